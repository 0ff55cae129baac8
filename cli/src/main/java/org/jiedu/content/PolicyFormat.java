package org.jiedu.content;

import static org.jiedu.source.Key.optional;
import static org.jiedu.source.Key.required;
import static org.jiedu.source.Kinds.DAY;
import static org.jiedu.source.Kinds.ID;
import static org.jiedu.source.Kinds.LOCAL_REASON;
import static org.jiedu.source.Kinds.LOCAL_TEXT;
import static org.jiedu.source.Kinds.MOMENT;
import static org.jiedu.source.Kinds.TEXT;
import static org.jiedu.source.Kinds.URL;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jiedu.content.PolicyHead.Attachment;
import org.jiedu.content.PolicyHead.Consultation;
import org.jiedu.content.PolicyHead.Relation;
import org.jiedu.content.PolicyHead.RelationKind;
import org.jiedu.source.Fields;
import org.jiedu.source.Format;
import org.jiedu.source.Key;
import org.jiedu.source.Kinds;
import org.jiedu.source.Lists;
import org.jiedu.source.LocalText;
import org.jiedu.source.Moment;
import org.jiedu.source.Placed;

/** The keys of {@code policy.yaml}. */
final class PolicyFormat {
  private static final Key<Placed<String>> NUMBER =
      optional("number", TEXT).about("发文字号，例如 示政办发〔2026〕12号。");
  private static final Key<Placed<PolicyType>> TYPE =
      optional("type", Kinds.choice(PolicyType.class)).about("文件种类；不写就是规范性文件（normative）。");
  private static final Key<List<Placed<String>>> ISSUERS =
      required("issuers", Lists.atLeastOne(ID)).about("发文机关，在 departments.yaml 里的编号，一个或几个。");
  private static final Key<Placed<String>> LEAD = optional("lead", ID).about("几个机关联合发文时，由谁牵头。");
  private static final Key<Placed<String>> DRAFTER =
      optional("drafter", ID).about("起草部门；不写就是牵头机关，或者唯一的发文部门。");
  private static final Key<Placed<String>> LOCAL_LEAD =
      optional("local-lead", ID).about("上级文件在本地由哪个部门解读。");
  private static final Key<Placed<LocalDate>> ISSUED =
      required("issued", DAY).about("成文日期，例如 2026-03-02。");
  private static final Key<Placed<Moment>> PUBLISHED =
      required("published", MOMENT).about("发布日期，或者精确到分钟的时刻，例如 2026-03-10T10:00。");
  private static final Key<Placed<LocalDate>> EFFECTIVE = optional("effective", DAY).about("施行日期。");
  private static final Key<Placed<LocalDate>> EXPIRES = optional("expires", DAY).about("失效日期。");
  private static final Key<Placed<PolicyStatus>> STATUS =
      optional("status", Kinds.choice(PolicyStatus.class)).about("效力；一般不写，由日期和文件之间的关系算出。");
  private static final Key<Placed<Disclosure>> DISCLOSURE =
      required("disclosure", Kinds.choice(Disclosure.class))
          .about("公开属性：public 主动公开，on-request 依申请公开，withheld 不予公开。");
  private static final Key<LocalText> DISCLOSURE_REASON =
      optional("disclosure-reason", LOCAL_REASON).about("不主动公开的理由。");
  private static final Key<Placed<String>> INDEX = optional("index", TEXT).about("索引号。");
  private static final Key<List<Placed<String>>> TOPICS =
      optional("topics", Lists.of(ID)).about("主题，在 site.yaml 里的编号。");
  private static final Key<InterpretationDuty> INTERPRETATION =
      optional("interpretation", InterpretationDuty.FORMAT)
          .about("要不要解读：required 要，optional 可以不，{exempt: {zh: 理由, bo: …}} 免予解读。");

