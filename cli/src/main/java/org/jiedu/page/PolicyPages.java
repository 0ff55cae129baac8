package org.jiedu.page;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jiedu.content.Body;
import org.jiedu.content.Policy;
import org.jiedu.content.PolicyHead.Consultation;
import org.jiedu.library.ClauseMentions;
import org.jiedu.script.Language;
import org.jiedu.source.Placed;

/** Makes the pages of policies. */
final class PolicyPages {
  private final PageSources sources;

  PolicyPages(PageSources sources) {
    this.sources = sources;
  }

  Page page(Policy policy, Edition edition) throws IOException {
    String address = Addresses.policy(edition, policy.id());
    PageContext context = sources.context(edition, address);
    return new Page(Addresses.path(address), "policy", view(policy, context));
  }

  private PolicyView view(Policy policy, PageContext context) throws IOException {
    Phrases phrases = context.phrases();
    boolean isWithdrawn = policy.head().withdrawn().isPresent();
    List<TextWriter> writers = new ArrayList<>();
    List<Row> rows = isWithdrawn ? List.of() : rows(policy, context, writers);
    return new PolicyView(
        frame(policy, context),
        new PolicyCards(context).card(policy),
        phrases.summary(policy),
        set(policy, context),
        new RelatedPolicies(context).of(policy),
        isWithdrawn ? List.of() : new Attachments(context).of(policy),
        isWithdrawn ? List.of() : notices(policy, context, rows.isEmpty()),
        isWithdrawn ? List.of() : new PolicyContents(context).of(policy),
        rows,
        writers.stream().flatMap(writer -> writer.footnotes().stream()).toList(),
        policy.head().source().map(source -> source.value().toString()).orElse(""),
        coverage(policy, context),
        comparisons(policy, context),
        consultation(policy, phrases),
        policy.head().withdrawn().stream()
            .flatMap(withdrawal -> Withdrawals.facts(withdrawal, phrases).stream())
            .toList());
  }

  private Frame frame(Policy policy, PageContext context) {
    Phrases phrases = context.phrases();
    String title = phrases.title(policy).plain();
    PageTags.Article article =
        new PageTags.Article(
            title,
            PageContext.pubDate(policy.head().published().value()),
            String.join(" ", issuers(policy, context)),
            Phrases.keywords(
                policy
                    .text(context.edition().main())
                    .filter(text -> policy.head().withdrawn().isEmpty())),
            phrases.summary(policy).plain(),
            new PageTags(context).image());
    return new Frames(context)
        .titled(title, phrases.summary(policy).plain())
        .in(Edition.all(context.site()), edition -> Addresses.policy(edition, policy.id()))
        .below(crumbs(policy, context))
        .tagged(new PageTags(context).article("policies", article))
        .frame();
  }

  private static PageLink[] crumbs(Policy policy, PageContext context) {
    PageLink list = context.listLink(context.phrases().word("nav-policies"), "policies");
    return Stream.concat(
            Stream.of(list),
            policy.head().issuers().stream()
                .limit(1)
                .flatMap(issuer -> context.department(issuer.value()).stream()))
        .toArray(PageLink[]::new);
  }

  private static List<String> issuers(Policy policy, PageContext context) {
    return policy.head().issuers().stream()
        .flatMap(issuer -> context.department(issuer.value()).stream())
        .map(link -> link.label().plain())
        .toList();
  }

  private List<ListItem> set(Policy policy, PageContext context) {
    ListItems items = new ListItems(context);
    return sources.library().set(policy).members().stream()
        .filter(member -> member.head().withdrawn().isEmpty())
        .map(items::item)
        .toList();
  }

  private List<Row> rows(Policy policy, PageContext context, List<TextWriter> writers)
      throws IOException {
    List<PairedRows.Column> columns = new ArrayList<>();
    for (Language language : context.edition().languages()) {
      column(policy, language, context).ifPresent(columns::add);
    }
    if (columns.isEmpty()) {
      column(policy, context.site().authoritative(), context).ifPresent(columns::add);
    }
    if (columns.isEmpty()) {
      return List.of();
    }
    columns.forEach(column -> writers.add(column.writer()));
    ClauseMentions mentions = sources.library().mentions(policy);
    Mentions entries = new Mentions(context);
    return new PairedRows(columns, context.edition().isBilingual())
        .byAnchor().stream().map(row -> row.with(entries.of(row.anchors(), mentions))).toList();
  }

  private Optional<PairedRows.Column> column(Policy policy, Language language, PageContext context)
      throws IOException {
    Optional<Body.OfPolicy> body = sources.bodies().policy(policy.id(), language);
    return body.map(
            found ->
                new PairedRows.Column(
                    writer(policy, found, context), TextWriter.blocks(found.document().root())))
        .filter(column -> !column.blocks().isEmpty());
  }

  private TextWriter writer(Policy policy, Body body, PageContext context) {
    String folder = "/policies/" + policy.id() + "/";
    return new TextWriter(
        body,
        context,
        new PageLinks(context, folder, policy.id(), policy.id()),
        new EmbedFigures(context, TextFolder.of(policy), body.language()));
  }

  private static List<Phrase> notices(Policy policy, PageContext context, boolean isWithoutText) {
    List<Phrase> notices = new ArrayList<>();
    Language translation = context.site().translation();
    boolean isTranslation = context.edition().languages().contains(translation);
    if (isWithoutText && policy.head().source().isPresent()) {
      notices.add(context.phrases().word("notice-source-only"));
    } else if (isTranslation && policy.text(translation).isEmpty()) {
      notices.add(context.phrases().word("notice-no-translation"));
    } else if (isTranslation) {
      notices.add(context.phrases().word("notice-prevails"));
    }
    return notices;
  }

  private String coverage(Policy policy, PageContext context) {
    return sources.addresses().hasCoverage(policy)
        ? context.href(Addresses.coverage(context.edition(), policy.id()))
        : "";
  }

  private List<PageLink> comparisons(Policy policy, PageContext context) {
    return sources.addresses().olderThan(policy).stream()
        .map(
            older ->
                context.link(
                    context.phrases().title(older),
                    Addresses.comparison(context.edition(), policy.id(), older.id())))
        .toList();
  }

  private static List<Fact> consultation(Policy policy, Phrases phrases) {
    Optional<Consultation> consultation = policy.head().consultation();
    List<Fact> facts = new ArrayList<>();
    consultation.ifPresent(
        found -> {
          facts.add(day("consultation-from", found.from(), phrases));
          facts.add(day("consultation-to", found.to(), phrases));
        });
    consultation
        .flatMap(Consultation::result)
        .ifPresent(
            result ->
                facts.add(
                    new Fact(
                        "consultation-result",
                        phrases.word("consultation-result"),
                        phrases.same(result.value().toString()))));
    return facts;
  }

  private static Fact day(String word, Placed<java.time.LocalDate> day, Phrases phrases) {
    return new Fact(word, phrases.word(word), phrases.same(day.value().toString()));
  }
}
