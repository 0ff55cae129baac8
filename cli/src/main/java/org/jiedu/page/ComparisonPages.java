package org.jiedu.page;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jiedu.content.Body;
import org.jiedu.content.Policy;
import org.jiedu.content.Text;
import org.jiedu.markdown.section.PlainText;
import org.jiedu.page.TextComparison.Pair;
import org.jiedu.script.Language;

/** Makes the pages that show a policy beside one that it replaces or amends. */
final class ComparisonPages {
  private final PageSources sources;

  ComparisonPages(PageSources sources) {
    this.sources = sources;
  }

  Page page(Policy newer, Policy older, Edition edition) throws IOException {
    String address = Addresses.comparison(edition, newer.id(), older.id());
    PageContext context = sources.context(edition, address);
    Language language = language(newer, older, context);
    List<Pair> pairs = TextComparison.of(paragraphs(older, language), paragraphs(newer, language));
    List<ComparisonView.Line> lines =
        pairs.stream().map(pair -> line(pair, language, context)).toList();
    PolicyCards cards = new PolicyCards(context);
    ComparisonView view =
        new ComparisonView(
            frame(newer, older, context),
            cards.card(older),
            cards.card(newer),
            lines,
            (int) pairs.stream().filter(pair -> pair.change() != Pair.Change.SAME).count());
    return new Page(Addresses.path(address), "comparison", view);
  }

  private static Frame frame(Policy newer, Policy older, PageContext context) {
    Phrase title = context.phrases().word("comparison");
    String name = context.phrases().title(newer).plain();
    return new Frames(context)
        .titled(title.plain() + " " + name, name)
        .in(
            Edition.single(context.site()),
            edition -> Addresses.comparison(edition, newer.id(), older.id()))
        .below(
            context.listLink(context.phrases().word("nav-policies"), "policies"),
            context.link(
                context.phrases().title(newer), Addresses.policy(context.edition(), newer.id())),
            context.link(title, context.address()))
        .tagged(new PageTags(context).column("policies"))
        .frame();
  }

  /** Returns the page's language if both policies have a text in it, else the authoritative one. */
  private static Language language(Policy newer, Policy older, PageContext context) {
    Language own = context.edition().main();
    boolean hasBoth =
        newer.text(own).filter(Text::hasBody).isPresent()
            && older.text(own).filter(Text::hasBody).isPresent();
    return hasBoth ? own : context.site().authoritative();
  }

  private List<String> paragraphs(Policy policy, Language language) throws IOException {
    Optional<Body.OfPolicy> body = sources.bodies().policy(policy.id(), language);
    return body.stream()
        .flatMap(found -> TextWriter.blocks(found.document().root()).stream())
        .map(PlainText::of)
        .filter(words -> !words.isBlank())
        .toList();
  }

  private static ComparisonView.Line line(Pair pair, Language language, PageContext context) {
    String change = pair.change().name().toLowerCase(java.util.Locale.ROOT);
    return new ComparisonView.Line(
        change,
        context.phrases().word("change-" + change),
        new Cell(language.htmlTag(), pair.older()),
        new Cell(language.htmlTag(), pair.newer()));
  }
}
