package org.jiedu.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiedu.content.Interpretation;
import org.jiedu.content.Policy;
import org.jiedu.content.Text;
import org.jiedu.library.ClauseMentions;
import org.jiedu.markdown.clause.Clause;
import org.jiedu.script.Language;

/** Makes the pages that show which clauses of a policy are explained by which package. */
final class CoveragePages {
  private final PageSources sources;

  CoveragePages(PageSources sources) {
    this.sources = sources;
  }

  Page page(Policy policy, Edition edition) {
    String address = Addresses.coverage(edition, policy.id());
    PageContext context = sources.context(edition, address);
    List<Interpretation> packages =
        sources.library().set(policy).members().stream()
            .filter(member -> member.head().withdrawn().isEmpty())
            .toList();
    List<CoverageView.Line> lines = lines(policy, packages, context);
    int covered =
        (int)
            lines.stream()
                .filter(line -> line.marks().stream().anyMatch(marks -> !marks.isEmpty()))
                .count();
    CoverageView view =
        new CoverageView(
            frame(policy, context),
            new PolicyCards(context).card(policy),
            packages.stream().map(member -> column(member, context)).toList(),
            lines,
            covered);
    return new Page(Addresses.path(address), "coverage", view);
  }

  private Frame frame(Policy policy, PageContext context) {
    Phrase title = context.phrases().word("coverage");
    return new Frames(context)
        .titled(title.plain() + " " + context.phrases().title(policy).plain(), title.plain())
        .in(Edition.single(context.site()), edition -> Addresses.coverage(edition, policy.id()))
        .below(
            context.listLink(context.phrases().word("nav-policies"), "policies"),
            context.link(
                context.phrases().title(policy), Addresses.policy(context.edition(), policy.id())),
            context.link(title, context.address()))
        .tagged(new PageTags(context).column("policies"))
        .frame();
  }

  private static PageLink column(Interpretation interpretation, PageContext context) {
    return context.link(
        context.phrases().title(interpretation),
        Addresses.interpretation(context.edition(), interpretation.id()));
  }

  private List<CoverageView.Line> lines(
      Policy policy, List<Interpretation> packages, PageContext context) {
    Optional<Text> text = text(policy, context);
    ClauseMentions mentions = sources.library().mentions(policy);
    Map<String, Integer> levels = new HashMap<>();
    List<CoverageView.Line> lines = new ArrayList<>();
    for (Clause clause : text.map(CoveragePages::clauses).orElse(List.of())) {
      int level = clause.parent().map(parent -> levels.getOrDefault(parent, 0)).orElse(0) + 1;
      levels.put(clause.anchor(), level);
      Language language = text.map(Text::language).orElseThrow();
      lines.add(
          new CoverageView.Line(
              context.href(
                  Addresses.policy(context.edition(), policy.id()) + "#" + clause.anchor()),
              Phrases.text(clause.label(), language),
              Phrases.text(clause.text(), language),
              level,
              packages.stream().map(member -> marks(clause, member, mentions, context)).toList()));
    }
    return lines;
  }

  /** Returns the clauses, each passage once: an article's first paragraph has its own name too. */
  private static List<Clause> clauses(Text text) {
    List<Clause> clauses = new ArrayList<>();
    for (Clause clause : text.clauses()) {
      boolean isSamePassage =
          !clauses.isEmpty() && clauses.get(clauses.size() - 1).place().equals(clause.place());
      if (!isSamePassage) {
        clauses.add(clause);
      }
    }
    return clauses;
  }

  private static List<PageLink> marks(
      Clause clause, Interpretation member, ClauseMentions mentions, PageContext context) {
    Mentions links = new Mentions(context);
    return mentions.of(clause.anchor()).stream()
        .filter(mention -> mention.interpretation().id().equals(member.id()))
        .map(links::link)
        .toList();
  }

  private static Optional<Text> text(Policy policy, PageContext context) {
    return policy
        .text(context.edition().main())
        .filter(found -> !found.clauses().isEmpty())
        .or(() -> policy.text(context.site().authoritative()));
  }
}
