package org.jiedu.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jiedu.content.Interpretation;
import org.jiedu.script.Language;
import org.jiedu.workspace.Column;

/** The page tags of the standard for government sites, below those of the whole site. */
final class PageTags {
  private static final String CARD_WIDTH_PIXELS = "1200";
  private static final String CARD_HEIGHT_PIXELS = "630";

  private final PageContext context;
  private final Phrases phrases;

  PageTags(PageContext context) {
    this.context = context;
    this.phrases = context.phrases();
  }

  /**
   * Returns the tags of a column: a list, and every page under it.
   *
   * @param column {@code home}, {@code interpretations} or {@code policies}
   */
  List<MetaTag> column(String column) {
    String type =
        switch (column) {
          case "interpretations" -> "政策解读";
          case "policies" -> "政策文件";
          default -> "首页";
        };
    return List.of(
        new MetaTag("ColumnName", phrases.word("column-" + column).plain()),
        new MetaTag("ColumnDescription", description(column)),
        new MetaTag("ColumnKeywords", keywords(column)),
        new MetaTag("ColumnType", type));
  }

  /** Returns the tags of a page with a text of its own. */
  List<MetaTag> article(String column, Article article) {
    List<MetaTag> tags = new ArrayList<>(column(column));
    tags.add(new MetaTag("ArticleTitle", article.title()));
    tags.add(new MetaTag("PubDate", article.pubDate()));
    tags.add(new MetaTag("ContentSource", article.source()));
    tags.add(new MetaTag("Keywords", article.keywords()));
    tags.add(new MetaTag("Author", article.source()));
    tags.add(new MetaTag("Description", article.description()));
    article.image().ifPresent(image -> tags.add(new MetaTag("Image", image)));
    tags.add(new MetaTag("Url", context.absolute(context.address())));
    tags.add(new MetaTag("og:type", "article"));
    tags.add(new MetaTag("og:description", article.description()));
    article.image().ifPresent(image -> tags.addAll(card(image)));
    return tags.stream().filter(tag -> !tag.content().isBlank()).toList();
  }

  /**
   * What the tags say of a text.
   *
   * @param image the whole address of the card that is shown where a link to the page is shared
   */
  record Article(
      String title,
      String pubDate,
      String source,
      String keywords,
      String description,
      Optional<String> image) {}

  /** Returns the card of a package; of one without pictures the site's. */
  Optional<String> image(Interpretation interpretation) {
    return context.sources().hasPictures(interpretation)
        ? Optional.of(
            context.absolute(Addresses.card(context.edition().main(), interpretation.id())))
        : image();
  }

  /** Returns the site's card, unless the site has no pictures. */
  Optional<String> image() {
    return context.sources().pictures() == Pictures.NONE
        ? Optional.empty()
        : Optional.of(context.absolute(Addresses.card(context.edition().main())));
  }

  /**
   * Returns the tags that others show a link with (Open Graph protocol, ogp.me).
   *
   * @param title of the page
   * @param own the page's tags; a text's say of what type it is and which card stands for it
   * @param editions in which there is the page
   */
  List<MetaTag> shared(String title, List<MetaTag> own, List<Edition> editions) {
    List<MetaTag> tags = new ArrayList<>();
    if (own.stream().noneMatch(tag -> tag.name().equals("og:type"))) {
      tags.add(new MetaTag("og:type", "website"));
      image().ifPresent(image -> tags.addAll(card(image)));
    }
    tags.add(new MetaTag("og:title", title));
    tags.add(new MetaTag("og:url", context.absolute(context.address())));
    tags.add(new MetaTag("og:site_name", phrases.of(context.site().name()).plain()));
    Language main = context.edition().main();
    tags.add(new MetaTag("og:locale", locale(main)));
    Stream.concat(Stream.of(context.edition()), editions.stream())
        .flatMap(edition -> edition.languages().stream())
        .filter(language -> !language.equals(main))
        .distinct()
        .forEach(language -> tags.add(new MetaTag("og:locale:alternate", locale(language))));
    return tags;
  }

  private static List<MetaTag> card(String image) {
    return List.of(
        new MetaTag("og:image", image),
        new MetaTag("og:image:width", CARD_WIDTH_PIXELS),
        new MetaTag("og:image:height", CARD_HEIGHT_PIXELS));
  }

  /** Returns a language as Open Graph has it: {@code zh_CN}. */
  private static String locale(Language language) {
    Locale locale = Locale.forLanguageTag(language.htmlTag());
    return locale.getCountry().isEmpty()
        ? locale.getLanguage()
        : locale.getLanguage() + "_" + locale.getCountry();
  }

  private String description(String column) {
    return own(column)
        .flatMap(Column::description)
        .map(text -> phrases.of(text).plain())
        .orElseGet(() -> phrases.word("column-" + column + "-description").plain());
  }

  private String keywords(String column) {
    Language language = context.edition().main();
    return own(column)
        .flatMap(
            found ->
                found.keywords().stream()
                    .filter(keywords -> keywords.language().equals(language))
                    .findFirst())
        .map(keywords -> String.join(",", keywords.words()))
        .orElseGet(() -> phrases.word("column-" + column + "-keywords").plain());
  }

  private Optional<Column> own(String column) {
    return context.site().columns().stream()
        .filter(found -> found.id().value().equals(column))
        .findFirst();
  }
}
