package org.jiedu.portal;

import static org.jiedu.source.Key.optional;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jiedu.diagnostic.Diagnostic;
import org.jiedu.diagnostic.Diagnostics;
import org.jiedu.diagnostic.Message;
import org.jiedu.source.Fields;
import org.jiedu.source.Format;
import org.jiedu.source.Key;
import org.jiedu.source.Kinds;
import org.jiedu.source.Placed;
import org.jiedu.source.SourceReader;
import org.jiedu.source.YamlReader;

/**
 * What {@code portal.yaml} says.
 *
 * @param limits how large a push may be
 * @param language of what is said to whom no other is known of: {@code zh} or {@code en}
 * @param keepReleases how many of the newest releases are kept, at least 1
 * @param keepAssets of how many of the newest releases the assets can be had
 */
public record PortalSettings(Limits limits, String language, int keepReleases, int keepAssets) {

  /**
   * How large a push may be.
   *
   * @param fileMegabytes of one file, in units of 1024 × 1024 bytes
   * @param pushMegabytes of all that a push sends, in the same units
   * @param files that the repository may hold after it
   */
  public record Limits(int fileMegabytes, int pushMegabytes, int files) {}

  /** What holds where the file is silent. */
  public static final PortalSettings DEFAULT =
      new PortalSettings(new Limits(50, 200, 20_000), "zh", 10, 5);

  private static final Key<Placed<Integer>> FILE_MB = optional("file-mb", Kinds.whole(1, 2047));
  private static final Key<Placed<Integer>> PUSH_MB = optional("push-mb", Kinds.whole(1, 100_000));
  private static final Key<Placed<Integer>> FILES = optional("files", Kinds.whole(1, 10_000_000));
  private static final Key<Limits> LIMITS =
      optional("limits", Format.of(PortalSettings::limits, FILE_MB, PUSH_MB, FILES));
  private static final Key<Placed<Tongue>> LANGUAGE =
      optional("language", Kinds.choice(Tongue.class));
  private static final Key<Placed<Integer>> KEEP_RELEASES =
      optional("keep-releases", Kinds.whole(1, 999));
  private static final Key<Placed<Integer>> KEEP_ASSETS =
      optional("keep-assets", Kinds.whole(1, 999));

  private static final Format<PortalSettings> FORMAT =
      Format.of(PortalSettings::settings, LIMITS, LANGUAGE, KEEP_RELEASES, KEEP_ASSETS);

  /**
   * Returns the settings of a portal, or empty after reporting why they cannot be taken.
   *
   * @throws IOException if the file cannot be read
   */
  public static Optional<PortalSettings> read(PortalFolder folder, Diagnostics diagnostics)
      throws IOException {
    return new SourceReader(folder.root(), diagnostics)
        .read(folder.settings())
        .flatMap(text -> new YamlReader(List.of(), diagnostics).read(text, FORMAT).value())
        .filter(settings -> !diagnostics.hasErrors());
  }

  /**
   * Returns the settings of a portal.
   *
   * @throws PortalException if they cannot be taken, with the first reason
   * @throws IOException if the file cannot be read
   */
  public static PortalSettings require(PortalFolder folder) throws IOException {
    Diagnostics diagnostics = new Diagnostics();
    return read(folder, diagnostics)
        .orElseThrow(() -> new PortalException(first(diagnostics.sorted())));
  }

  private static Message first(List<Diagnostic> findings) {
    Diagnostic first = findings.get(0);
    return Message.of("{0}:{1}: ", "{0}:{1}: ", first.place().file(), first.place().line())
        .and(first.message());
  }

  private static PortalSettings settings(Fields fields) {
    return new PortalSettings(
        fields.find(LIMITS).orElse(DEFAULT.limits()),
        fields.find(LANGUAGE).map(found -> Kinds.word(found.value())).orElse(DEFAULT.language()),
        number(fields, KEEP_RELEASES, DEFAULT.keepReleases()),
        number(fields, KEEP_ASSETS, DEFAULT.keepAssets()));
  }

  private static Limits limits(Fields fields) {
    Limits silent = DEFAULT.limits();
    return new Limits(
        number(fields, FILE_MB, silent.fileMegabytes()),
        number(fields, PUSH_MB, silent.pushMegabytes()),
        number(fields, FILES, silent.files()));
  }

  private static int number(Fields fields, Key<Placed<Integer>> key, int otherwise) {
    return fields.find(key).map(Placed::value).orElse(otherwise);
  }
}
