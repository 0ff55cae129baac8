package org.jiedu.check;

import org.jiedu.diagnostic.Message;
import org.jiedu.script.Language;

/** What a sentence to an author calls a language. */
final class LanguageName {
  private LanguageName() {}

  static Message of(Language language) {
    return switch (language.tag()) {
      case "zh" -> Message.of("中文", "Chinese");
      case "bo" -> Message.of("藏文", "Tibetan");
      default -> Message.of("“" + language.tag() + "”文本", language.tag());
    };
  }
}
