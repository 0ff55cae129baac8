package org.jiedu.page;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiedu.content.Interpretation;
import org.jiedu.content.Policy;
import org.jiedu.content.Text;
import org.jiedu.markdown.chart.Embed;
import org.jiedu.markdown.chart.EmbedKind;
import org.jiedu.markdown.link.LinkTarget;
import org.jiedu.source.Placed;

/** Lists the files that pages refer to; a file that no page refers to is not published. */
final class SiteFiles {
  private final PageSources sources;

  SiteFiles(PageSources sources) {
    this.sources = sources;
  }

  List<SiteFile> of(Policy policy) {
    if (policy.head().withdrawn().isPresent()) {
      return List.of();
    }
    Set<String> names = named(policy.texts());
    policy.head().attachments().forEach(attachment -> names.add(attachment.file().value()));
    Folder folder = new Folder(policy.folder(), "policies/" + policy.id() + "/", policy.files());
    return folder.files(names, pictures(policy.texts()));
  }

  List<SiteFile> of(Interpretation interpretation) {
    if (interpretation.head().withdrawn().isPresent()) {
      return List.of();
    }
    Set<String> names = named(interpretation.texts());
    interpretation
        .head()
        .media()
        .forEach(
            medium -> {
              names.add(medium.file().value());
              medium.captions().forEach(captions -> names.add(captions.path().value()));
            });
    Set<String> pictures = pictures(interpretation.texts());
    interpretation.head().cover().map(Placed::value).ifPresent(pictures::add);
    names.addAll(pictures);
    Folder folder =
        new Folder(
            interpretation.folder(),
            "interpretations/" + interpretation.id() + "/",
            interpretation.files());
    return folder.files(names, pictures);
  }

  private static Set<String> named(List<Text> texts) {
    Set<String> names = new TreeSet<>();
    for (Text text : texts) {
      text.embeds().stream()
          .filter(embed -> embed.kind() != EmbedKind.CHART)
          .map(Embed::path)
          .forEach(names::add);
      text.links().stream()
          .filter(link -> !link.isImage() && link.target() instanceof LinkTarget.ToFile)
          .map(link -> ((LinkTarget.ToFile) link.target()).path())
          .forEach(names::add);
    }
    return names;
  }

  /** Returns the pictures that a page shows, and does not only lead to. */
  private static Set<String> pictures(List<Text> texts) {
    return texts.stream()
        .flatMap(text -> text.embeds().stream())
        .filter(embed -> embed.kind() == EmbedKind.PICTURE)
        .map(Embed::path)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The files of a policy or a package. */
  private final class Folder {
    private final Path top;
    private final String address;
    private final PictureCopies copies;

    /**
     * Makes a folder.
     *
     * @param folder relative to the workspace
     * @param address of the folder in the site
     */
    Folder(String folder, String address, Set<String> files) {
      this.top = sources.library().workspace().root().resolve(folder);
      this.address = address;
      this.copies = new PictureCopies(sources, top, files);
    }

    List<SiteFile> files(Set<String> names, Set<String> pictures) {
      Set<String> shown = pictures.stream().flatMap(this::path).collect(Collectors.toSet());
      return names.stream()
          .flatMap(this::path)
          .distinct()
          .map(path -> file(path, shown.contains(path)))
          .toList();
    }

    /** Returns the path of a file of the folder in the simplest form; nothing of any other. */
    private Stream<String> path(String name) {
      Path file = top.resolve(name).normalize();
      return !name.startsWith("/") && file.startsWith(top) && Files.isRegularFile(file)
          ? Stream.of(top.relativize(file).toString().replace('\\', '/'))
          : Stream.of();
    }

    private SiteFile file(String path, boolean isShown) {
      List<SiteFile.Copy> smaller =
          (isShown ? copies.of(path) : List.<SiteFile.Copy>of())
              .stream()
                  .map(copy -> new SiteFile.Copy(address + copy.path(), copy.widthPixels()))
                  .toList();
      return new SiteFile(address + path, top.resolve(path), copies.facts(path), smaller);
    }
  }
}
