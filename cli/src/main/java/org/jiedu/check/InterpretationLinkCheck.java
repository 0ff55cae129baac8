package org.jiedu.check;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jiedu.content.Interpretation;
import org.jiedu.content.Text;
import org.jiedu.diagnostic.Diagnostics;
import org.jiedu.diagnostic.Message;
import org.jiedu.diagnostic.Nearest;
import org.jiedu.diagnostic.Rule;
import org.jiedu.library.Library;
import org.jiedu.markdown.link.Link;
import org.jiedu.markdown.link.LinkTarget;

/** Follows what leads to interpretations and their sections. */
final class InterpretationLinkCheck implements Check {
  static final Rule INTERPRETATION_UNKNOWN =
      Rule.error("interpretation-unknown")
          .when("链接到的解读不在这里", "a link leads to a package that is not there")
          .because(
              "读者点开会看到“找不到网页”；多半是编号写错了，或者那份解读还是草稿。",
              "A reader would find no page; mostly the id is mistyped, or the other"
                  + " explanation is still a draft.")
          .example(
              """
              [问答](interpretation:buti)
              """,
              """
              [问答](interpretation:butie)
              """);

  @Override
  public List<Rule> rules() {
    return List.of(INTERPRETATION_UNKNOWN);
  }

  @Override
  public void check(PolicyTexts texts, Diagnostics diagnostics) {
    followAll(LinkedText.of(texts.policy()), new Known(texts.library(), diagnostics));
  }

  @Override
  public void check(PackageTexts texts, Diagnostics diagnostics) {
    followAll(LinkedText.of(texts.interpretation()), new Known(texts.library(), diagnostics));
  }

  private static void followAll(List<LinkedText> texts, Known known) {
    for (LinkedText linked : texts) {
      for (Link link : linked.text().links()) {
        if (link.target() instanceof LinkTarget.ToInterpretation target) {
          follow(linked, link, target, known);
        }
      }
    }
  }

  private record Known(Library library, Diagnostics diagnostics) {}

  private static void follow(
      LinkedText linked, Link link, LinkTarget.ToInterpretation target, Known known) {
    String id = target.interpretationId();
    Optional<Interpretation> interpretation = known.library().interpretation(id);
    if (!known.library().interpretationIds().contains(id)) {
      Message missing =
          Message.of(
              "没有编号为“{0}”的解读（content/interpretations/{0}）；请改正编号。",
              "There is no interpretation {0} (content/interpretations/{0}); mend the id.", id);
      Message near = Nearest.didYouMean(id, known.library().interpretationIds());
      known.diagnostics().report(INTERPRETATION_UNKNOWN, link.place(), missing.and(near));
    } else if (interpretation.filter(found -> found.head().isDraft()).isPresent()
        && !linked.isDraft()) {
      known
          .diagnostics()
          .report(
              INTERPRETATION_UNKNOWN,
              link.place(),
              Message.of(
                  "解读“{0}”还是草稿（draft），不会发布，不能链接到它；请先删去链接。",
                  "The interpretation {0} is a draft and not published; take the link out for now.",
                  id));
    } else if (!target.anchor().isEmpty()) {
      interpretation
          .filter(found -> found.head().withdrawn().isEmpty())
          .flatMap(found -> found.text(linked.text().language()))
          .ifPresent(text -> toAnchor(text, link, target.anchor(), known.diagnostics()));
    }
  }

  private static void toAnchor(Text text, Link link, String anchor, Diagnostics diagnostics) {
    if (!text.anchors().contains(anchor)) {
      Message missing =
          Message.of(
              "{1} 中没有“#{0}”这个位置；请改正链接。",
              "There is no #{0} in {1}; mend the link.", anchor, text.file());
      Message near = Nearest.didYouMean(anchor, new TreeSet<>(text.anchors()));
      diagnostics.report(AddressCheck.ANCHOR_BROKEN, link.place(), missing.and(near));
    }
  }
}
