package org.jiedu.check;

import org.jiedu.diagnostic.Message;
import org.jiedu.script.Language;

/** What a sentence to an author calls a language. */
final class LanguageName {
  private LanguageName() {}

  static Message of(Language language) {
    return switch (language.tag()) {
      case "zh" -> new Message("中文", "Chinese");
      case "bo" -> new Message("藏文", "Tibetan");
      default -> new Message("“" + language.tag() + "”文本", language.tag());
    };
  }
}
