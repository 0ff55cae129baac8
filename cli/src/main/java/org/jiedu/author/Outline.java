package org.jiedu.author;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiedu.content.Form;
import org.jiedu.content.Policy;
import org.jiedu.content.Text;
import org.jiedu.library.Library;
import org.jiedu.markdown.clause.Clause;
import org.jiedu.script.Language;
import org.jiedu.workspace.SectionDefinition;

/**
 * The headings of a new text, each with what belongs below it, and the policies' clauses as links
 * to copy. All of it stands in comments, so that a section counts as empty until somebody writes
 * it.
 */
record Outline(Library library, List<Policy> policies, Form form) {
  private static final String CONTENT = "content";

  /**
   * What belongs into a section.
   *
   * @param advice in a sentence
   * @param question what a reader asks there
   */
  private record Hint(String advice, String question) {}

  /** Returns the text below the front matter, without its last line end. */
  String sections(Language language) {
    boolean isSource = language.equals(library.site().authoritative());
    StringBuilder text = new StringBuilder();
    if (!form.isFull()) {
      return supplement(language, isSource ? clauses(language) : "");
    }
    Map<String, Hint> hints = hints();
    for (SectionDefinition definition : library.site().sections().required()) {
      String id = definition.id();
      Optional<Hint> hint = Optional.ofNullable(hints.get(id));
      text.append(heading(definition, hint, language)).append("\n\n");
      hint.ifPresent(found -> text.append("<!-- ").append(found.advice()).append(" -->\n\n"));
      if (id.equals(CONTENT) && isSource) {
        text.append(clauses(language));
      }
    }
    return text.toString().strip();
  }

  /** Any section will do; one is there so that there is a place to write. */
  private String supplement(Language language, String links) {
    String heading =
        library.site().sections().find(CONTENT).isPresent()
            ? "## " + name(CONTENT, language) + "\n\n"
            : "";
    String advice = "<!-- 辅助形式：九节里的任何几节都可以写，下面先放了一节；也可以不要标题，直接写。 -->\n\n";
    return (advice + heading + links).strip();
  }

  private String heading(SectionDefinition definition, Optional<Hint> hint, Language language) {
    String name = name(definition.id(), language);
    if (form != Form.QUESTIONS) {
      return "## " + name;
    }
    String question =
        language.isTibetan() ? "འདྲི་བ། " + name : "问：" + hint.map(Hint::question).orElse(name);
    return "### " + question + " {#" + definition.id() + "}";
  }

  private String name(String section, Language language) {
    return library
        .site()
        .sections()
        .find(section)
        .flatMap(definition -> definition.name().in(language))
        .orElse(section);
  }

  private String clauses(Language language) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < policies.size(); i++) {
      Policy policy = policies.get(i);
      List<Clause> clauses =
          policy.text(language).map(Text::clauses).orElse(List.of()).stream()
              .filter(clause -> !clause.label().isEmpty())
              .toList();
      if (!clauses.isEmpty()) {
        text.append("<!-- 文件的条款，可以复制成链接（").append(policy.id()).append("）：\n");
        String target = i == 0 ? "policy:#" : "policy:" + policy.id() + "#";
        clauses.forEach(
            clause ->
                text.append('[')
                    .append(shown(clause.label()))
                    .append("](")
                    .append(target)
                    .append(clause.anchor())
                    .append(") ")
                    .append(shown(clause.text()))
                    .append('\n'));
        text.append("-->\n\n");
      }
    }
    return text.toString();
  }

  /** Nothing of a policy may end the comment that it stands in, as {@code --} with more would. */
  private static String shown(String words) {
    return words.replace("--", "—").replace("\n", " ");
  }

  private static Map<String, Hint> hints() {
    Map<String, Hint> hints = new LinkedHashMap<>();
    String lines =
        new String(
            FileTemplate.packed("interpretation/hints.txt").filled(Map.of()),
            StandardCharsets.UTF_8);
    lines
        .lines()
        .map(line -> line.split("\\|", -1))
        .forEach(parts -> hints.put(parts[0], new Hint(parts[1], parts[2])));
    return hints;
  }
}
