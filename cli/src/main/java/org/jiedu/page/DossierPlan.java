package org.jiedu.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jiedu.content.Interpretation;
import org.jiedu.content.Policy;
import org.jiedu.content.Text;
import org.jiedu.source.Placed;

/** Makes the plan (解读方案) of a package: channels, times and who (notice of 2018). */
record DossierPlan(PageContext context, Interpretation interpretation) {

  DossierView.Plan plan() {
    return new DossierView.Plan(
        channels(), Posters.isAsked(interpretation), deadlines(), awaited(), translators());
  }

  private List<DossierView.Channel> channels() {
    return Edition.all(context.site()).stream()
        .map(
            edition ->
                new DossierView.Channel(
                    name(edition),
                    context.absolute(Addresses.interpretation(edition, interpretation.id()))))
        .toList();
  }

  private Phrase name(Edition edition) {
    return edition.isBilingual()
        ? context.phrases().word("bilingual")
        : context.phrases().nameOf(edition.main());
  }

  private List<DossierView.Deadline> deadlines() {
    int days = context.site().deadlines().interpretation();
    LocalDate planned = interpretation.head().published().value().day();
    List<DossierView.Deadline> deadlines = new ArrayList<>();
    for (Policy policy : context.library().policiesOf(interpretation)) {
      LocalDate published = policy.head().published().value().day();
      LocalDate due = context.library().workspace().calendar().deadline(published, days);
      deadlines.add(
          new DossierView.Deadline(
              policy.head().number().map(Placed::value).orElse(""),
              published.toString(),
              due.toString(),
              !planned.isAfter(due)));
    }
    return deadlines;
  }

  private List<Fact> awaited() {
    return interpretation.head().translations().stream()
        .map(
            awaited ->
                new Fact(
                    "awaited",
                    context.phrases().same(awaited.due().value().toString()),
                    context.phrases().of(awaited.reason())))
        .toList();
  }

  private List<Fact> translators() {
    return interpretation.text(context.site().translation()).stream()
        .map(Text::frontMatter)
        .flatMap(
            front ->
                Stream.of(
                        front.translator().map(name -> fact("dossier-translator", name)),
                        front.reviewer().map(name -> fact("dossier-translation-reviewer", name)))
                    .flatMap(Optional::stream))
        .toList();
  }

  private Fact fact(String word, String name) {
    return new Fact(word, context.phrases().word(word), context.phrases().same(name));
  }
}
