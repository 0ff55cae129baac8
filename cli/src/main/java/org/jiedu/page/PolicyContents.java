package org.jiedu.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jiedu.content.Policy;
import org.jiedu.content.Text;
import org.jiedu.markdown.clause.Clause;

/** Lists the outermost clauses of a policy, as a table of contents. */
final class PolicyContents {
  private final PageContext context;

  PolicyContents(PageContext context) {
    this.context = context;
  }

  /** Returns the outermost clauses of the text that the page shows. */
  List<PolicyView.TocEntry> of(Policy policy) {
    List<Text> texts =
        context.edition().languages().stream()
            .flatMap(language -> policy.text(language).stream())
            .filter(Text::hasBody)
            .toList();
    if (texts.isEmpty()) {
      texts = policy.text(context.site().authoritative()).stream().toList();
    }
    return texts.isEmpty() ? List.of() : entries(texts);
  }

  private static List<PolicyView.TocEntry> entries(List<Text> texts) {
    List<PolicyView.TocEntry> entries = new ArrayList<>();
    for (Clause clause : texts.get(0).clauses()) {
      if (isOutermost(clause)) {
        List<org.jiedu.page.Text> labels =
            texts.stream().flatMap(text -> label(text, clause.anchor()).stream()).toList();
        entries.add(new PolicyView.TocEntry(labels, "#" + clause.anchor()));
      }
    }
    return entries;
  }

  private static boolean isOutermost(Clause clause) {
    return switch (clause.kind()) {
      case ANNEX, PART, CHAPTER, FIRST_LEVEL -> true;
      default -> false;
    };
  }

  private static Optional<org.jiedu.page.Text> label(Text text, String anchor) {
    return text.clauses().stream()
        .filter(clause -> clause.anchor().equals(anchor))
        .findFirst()
        .map(
            clause ->
                Phrases.text((clause.label() + " " + clause.text()).strip(), text.language()));
  }
}
