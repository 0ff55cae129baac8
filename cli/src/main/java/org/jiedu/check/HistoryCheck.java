package org.jiedu.check;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import org.jiedu.content.FolderFiles;
import org.jiedu.content.Interpretation;
import org.jiedu.content.Policy;
import org.jiedu.content.Review;
import org.jiedu.content.ReviewDigest;
import org.jiedu.diagnostic.Diagnostics;
import org.jiedu.diagnostic.Message;
import org.jiedu.diagnostic.Rule;
import org.jiedu.history.FolderChange;
import org.jiedu.history.History;
import org.jiedu.history.HistorySource;
import org.jiedu.library.Library;
import org.jiedu.source.Moment;
import org.jiedu.source.Placed;
import org.jiedu.workspace.ReviewStep;

/** Holds content to what the workspace's Git history witnesses; without a history it is silent. */
final class HistoryCheck implements Check {
  static final Rule DATE_BACKDATED =
      Rule.warning("date-backdated")
          .when(
              "解读写的发布日期早于它第一次进入 Git 的日子",
              "a package's `published` lies before the day on which it first came into Git")
          .because(
              "倒填发布日期在政府网站检查中是一票否决的问题；迁移来的旧内容请用 site.yaml 的 history-from 说明。",
              "A forged publication date fails a government site's inspection by itself; what was"
                  + " migrated is told by history-from in site.yaml.")
          .example(
              """
              # committed for the first time on 2026-03-20
              published: 2026-03-10
              """,
              """
              published: 2026-03-20
              """);

  static final Rule REVIEW_BY_AUTHOR =
      Rule.warning("review-by-author")
          .when(
              "最后一步终审的审核人就是最后改动内容的人",
              "the last binding review was signed by the Git author of the last change to the content")
          .because(
              "自己写、自己审等于没有审；三审三校由不同的人完成。",
              "Who reviews his own words reviews nothing; the steps are for different people.")
          .example(
              """
              # the last commit that changed zh.md is by 王某
              reviews:
                - {step: confidentiality, by: 王某, on: 2026-03-05, digest: "sha256:…"}
              """,
              """
              reviews:
                - {step: confidentiality, by: 李某, on: 2026-03-05, digest: "sha256:…"}
              """);

  private final HistorySource source;

  HistoryCheck(HistorySource source) {
    this.source = source;
  }

  @Override
  public List<Rule> rules() {
    return List.of(DATE_BACKDATED, REVIEW_BY_AUTHOR);
  }

  @Override
  public void check(Library library, LocalDate today, Diagnostics diagnostics) throws IOException {
    List<Interpretation> dated =
        library.interpretations().stream()
            .filter(one -> !one.head().isDraft() && !isMigrated(one, library))
            .toList();
    List<Signed> signed = Signed.all(library);
    if (dated.isEmpty() && signed.isEmpty()) {
      return;
    }
    try (History history = source.open(library.workspace().root())) {
      List<FolderChange> changes = history.changes();
      for (Interpretation interpretation : dated) {
        reportBackdated(interpretation, library, changes, diagnostics);
      }
      for (Signed one : signed) {
        reportOwn(one, library, new Past(history, changes), diagnostics);
      }
    }
  }

  private static boolean isMigrated(Interpretation interpretation, Library library) {
    LocalDate published = interpretation.head().published().value().day();
    return library.site().historyFrom().filter(published::isBefore).isPresent();
  }

