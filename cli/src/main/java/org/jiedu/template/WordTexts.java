package org.jiedu.template;

import java.util.List;
import java.util.Optional;
import org.jiedu.diagnostic.Diagnostics;
import org.jiedu.diagnostic.Message;
import org.jiedu.diagnostic.Place;
import org.jiedu.diagnostic.Rule;
import org.jiedu.page.Frame;
import org.jiedu.page.Text;
import org.jiedu.script.Language;
import org.jiedu.workspace.Site;
import org.jiedu.workspace.TemplateFiles;
import org.jiedu.workspace.Words;
import org.jiedu.workspace.Workspace;

/** The interface words as a page shows them. Reports each word that a language lacks. */
final class WordTexts {
  static final Rule WORDS_MISSING = Rule.error("words-missing");

  private final Site site;
  private final Words words;
  private final Diagnostics diagnostics;

  WordTexts(Workspace workspace, Diagnostics diagnostics) {
    this.site = workspace.site();
    this.words = workspace.words();
    this.diagnostics = diagnostics;
  }

  /** Returns a word in each language of a page that has it; else in the authoritative one. */
  List<Text> texts(Frame frame, String name) {
    List<Text> texts =
        frame.languages().stream()
            .flatMap(tag -> site.language(tag).stream())
            .flatMap(language -> find(language, name).stream())
            .toList();
    return texts.isEmpty() ? List.of(authoritative(name)) : texts;
  }

  /** Returns whether each language of a page has a word, so that nothing is to be reported. */
  boolean hasEverywhere(Frame frame, String name) {
    return frame.languages().stream()
        .flatMap(tag -> site.language(tag).stream())
        .allMatch(language -> words.find(language, name).isPresent());
  }

  /** Returns a text in the authoritative language, such as a document number. */
  Text authoritative(Object text) {
    return new Text(String.valueOf(text), site.authoritative().htmlTag());
  }

  private Text authoritative(String name) {
    return find(site.authoritative(), name).orElseGet(() -> new Text(name, "en"));
  }

  private Optional<Text> find(Language language, String name) {
    Optional<String> text = words.find(language, name);
    String file = TemplateFiles.name("words/" + language.tag() + ".yaml");
    if (text.isEmpty()) {
      diagnostics.report(
          WORDS_MISSING,
          Place.startOf(file),
          Message.of(
              "模板用到界面用语“{0}”，但 {1} 里没有。请补上一行“{0}: …”。",
              "A template uses the interface word “{0}”, which {1} lacks. Add a line “{0}: …”.",
              name,
              file));
    }
    return text.map(found -> new Text(found, language.htmlTag()));
  }
}