  private static final Key<Placed<String>> FILE = required("file", TEXT);
  private static final Key<LocalText> TITLE = required("title", LOCAL_TEXT);
  private static final Key<List<Attachment>> ATTACHMENTS =
      optional(
              "attachments",
              Lists.of(
                  Format.of(
                      fields -> new Attachment(fields.get(FILE), fields.get(TITLE)), FILE, TITLE)))
          .about("文件的附件。");

  private static final Key<Placed<LocalDate>> FROM = required("from", DAY);
  private static final Key<Placed<LocalDate>> TO = required("to", DAY);
  private static final Key<Placed<URI>> RESULT = optional("result", URL);
  private static final Key<Consultation> CONSULTATION =
      optional(
              "consultation",
              Format.of(
                  fields -> new Consultation(fields.get(FROM), fields.get(TO), fields.find(RESULT)),
                  FROM,
                  TO,
                  RESULT))
          .about("征求意见的起止日期和结果。");

  private static final Key<Placed<URI>> SOURCE = optional("source", URL).about("原文在官方网站上的网址。");
  private static final Key<List<Review>> REVIEWS =
      optional("reviews", Lists.of(Review.FORMAT)).about("审核记录，由 jiedu review 写入。");
  private static final Key<Withdrawal> WITHDRAWN =
      optional("withdrawn", Withdrawal.FORMAT).about("撤下：网址保留一则说明，正文不再显示。");

  private static final Map<RelationKind, Key<List<Placed<String>>>> RELATIONS = relationKeys();

  /** All of the file. */
  static final Format<PolicyHead> FORMAT = Format.of(PolicyFormat::head, keys());

  private PolicyFormat() {}

  private static Map<RelationKind, Key<List<Placed<String>>>> relationKeys() {
    Map<RelationKind, Key<List<Placed<String>>>> keys = new EnumMap<>(RelationKind.class);
    for (RelationKind kind : RelationKind.values()) {
      keys.put(kind, optional(Kinds.word(kind), Lists.of(TEXT)));
    }
    return keys;
  }

  private static Key<?>[] keys() {
    List<Key<?>> keys =
        new ArrayList<>(
            List.of(
                NUMBER,
                TYPE,
                ISSUERS,
                LEAD,
                DRAFTER,
                LOCAL_LEAD,
                ISSUED,
                PUBLISHED,
                EFFECTIVE,
                EXPIRES,
                STATUS,
                DISCLOSURE,
                DISCLOSURE_REASON,
                INDEX,
                TOPICS));
    keys.addAll(RELATIONS.values());
    keys.addAll(List.of(INTERPRETATION, ATTACHMENTS, CONSULTATION, SOURCE, REVIEWS, WITHDRAWN));
    return keys.toArray(Key<?>[]::new);
  }

  private static PolicyHead head(Fields fields) {
    return new PolicyHead(
        fields.find(NUMBER),
        fields.find(TYPE).map(Placed::value).orElse(PolicyType.NORMATIVE),
        fields.get(ISSUERS),
        fields.find(LEAD),
        fields.find(DRAFTER),
        fields.find(LOCAL_LEAD),
        fields.get(ISSUED),
        fields.get(PUBLISHED),
        fields.find(EFFECTIVE),
        fields.find(EXPIRES),
        fields.find(STATUS),
        fields.get(DISCLOSURE),
        fields.find(DISCLOSURE_REASON),
        fields.find(INDEX).map(Placed::value),
        fields.list(TOPICS),
        relations(fields),
        fields.find(INTERPRETATION),
        fields.list(ATTACHMENTS),
        fields.find(CONSULTATION),
        fields.find(SOURCE),
        fields.list(REVIEWS),
        fields.find(WITHDRAWN));
  }

  private static List<Relation> relations(Fields fields) {
    List<Relation> relations = new ArrayList<>();
    RELATIONS.forEach(
        (kind, key) ->
            fields.list(key).forEach(target -> relations.add(new Relation(kind, target))));
    return relations;
  }
}
