package org.jiedu.workspace;

import static org.jiedu.source.Key.optional;
import static org.jiedu.source.Key.required;
import static org.jiedu.source.Kinds.BOOLEAN;
import static org.jiedu.source.Kinds.COUNT;
import static org.jiedu.source.Kinds.DAY;
import static org.jiedu.source.Kinds.ID;
import static org.jiedu.source.Kinds.LOCAL_TEXT;
import static org.jiedu.source.Kinds.TEXT;

import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jiedu.diagnostic.Message;
import org.jiedu.diagnostic.Severity;
import org.jiedu.script.Language;
import org.jiedu.source.Fields;
import org.jiedu.source.Format;
import org.jiedu.source.Key;
import org.jiedu.source.Kind;
import org.jiedu.source.Kinds;
import org.jiedu.source.Lists;
import org.jiedu.source.LocalText;
import org.jiedu.source.Placed;
import org.jiedu.source.Shape;

/** The keys of {@code site.yaml}. */
final class SiteFormat {
  private static final Kind<Placed<Language>> LANGUAGE =
      Kinds.parsed(
          new Shape.Text(Shape.LANGUAGE_TAG),
          SiteFormat::parseLanguage,
          Message.of(
              "这里应当是语言标记（BCP 47），例如 zh 或 bo。", "A BCP 47 tag such as zh or bo is expected."));

  private static final Kind<Placed<ZoneId>> ZONE =
      Kinds.parsed(
          new Shape.Text("[A-Za-z0-9+:/_~.-]+"),
          SiteFormat::parseZone,
          Message.of(
              "这里应当是时区，例如 Asia/Shanghai。", "A time zone such as Asia/Shanghai is expected."));

  private static final Kind<Placed<URI>> SITE_ADDRESS =
      Kinds.parsed(
          new Shape.Text(Site.URL_FORM),
          Site::parseUrl,
          Message.of(
              "这里应当是以 https:// 开头的网址，不带 ? 和 # 后面的部分。",
              "An address that begins with https:// is expected here, without ? and # and what"
                  + " follows them."));

  static final Key<List<Placed<Language>>> LANGUAGES =
      required("languages", exactlyTwo(LANGUAGE)).about("恰好两种语言，前一种为准，例如 [zh, bo]。");

  private static final Key<LocalText> NAME = required("name", LOCAL_TEXT).about("网站名称。");
  private static final Key<Placed<URI>> SITE_URL =
      required("url", SITE_ADDRESS).about("网站发布的网址，以 https:// 开头。");
  private static final Key<Placed<ZoneId>> TIME_ZONE =
      required("time-zone", ZONE).about("时区，例如 Asia/Shanghai。");
  private static final Key<Portal> PORTAL =
      required("portal", PortalFormat.FORMAT).about("页面标签和页脚要用的网站信息。");

  private static final Key<Placed<Integer>> FOR_INTERPRETATION = optional("interpretation", COUNT);
  private static final Key<Placed<Integer>> FOR_POLICY = optional("policy", COUNT);
  private static final Key<Placed<Integer>> FOR_TRANSLATION = optional("translation", COUNT);
  private static final Deadlines DEFAULT_DEADLINES = new Deadlines(3, 20, 10);
  private static final Key<Deadlines> DEADLINES =
      optional(
              "deadlines",
              Format.of(SiteFormat::deadlines, FOR_INTERPRETATION, FOR_POLICY, FOR_TRANSLATION))
          .about("各项工作的期限，按工作日计。");

  private static final Key<Placed<String>> PARENT = optional("parent", ID);
  private static final Key<List<Lists.Named<Fields>>> TOPICS =
      optional("topics", Lists.named(ID, Format.localized(fields -> fields, PARENT)))
          .about("主题分类，最多两级。");
  private static final Key<List<Lists.Named<LocalText>>> AUDIENCES =
      optional("audiences", Lists.named(ID, LOCAL_TEXT)).about("读者的类别。");

  private static final Key<Placed<String>> STEP_ID = required("id", ID);
  private static final Key<LocalText> STEP_NAME = required("name", LOCAL_TEXT);
  private static final Key<Placed<Boolean>> STEP_BINDING =
      optional("binding", BOOLEAN).about("true 表示此后再改动，审核就作废。");
  private static final Key<Placed<String>> STEP_COVERS =
      optional("covers", TEXT).about("all 表示全部内容，或者写一种语言的标记。");
  private static final Key<Placed<Boolean>> STEP_POLICIES =
      optional("policies", BOOLEAN).about("true 表示文件也要过这一步。");
  private static final Key<List<ReviewStep>> STEPS =
      required(
          "steps",
          Lists.of(
              Format.of(
                  SiteFormat::step, STEP_ID, STEP_NAME, STEP_BINDING, STEP_COVERS, STEP_POLICIES)));
  private static final Key<List<ReviewStep>> REVIEW =
      optional("review", Format.of(fields -> fields.get(STEPS), STEPS)).about("发布前要过的审核步骤。");

  private static final Key<LocalText> DESCRIPTION = optional("description", LOCAL_TEXT);
  private static final Key<List<Lists.Named<List<Placed<String>>>>> KEYWORDS =
      optional("keywords", Lists.named(TEXT, Lists.of(TEXT)));
  private static final Key<List<Lists.Named<Fields>>> COLUMNS =
      optional("columns", Lists.named(ID, Format.of(fields -> fields, DESCRIPTION, KEYWORDS)))
          .about("各栏目的描述和关键词。");

