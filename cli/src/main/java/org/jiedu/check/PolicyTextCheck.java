package org.jiedu.check;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.util.List;
import org.jiedu.content.FrontMatter;
import org.jiedu.content.Policy;
import org.jiedu.content.Text;
import org.jiedu.diagnostic.Diagnostics;
import org.jiedu.diagnostic.Message;
import org.jiedu.diagnostic.Place;
import org.jiedu.diagnostic.Rule;
import org.jiedu.library.Library;
import org.jiedu.script.Language;

/** Holds public policies to a text in the authoritative language, and each text to a title. */
final class PolicyTextCheck implements Check {
  static final Rule KEY_MISSING = Rule.error("yaml-key-missing");

  @Override
  public List<Rule> rules() {
    return List.of(KEY_MISSING);
  }

  @Override
  public void check(PolicyTexts texts, Diagnostics diagnostics) {
    Policy policy = texts.policy();
    if (!policy.head().isPublic() || policy.head().withdrawn().isPresent()) {
      return;
    }
    Language authoritative = texts.library().site().authoritative();
    String file = policy.file(authoritative.tag() + ".md");
    if (!exists(texts.library(), file)) {
      diagnostics.report(
          KEY_MISSING,
          Place.startOf(file),
          Message.of(
              "缺少文件 {0}.md：公开的文件应当有标题和正文（写明 source 的可以只有标题）。",
              "The file {0}.md is missing: a public policy has a title and a text (with source,"
                  + " a title will do).",
              authoritative.tag()));
    }
    policy.texts().forEach(text -> reportTitle(text, diagnostics));
  }

  /** Returns whether there is a file; one that cannot be read is there and has been reported. */
  static boolean exists(Library library, String file) {
    return Files.exists(library.workspace().root().resolve(file), LinkOption.NOFOLLOW_LINKS);
  }

  /** Returns whether front matter was read; what is wrong with the other has been reported. */
  static boolean hasFrontMatter(Text text) {
    return !text.frontMatter().place().equals(Place.startOf(text.file()));
  }

  private static void reportTitle(Text text, Diagnostics diagnostics) {
    FrontMatter frontMatter = text.frontMatter();
    if (hasFrontMatter(text) && frontMatter.title().isEmpty()) {
      diagnostics.report(KEY_MISSING, placeOf("title", text), missing("title", text));
    }
  }

  /** Returns where a key of front matter is missing: where it says nothing, else 1:1. */
  static Place placeOf(String key, Text text) {
    return text.frontMatter().blank(key).orElseGet(() -> Place.startOf(text.file()));
  }

  static Message missing(String key, Text text) {
    return text.frontMatter().blank(key).isPresent()
        ? Message.of("“{0}”后面还没有内容；请补上。", "Nothing stands behind {0} yet; add it.", key)
        : Message.of("缺少必填的键“{0}”；请补上。", "The required key {0} is missing; add it.", key);
  }
}
