package org.jiedu.check;

import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.jiedu.content.Interpretation;
import org.jiedu.content.InterpretationHead.Medium;
import org.jiedu.content.Policy;
import org.jiedu.content.PolicyHead.Attachment;
import org.jiedu.diagnostic.Diagnostics;
import org.jiedu.diagnostic.Message;
import org.jiedu.diagnostic.Nearest;
import org.jiedu.diagnostic.Place;
import org.jiedu.diagnostic.Rule;
import org.jiedu.library.Library;
import org.jiedu.markdown.link.Link;
import org.jiedu.markdown.link.LinkTarget;
import org.jiedu.source.Placed;

/** Follows what leads to files of a package or a policy. */
final class FileLinkCheck implements Check {
  static final Rule PATH_OUTSIDE = Rule.fixedError("path-outside");
  static final Rule LINK_BROKEN =
      Rule.error("link-broken")
          .when(
              "链接、图表、图片或者文件在本网站里找不到",
              "a link, chart, picture or file leads nowhere inside the site")
          .because(
              "打不开的链接会让读者对整份解读失去信任。",
              "A link that leads nowhere costs the trust of readers in all the rest.")
          .example(
              """
              [全部解读](/zh/interpretation/)
              """,
              """
              [全部解读](/zh/interpretations/)
              """);

  /** Files of which pages are made; no reader can be led to them. */
  private static final Set<String> SOURCES = Set.of("package.yaml", "policy.yaml");

  @Override
  public List<Rule> rules() {
    return List.of(PATH_OUTSIDE, LINK_BROKEN);
  }

  @Override
  public void check(PolicyTexts texts, Diagnostics diagnostics) {
    Policy policy = texts.policy();
    Folder folder = new Folder(texts.library(), policy.folder(), policy.files(), diagnostics);
    folder.followAll(LinkedText.of(policy));
    if (policy.head().isPublic()) {
      for (Attachment attachment : policy.head().attachments()) {
        folder.follow(attachment.file().value(), attachment.file().place());
      }
    }
  }

  @Override
  public void check(PackageTexts texts, Diagnostics diagnostics) {
    Interpretation interpretation = texts.interpretation();
    Folder folder =
        new Folder(texts.library(), interpretation.folder(), interpretation.files(), diagnostics);
    folder.followAll(LinkedText.of(interpretation));
    reportMediaOutside(interpretation, folder);
  }

  private static void reportMediaOutside(Interpretation interpretation, Folder folder) {
    interpretation.head().cover().ifPresent(folder::reportOutside);
    for (Medium medium : interpretation.head().media()) {
      folder.reportOutside(medium.file());
      medium.captions().forEach(captions -> folder.reportOutside(captions.path()));
      medium.transcript().forEach(transcript -> folder.reportOutside(transcript.path()));
    }
  }

  private record Folder(
      Library library, String name, SortedSet<String> files, Diagnostics diagnostics) {

    void followAll(List<LinkedText> texts) {
      for (LinkedText linked : texts) {
        for (Link link : linked.text().links()) {
          if (link.target() instanceof LinkTarget.ToFile target) {
            follow(target.path(), link.place());
          }
        }
      }
    }

    void follow(String written, Place place) {
      Optional<String> path = PackagePath.inside(written);
      if (path.isEmpty()) {
        reportOutside(written, place);
      } else if (!isShown(path.get()) && !isReported(path.get())) {
        Message missing =
            isSource(path.get())
                ? Message.of(
                    "不能链接到“{0}”：读者看到的是由它生成的页面；请用 policy: 或者 interpretation: 链接。",
                    "{0} cannot be linked to: readers see the page made of it; link with policy:"
                        + " or interpretation:.",
                    written)
                : Message.of(
                    "本文件夹中没有文件“{0}”；请放进来，或者改正文件名。",
                    "There is no file {0} in this folder; put it here, or mend the name.", written);
        Message near = Nearest.didYouMean(path.get(), shownFiles());
        diagnostics.report(LINK_BROKEN, place, missing.and(near));
      }
    }

    void reportOutside(Placed<String> written) {
      if (PackagePath.inside(written.value()).isEmpty()) {
        reportOutside(written.value(), written.place());
      }
    }

    private void reportOutside(String written, Place place) {
      diagnostics.report(
          PATH_OUTSIDE,
          place,
          Message.of(
              "“{0}”指到了本文件夹之外；请把文件放进本文件夹。",
              "{0} leads out of the folder; put the file into it.", written));
    }

    private boolean isShown(String path) {
      return !isSource(path) && shownFiles().contains(path);
    }

    private boolean isSource(String path) {
      return SOURCES.contains(path)
          || library.site().languages().stream()
              .anyMatch(language -> path.equals(language.tag() + ".md"));
    }

    /** A file that is there and not listed was refused for its name, its size or being a link. */
    private boolean isReported(String path) {
      boolean isFolder = files.stream().anyMatch(file -> file.startsWith(path + "/"));
      return !path.isEmpty()
          && !isFolder
          && !isSource(path)
          && PolicyTextCheck.exists(library, name + "/" + path);
    }

    private Set<String> shownFiles() {
      return files.stream()
          .filter(file -> !isSource(file))
          .map(file -> Normalizer.normalize(file, Normalizer.Form.NFC))
          .collect(Collectors.toUnmodifiableSet());
    }
  }
}
