package org.jiedu.check;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jiedu.content.FolderFiles;
import org.jiedu.content.Review;
import org.jiedu.content.ReviewDigest;
import org.jiedu.diagnostic.Diagnostics;
import org.jiedu.diagnostic.Message;
import org.jiedu.diagnostic.Nearest;
import org.jiedu.diagnostic.Place;
import org.jiedu.diagnostic.Rule;
import org.jiedu.library.Library;
import org.jiedu.workspace.ReviewStep;

/**
 * Holds content to the reviews that the site asks for, and reviews to the very text they approved.
 */
final class ReviewCheck implements Check {
  static final Rule REVIEW_MISSING =
      Rule.warning("review-missing")
          .when(
              "没有网站要求的某一步审核的记录（发布和推送时是错误）",
              "there is no record of a review that the site asks for (an error on publish and push)")
          .because(
              "政府信息公开前要先审查、后公开，解读与文件同步审签（藏政办发〔2024〕15号）；没有记录就说不清谁审过。",
              "Content is reviewed before it is published, and an explanation is signed off with its"
                  + " policy (藏政办发〔2024〕15号); without a record nobody can say who did.")
          .example(
              """
              # package.yaml
              policy: caizheng-2026-1
              """,
              """
              # package.yaml, written by: jiedu review ID --step confidentiality --by 王某
              policy: caizheng-2026-1
              reviews:
                - {step: confidentiality, by: 王某, on: 2026-03-05, digest: "sha256:…"}
              """);

  static final Rule REVIEW_STALE =
      Rule.warning("review-stale")
          .when(
              "一步终审之后内容又改过（发布和推送时是错误）",
              "a binding review's digest is no longer the content's (an error on publish and push)")
          .because(
              "审批属于当时的文字，之后改动一个字，审批就不再有效（三审三校的要求）。",
              "An approval belongs to the exact text; any later edit voids it.")
          .example(
              """
              # zh.md was changed after this review
              reviews:
                - {step: confidentiality, by: 王某, on: 2026-03-05, digest: "sha256:<old>"}
              """,
              """
              # reviewed again: jiedu review ID --step confidentiality --by 王某
              reviews:
                - {step: confidentiality, by: 王某, on: 2026-03-05, digest: "sha256:<old>"}
                - {step: confidentiality, by: 王某, on: 2026-03-06, digest: "sha256:<new>"}
              """);

  static final Rule VALUE_INVALID = Rule.error("yaml-value-invalid");

  private static final Pattern DIGEST = Pattern.compile("sha256:[0-9a-f]{64}");

  @Override
  public List<Rule> rules() {
    return List.of(REVIEW_MISSING, REVIEW_STALE, VALUE_INVALID);
  }

  @Override
  public void check(PolicyTexts texts, Diagnostics diagnostics) throws IOException {
    boolean isAsked =
        texts.policy().head().isPublic() && texts.policy().head().withdrawn().isEmpty();
    Reviewed reviewed =
        new Reviewed(
            texts.library(),
            "policies/" + texts.policy().id(),
            texts.policy().yamlStart(),
            texts.policy().head().reviews(),
            new Files(texts.policy().folder(), texts.policy().files()));
    reviewed.report(
        isAsked
            ? texts.library().site().reviewSteps().stream()
                .filter(ReviewStep::coversPolicies)
                .toList()
            : List.of(),
        true,
        diagnostics);
  }

  @Override
  public void check(PackageTexts texts, Diagnostics diagnostics) throws IOException {
    if (texts.interpretation().head().withdrawn().isPresent()) {
      return;
    }
    Reviewed reviewed =
        new Reviewed(
            texts.library(),
            texts.interpretation().id(),
            texts.interpretation().yamlStart(),
            texts.interpretation().head().reviews(),
            new Files(texts.interpretation().folder(), texts.interpretation().files()));
    // What is still a draft is under review.
    reviewed.report(
        texts.library().site().reviewSteps(),
        !texts.interpretation().head().isDraft(),
        diagnostics);
  }

  private record Files(String folder, java.util.Set<String> names) {}

  private record Reviewed(
      Library library, String id, Place yamlStart, List<Review> reviews, Files files) {

    void report(List<ReviewStep> steps, boolean isMissingReported, Diagnostics diagnostics)
        throws IOException {
      reviews.forEach(review -> reportInvalid(review, diagnostics));
      for (ReviewStep step : steps) {
        Optional<Review> record = last(step);
        if (record.isEmpty() && isMissingReported) {
          diagnostics.report(REVIEW_MISSING, yamlStart, missing(step));
        } else if (record.isPresent() && step.isBinding()) {
          reportStale(step, record.get(), diagnostics);
        }
      }
    }

    private Optional<Review> last(ReviewStep step) {
      return reviews.stream()
          .filter(review -> review.step().value().equals(step.id().value()))
          .reduce((earlier, later) -> later);
    }

    private Message missing(ReviewStep step) {
      return Message.of(
          "还没有“{0}”（{1}）的记录；审过以后运行 jiedu review {2} --step {1} --by 姓名。",
          "There is no record of the review {1}; when it is done, run jiedu review {2} --step {1}"
              + " --by NAME.",
          step.name().in(library.site().authoritative()).orElse(step.id().value()),
          step.id().value(),
          id);
    }

    private void reportStale(ReviewStep step, Review record, Diagnostics diagnostics)
        throws IOException {
      if (!DIGEST.matcher(record.digest().value()).matches()) {
        return;
      }
      FolderFiles folder =
          FolderFiles.of(library.workspace().root().resolve(files.folder()), files.names());
      String now = ReviewDigest.of(folder, library.site().languages(), step.covers().value());
      if (!now.equals(record.digest().value())) {
        diagnostics.report(
            REVIEW_STALE,
            record.digest().place(),
            Message.of(
                "{0} 由{1}审过（{2}）以后，内容又改过，这次审核不再有效；请重新审核，再运行 jiedu review {3} --step {2} --by 姓名。",
                "The content was changed after {1} reviewed it on {0} ({2}), so that review is void;"
                    + " have it reviewed again and run jiedu review {3} --step {2} --by NAME.",
                record.on().value(),
                record.by().value(),
                step.id().value(),
                id));
      }
    }

    private void reportInvalid(Review review, Diagnostics diagnostics) {
      List<String> known =
          library.site().reviewSteps().stream().map(step -> step.id().value()).toList();
      if (!known.contains(review.step().value())) {
        diagnostics.report(
            VALUE_INVALID,
            review.step().place(),
            Message.of(
                    "网站没有“{0}”这一步审核（见 site.yaml 的 review）。",
                    "The site has no review step {0} (see review in site.yaml).",
                    review.step().value())
                .and(Nearest.didYouMean(review.step().value(), known)));
      }
      if (!DIGEST.matcher(review.digest().value()).matches()) {
        diagnostics.report(
            VALUE_INVALID,
            review.digest().place(),
            Message.of(
                "这里应当是 sha256: 和64位十六进制数字；审核记录由 jiedu review 写入，不要手工填写。",
                "Expected is sha256: and 64 hexadecimal digits; jiedu review writes this, nobody by"
                    + " hand."));
      }
    }
  }
}
