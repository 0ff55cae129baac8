package org.jiedu.page;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jiedu.content.Interpretation;
import org.jiedu.content.Policy;
import org.jiedu.content.Text;
import org.jiedu.library.Library;
import org.jiedu.markdown.chart.Embed;
import org.jiedu.markdown.chart.EmbedKind;
import org.jiedu.markdown.link.LinkTarget;

/** Lists the files that pages refer to; a file that no page refers to is not published. */
final class SiteFiles {
  private final Path root;

  SiteFiles(Library library) {
    this.root = library.workspace().root();
  }

  List<SiteFile> of(Policy policy) {
    if (policy.head().withdrawn().isPresent()) {
      return List.of();
    }
    Set<String> names = named(policy.texts());
    policy.head().attachments().forEach(attachment -> names.add(attachment.file().value()));
    return files(policy.folder(), "policies/" + policy.id() + "/", names);
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
    interpretation.head().cover().ifPresent(cover -> names.add(cover.value()));
    return files(interpretation.folder(), "interpretations/" + interpretation.id() + "/", names);
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

  private List<SiteFile> files(String folder, String address, Set<String> names) {
    Path top = root.resolve(folder);
    return names.stream()
        .filter(name -> !name.startsWith("/"))
        .map(name -> top.resolve(name).normalize())
        .filter(file -> file.startsWith(top) && Files.isRegularFile(file))
        .distinct()
        .map(
            file ->
                new SiteFile(address + top.relativize(file).toString().replace('\\', '/'), file))
        .toList();
  }
}
