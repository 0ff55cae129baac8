package org.jiedu.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jiedu.content.Interpretation;

/**
 * Turns a text's HTML into what paper can show: nothing to click, unfold, play or load, and one
 * language below the other at the full width, since a leaf has no room for two columns of tables.
 */
final class PrintedHtml {
  private static final Pattern PLAYER =
      Pattern.compile("<(video|audio)\\b[^>]*?\\bsrc=\"([^\"]*)\"[^>]*>.*?</\\1>", Pattern.DOTALL);
  private static final Pattern PICTURE =
      Pattern.compile("<img\\b[^>]*?\\bsrc=\"([^\"]*)\" alt=\"([^\"]*)\"[^>]*>");
  private static final Pattern NARROW =
      Pattern.compile("<svg\\b[^>]*\\bclass=\"drawing narrow\".*?</svg>\\s*", Pattern.DOTALL);

  private final Interpretation interpretation;
  private final Path folder;
  private final PrintedLinks links;

  PrintedHtml(PageContext context, Interpretation interpretation) {
    this.interpretation = interpretation;
    this.folder = context.library().workspace().root().resolve(interpretation.folder());
    this.links = new PrintedLinks(context, interpretation);
  }

  List<SectionView> sections(List<SectionView> sections) {
    return sections.stream()
        .map(
            section ->
                new SectionView(
                    section.anchor(),
                    section.number(),
                    section.heads().stream().map(this::head).toList(),
                    rows(section.rows())))
        .toList();
  }

  List<Footnotes> footnotes(List<Footnotes> notes) {
    return notes.stream().map(note -> new Footnotes(note.lang(), html(note.html()))).toList();
  }

  private SectionView.Head head(SectionView.Head head) {
    return new SectionView.Head(head.lang(), "", html(head.html()), head.text());
  }

  /** Returns one language's blocks behind the other's, up to each figure that both share. */
  private List<Row> rows(List<Row> rows) {
    List<Row> printed = new ArrayList<>();
    Map<String, List<Cell>> run = new LinkedHashMap<>();
    for (Row row : rows) {
      if (row.cells().stream().anyMatch(Cell::isOfBoth)) {
        run.values().forEach(cells -> printed.add(row(cells)));
        run.clear();
        printed.add(row(row.cells().stream().map(this::cell).toList()));
        continue;
      }
      for (Cell cell : row.cells()) {
        if (!cell.html().isEmpty()) {
          run.computeIfAbsent(cell.lang(), lang -> new ArrayList<>()).add(cell(cell));
        }
      }
    }
    run.values().forEach(cells -> printed.add(row(cells)));
    return printed;
  }

  private static Row row(List<Cell> cells) {
    return new Row("", cells, List.of(), List.of());
  }

  private Cell cell(Cell cell) {
    return new Cell(cell.lang(), html(cell.html()), cell.isOfBoth());
  }

  String html(String html) {
    String wide = NARROW.matcher(html).replaceAll("");
    String silent = PLAYER.matcher(wide).replaceAll(PrintedHtml::file);
    String shown = PICTURE.matcher(silent).replaceAll(this::picture);
    return links
        .written(shown)
        .replaceAll("<details\\b", "<div")
        .replace("</details>", "</div>")
        .replaceAll("<summary\\b[^>]*>", "<p class=\"unfolded\">")
        .replace("</summary>", "</p>");
  }

  private static String file(MatchResult player) {
    String name = player.group(2).substring(player.group(2).lastIndexOf('/') + 1);
    return Matcher.quoteReplacement("<p class=\"file\">▶ " + PrintedLinks.decoded(name) + "</p>");
  }

  /** Returns a picture with its bytes in it, and what it shows in words. */
  private String picture(MatchResult picture) {
    String path = "interpretations/" + interpretation.id() + "/";
    int start = picture.group(1).indexOf(path);
    String name =
        start < 0 ? "" : PrintedLinks.decoded(picture.group(1).substring(start + path.length()));
    String words = "<span class=\"alternative\">" + picture.group(2) + "</span>";
    String shown =
        interpretation.files().contains(name)
            ? "<img src=\"" + uri(name) + "\" alt=\"" + picture.group(2) + "\">" + words
            : words;
    return Matcher.quoteReplacement(shown);
  }

  /**
   * Returns a picture of the package as an address that holds it.
   *
   * @param name relative to the package's folder
   */
  String uri(String name) {
    try {
      byte[] bytes = Files.readAllBytes(folder.resolve(name));
      return "data:" + mediaType(name) + ";base64," + Base64.getEncoder().encodeToString(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name, e);
    }
  }

  private static String mediaType(String name) {
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return switch (ending) {
      case "jpg", "jpeg" -> "image/jpeg";
      case "svg" -> "image/svg+xml";
      default -> "image/" + ending;
    };
  }
}
