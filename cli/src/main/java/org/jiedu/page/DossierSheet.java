package org.jiedu.page;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jiedu.content.Interpretation;
import org.jiedu.content.Review;
import org.jiedu.workspace.ReviewStep;

/** Makes the review sheet (审核签批表) of a package: a step a row. */
record DossierSheet(PageContext context, Interpretation interpretation) {

  List<DossierView.Step> steps() throws IOException {
    DossierDigests digests = new DossierDigests(context.library(), interpretation);
    List<DossierView.Step> steps = new ArrayList<>();
    for (ReviewStep step : context.site().reviewSteps()) {
      String digest = digests.of(step.covers().value());
      List<DossierView.Signed> signed =
          interpretation.head().reviews().stream()
              .filter(review -> review.step().value().equals(step.id().value()))
              .map(review -> signed(review, digest))
              .toList();
      steps.add(
          new DossierView.Step(
              context.phrases().of(step.name()),
              covers(step),
              step.isBinding(),
              DossierDigests.shown(digest),
              signed,
              isOpen(step, signed)));
    }
    return steps;
  }

  private static boolean isOpen(ReviewStep step, List<DossierView.Signed> signed) {
    return signed.isEmpty() || (step.isBinding() && !signed.get(signed.size() - 1).isCurrent());
  }

  private Phrase covers(ReviewStep step) {
    return context
        .site()
        .language(step.covers().value())
        .map(context.phrases()::nameOf)
        .orElseGet(() -> context.phrases().word("dossier-covers-all"));
  }

  private static DossierView.Signed signed(Review review, String digest) {
    return new DossierView.Signed(
        review.by().value(),
        review.on().value().toString(),
        review.reference().map(reference -> reference.value()).orElse(""),
        DossierDigests.shown(review.digest().value()),
        review.digest().value().equals(digest));
  }
}
