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
  private static final Key<Placed<String>> NUMBER = optional("number", TEXT);
  private static final Key<Placed<PolicyType>> TYPE =
      optional("type", Kinds.choice(PolicyType.class));
  private static final Key<List<Placed<String>>> ISSUERS =
      required("issuers", Lists.atLeastOne(ID));
  private static final Key<Placed<String>> LEAD = optional("lead", ID);
  private static final Key<Placed<String>> DRAFTER = optional("drafter", ID);
  private static final Key<Placed<String>> LOCAL_LEAD = optional("local-lead", ID);
  private static final Key<Placed<LocalDate>> ISSUED = required("issued", DAY);
  private static final Key<Placed<Moment>> PUBLISHED = required("published", MOMENT);
  private static final Key<Placed<LocalDate>> EFFECTIVE = optional("effective", DAY);
  private static final Key<Placed<LocalDate>> EXPIRES = optional("expires", DAY);
  private static final Key<Placed<PolicyStatus>> STATUS =
      optional("status", Kinds.choice(PolicyStatus.class));
  private static final Key<Placed<Disclosure>> DISCLOSURE =
      required("disclosure", Kinds.choice(Disclosure.class));
  private static final Key<LocalText> DISCLOSURE_REASON =
      optional("disclosure-reason", LOCAL_REASON);
  private static final Key<Placed<String>> INDEX = optional("index", TEXT);
  private static final Key<List<Placed<String>>> TOPICS = optional("topics", Lists.of(ID));
  private static final Key<InterpretationDuty> INTERPRETATION =
      optional("interpretation", InterpretationDuty.FORMAT);

  private static final Key<Placed<String>> FILE = required("file", TEXT);
  private static final Key<LocalText> TITLE = required("title", LOCAL_TEXT);
  private static final Key<List<Attachment>> ATTACHMENTS =
      optional(
          "attachments",
          Lists.of(
              Format.of(
                  fields -> new Attachment(fields.get(FILE), fields.get(TITLE)), FILE, TITLE)));

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
              RESULT));

  private static final Key<Placed<URI>> SOURCE = optional("source", URL);
  private static final Key<List<Review>> REVIEWS = optional("reviews", Lists.of(Review.FORMAT));
  private static final Key<Withdrawal> WITHDRAWN = optional("withdrawn", Withdrawal.FORMAT);

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