  private static final Key<List<Lists.Named<Placed<Severity>>>> RULES =
      optional("rules", Lists.named(ID, Kinds.choice(Severity.class)))
          .about("规则的级别，例如 {interpretation-late: error}。");
  private static final Key<List<Placed<String>>> INSECURE_HOSTS =
      optional("insecure-hosts", Lists.of(TEXT)).about("只有 http 的网站的主机名。");
  private static final Key<Placed<LocalDate>> HISTORY_FROM =
      optional("history-from", DAY).about("这一天以前发布的是迁移来的，不核对 Git 记录。");
  private static final Key<List<SectionDefinition>> SECTIONS =
      optional("sections", Lists.atLeastOne(SectionFormat.FORMAT)).about("解读的各个部分；不写就是通用的九个。");

  /** All of the file. */
  static final Format<Site> FORMAT =
      Format.of(
          SiteFormat::site,
          NAME,
          SITE_URL,
          LANGUAGES,
          TIME_ZONE,
          PORTAL,
          DEADLINES,
          TOPICS,
          AUDIENCES,
          REVIEW,
          COLUMNS,
          RULES,
          INSECURE_HOSTS,
          HISTORY_FROM,
          SECTIONS);

  private SiteFormat() {}

  private static List<ReviewStep> defaultReview() {
    return Defaults.read("review.yaml", Format.of(fields -> fields.get(STEPS), STEPS));
  }

  private static Site site(Fields fields) {
    return new Site(
        fields.get(NAME),
        fields.get(SITE_URL).value(),
        fields.get(LANGUAGES).stream().map(Placed::value).toList(),
        fields.get(TIME_ZONE).value(),
        fields.get(PORTAL),
        fields.find(DEADLINES).orElse(DEFAULT_DEADLINES),
        fields.list(TOPICS).stream().map(SiteFormat::topic).toList(),
        fields.list(AUDIENCES).stream().map(a -> new Audience(a.name(), a.value())).toList(),
        fields.find(REVIEW).orElseGet(SiteFormat::defaultReview),
        fields.list(COLUMNS).stream().map(SiteFormat::column).toList(),
        fields.list(RULES).stream()
            .map(rule -> new Site.RuleSetting(rule.name(), rule.value().value()))
            .toList(),
        fields.list(INSECURE_HOSTS).stream().map(Placed::value).toList(),
        fields.find(HISTORY_FROM).map(Placed::value),
        SectionFormat.register(fields.list(SECTIONS)));
  }

  private static Deadlines deadlines(Fields fields) {
    return new Deadlines(
        fields
            .find(FOR_INTERPRETATION)
            .map(Placed::value)
            .orElse(DEFAULT_DEADLINES.interpretation()),
        fields.find(FOR_POLICY).map(Placed::value).orElse(DEFAULT_DEADLINES.policy()),
        fields.find(FOR_TRANSLATION).map(Placed::value).orElse(DEFAULT_DEADLINES.translation()));
  }

  private static Topic topic(Lists.Named<Fields> entry) {
    return new Topic(entry.name(), entry.value().texts(), entry.value().find(PARENT));
  }

  private static ReviewStep step(Fields fields) {
    return new ReviewStep(
        fields.get(STEP_ID),
        fields.get(STEP_NAME),
        fields.find(STEP_BINDING).map(Placed::value).orElse(false),
        fields.find(STEP_COVERS).orElseGet(() -> new Placed<>("all", fields.place())),
        fields.find(STEP_POLICIES).map(Placed::value).orElse(false));
  }

  private static Column column(Lists.Named<Fields> entry) {
    return new Column(
        entry.name(),
        entry.value().find(DESCRIPTION),
        entry.value().list(KEYWORDS).stream()
            .map(
                keywords ->
                    new Column.Keywords(
                        new Language(keywords.name().value()),
                        keywords.value().stream().map(Placed::value).toList()))
            .toList());
  }

  private static Kind<List<Placed<Language>>> exactlyTwo(Kind<Placed<Language>> language) {
    Kind<List<Placed<Language>>> list = Lists.of(language);
    return Kind.of(
        new Shape.Items(language.shape(), 2, 2, true),
        (node, file) -> {
          Optional<List<Placed<Language>>> found = list.read(node, file);
          boolean isRight =
              found.isPresent() && found.get().stream().map(Placed::value).distinct().count() == 2;
          if (found.isPresent() && !(isRight && found.get().size() == 2)) {
            file.refuse(
                node,
                Message.of(
                    "这里应当恰好有两种不同的语言，例如 [zh, bo]。",
                    "Exactly two different languages are expected here, such as [zh, bo]."));
            return Optional.empty();
          }
          return found;
        });
  }

  private static Optional<Language> parseLanguage(String tag) {
    try {
      new Locale.Builder().setLanguageTag(tag).build();
      return Optional.of(new Language(tag));
    } catch (IllformedLocaleException e) {
      return Optional.empty();
    }
  }

  private static Optional<ZoneId> parseZone(String name) {
    try {
      return Optional.of(ZoneId.of(name));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
