package org.jiedu.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jiedu.content.Interpretation;
import org.jiedu.content.Policy;
import org.jiedu.library.Library;

/** Turns a text's HTML into what paper can show: nothing to click, unfold, play or load. */
final class PrintedHtml {
  private static final Pattern LINK =
      Pattern.compile("<a\\b[^>]*?\\bhref=\"([^\"]*)\"[^>]*>(.*?)</a>", Pattern.DOTALL);
  private static final Pattern PLAYER =
      Pattern.compile("<(video|audio)\\b[^>]*?\\bsrc=\"([^\"]*)\"[^>]*>.*?</\\1>", Pattern.DOTALL);
  private static final Pattern PICTURE = Pattern.compile("(<img\\b[^>]*?\\bsrc=\")([^\"]*)(\")");
  private static final Pattern POLICY = Pattern.compile("/policies/([a-z0-9-]+)/(?:#(.*))?$");
  private static final Pattern PACKAGE = Pattern.compile("/interpretations/([a-z0-9-]+)/(?:#.*)?$");
  private static final Pattern CLAUSE = Pattern.compile("(part|ch|sec|art|para|item|annex)-(\\d+)");
  private static final Pattern LEVEL = Pattern.compile("\\bs(\\d+(?:-\\d+)*)$");

  private final Library library;
  private final Phrases phrases;
  private final Interpretation interpretation;

  PrintedHtml(PageContext context, Interpretation interpretation) {
    this.library = context.library();
    this.phrases = context.phrases();
    this.interpretation = interpretation;
  }

  List<SectionView> sections(List<SectionView> sections) {
    return sections.stream()
        .map(
            section ->
                new SectionView(
                    section.anchor(),
                    section.number(),
                    section.heads(),
                    section.rows().stream().map(this::row).toList()))
        .toList();
  }

  List<Footnotes> footnotes(List<Footnotes> notes) {
    return notes.stream().map(note -> new Footnotes(note.lang(), html(note.html()))).toList();
  }

  private Row row(Row row) {
    List<Cell> cells =
        row.cells().stream()
            .map(cell -> new Cell(cell.lang(), html(cell.html()), cell.isOfBoth()))
            .toList();
    return new Row(row.anchor(), cells, List.of(), row.anchors());
  }

  String html(String html) {
    String played = PLAYER.matcher(html).replaceAll(this::file);
    String shown = PICTURE.matcher(played).replaceAll(this::picture);
    return LINK.matcher(shown)
        .replaceAll(this::link)
        .replaceAll("<details\\b", "<div")
        .replace("</details>", "</div>")
        .replaceAll("<summary\\b[^>]*>", "<p class=\"unfolded\">")
        .replace("</summary>", "</p>");
  }

  private String file(MatchResult player) {
    String name = player.group(2).substring(player.group(2).lastIndexOf('/') + 1);
    return Matcher.quoteReplacement("<p class=\"file\">▶ " + decoded(name) + "</p>");
  }

  private String picture(MatchResult picture) {
    String folder = "interpretations/" + interpretation.id() + "/";
    int start = picture.group(2).indexOf(folder);
    String name = start < 0 ? "" : decoded(picture.group(2).substring(start + folder.length()));
    if (!interpretation.files().contains(name)) {
      return Matcher.quoteReplacement(picture.group());
    }
    Path file = library.workspace().root().resolve(interpretation.file(name));
    try {
      String bytes = Base64.getEncoder().encodeToString(Files.readAllBytes(file));
      String uri = "data:" + mediaType(name) + ";base64," + bytes;
      return Matcher.quoteReplacement(picture.group(1) + uri + picture.group(3));
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

  private String link(MatchResult link) {
    if (link.group(1).startsWith("#fnref") || link.group(2).equals("↩")) {
      return "";
    }
    String target = target(link.group(1));
    String written =
        target.isEmpty()
            ? ""
            : "<span class=\"target\" lang=\"zh-Hans-CN\">（" + target + "）</span>";
    return Matcher.quoteReplacement(
        link.group(2) + (link.group(2).contains(target) ? "" : written));
  }

  /** Returns where a link leads, in words, as HTML; empty where paper cannot follow. */
  private String target(String href) {
    if (href.startsWith("http:") || href.startsWith("https:")) {
      return href;
    }
    Matcher policy = POLICY.matcher(href);
    if (policy.find()) {
      String clause = policy.group(2) == null ? "" : clause(policy.group(2));
      return library.policy(policy.group(1)).map(this::name).orElse(policy.group(1)) + clause;
    }
    Matcher other = PACKAGE.matcher(href);
    return other.find()
        ? library
            .interpretation(other.group(1))
            .map(found -> EmbedFigures.escape(quoted(phrases.title(found))))
            .orElse(other.group(1))
        : "";
  }

  private String name(Policy policy) {
    return EmbedFigures.escape(
        policy
            .head()
            .number()
            .map(number -> number.value())
            .orElseGet(() -> quoted(phrases.title(policy))));
  }

  private static String quoted(Phrase title) {
    String text = title.first().text();
    return text.startsWith("《") ? text : "《" + text + "》";
  }

  /** Returns an anchor such as {@code art-5-item-3} as an office writes it: 第5条第3项. */
  private static String clause(String anchor) {
    StringBuilder label = new StringBuilder();
    Matcher part = CLAUSE.matcher(anchor);
    while (part.find()) {
      String unit =
          switch (part.group(1)) {
            case "part" -> "编";
            case "ch" -> "章";
            case "sec" -> "节";
            case "art" -> "条";
            case "para" -> "款";
            case "item" -> "项";
            default -> "";
          };
      label.append(unit.isEmpty() ? "附件" : "第").append(part.group(2)).append(unit);
    }
    Matcher level = LEVEL.matcher(anchor);
    if (level.find()) {
      label.append("第").append(level.group(1).replace("-", ".")).append("点");
    }
    return label.toString();
  }

  private static String decoded(String path) {
    return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
  }
}