  private static void reportBackdated(
      Interpretation interpretation,
      Library library,
      List<FolderChange> changes,
      Diagnostics diagnostics) {
    List<String> folders = new ArrayList<>();
    folders.add(interpretation.folder());
    interpretation
        .head()
        .formerly()
        .forEach(id -> folders.add("content/interpretations/" + id.value()));
    Optional<Instant> first =
        changes.stream()
            .filter(change -> folders.contains(change.folder()) && change.before().isEmpty())
            .map(FolderChange::time)
            .min(Instant::compareTo);
    Placed<Moment> published = interpretation.head().published();
    first
        .map(time -> time.atZone(library.site().timeZone()).toLocalDate())
        .filter(day -> published.value().day().isBefore(day))
        .ifPresent(
            day ->
                diagnostics.report(
                    DATE_BACKDATED,
                    published.place(),
                    Message.of(
                        "发布日期 {0} 早于它第一次进入 Git 的日子 {1}；请写真实的发布日期，迁移来的内容请在 site.yaml 写 history-from。",
                        "This is dated {0} and first came into Git on {1}; give the true day, or, for"
                            + " migrated content, history-from in site.yaml.",
                        published.value().day(),
                        day)));
  }

  private record Past(History history, List<FolderChange> changes) {}

  /**
   * A folder with the record of its last binding step.
   *
   * @param covers what that step covers
   */
  private record Signed(String folder, java.util.Set<String> files, Review review, String covers) {

    static List<Signed> all(Library library) {
      List<Signed> all = new ArrayList<>();
      for (Interpretation one : library.interpretations()) {
        if (one.head().withdrawn().isEmpty()) {
          last(library.site().reviewSteps(), one.head().reviews())
              .map(found -> new Signed(one.folder(), one.files(), found.review, found.covers))
              .ifPresent(all::add);
        }
      }
      List<ReviewStep> steps =
          library.site().reviewSteps().stream().filter(ReviewStep::coversPolicies).toList();
      for (Policy one : library.policies()) {
        last(steps, one.head().reviews())
            .map(found -> new Signed(one.folder(), one.files(), found.review, found.covers))
            .ifPresent(all::add);
      }
      return all;
    }

    private record Found(Review review, String covers) {}

    private static Optional<Found> last(List<ReviewStep> steps, List<Review> reviews) {
      Optional<ReviewStep> step =
          steps.stream().filter(ReviewStep::isBinding).reduce((earlier, later) -> later);
      return step.flatMap(
          found ->
              reviews.stream()
                  .filter(review -> review.step().value().equals(found.id().value()))
                  .reduce((earlier, later) -> later)
                  .map(review -> new Found(review, found.covers().value())));
    }
  }

  private static void reportOwn(Signed signed, Library library, Past past, Diagnostics diagnostics)
      throws IOException {
    List<FolderChange> own =
        past.changes.stream().filter(change -> change.folder().equals(signed.folder)).toList();
    String by = signed.review.by().value();
    // Digests cost reading; most records name nobody who ever changed the folder.
    if (own.stream().noneMatch(change -> change.author().equals(by))) {
      return;
    }
    FolderFiles now =
        FolderFiles.of(library.workspace().root().resolve(signed.folder), signed.files);
    String digest = ReviewDigest.of(now, library.site().languages(), signed.covers);
    for (FolderChange change : own) {
      String after = digest(change.after(), signed, library, past);
      if (!after.equals(digest)) {
        // Not committed yet: nobody knows who wrote it.
        return;
      }
      if (!digest(change.before(), signed, library, past).equals(digest)) {
        if (change.author().equals(by)) {
          report(signed, diagnostics);
        }
        return;
      }
    }
  }

  private static String digest(Optional<String> tree, Signed signed, Library library, Past past)
      throws IOException {
    if (tree.isEmpty()) {
      return "";
    }
    NavigableMap<String, History.GitFile> files = past.history.files(tree.get());
    FolderFiles folder =
        new FolderFiles(
            files.keySet(), name -> Optional.ofNullable(files.get(name)).orElseThrow().read());
    return ReviewDigest.of(folder, library.site().languages(), signed.covers);
  }

  private static void report(Signed signed, Diagnostics diagnostics) {
    diagnostics.report(
        REVIEW_BY_AUTHOR,
        signed.review.by().place(),
        Message.of(
            "{0}既是最后改动内容的人，又是“{1}”的审核人；请由另一个人审核。",
            "{0} changed the content last and signed the review {1}; have somebody else review it.",
            signed.review.by().value(),
            signed.review.step().value()));
  }
}
