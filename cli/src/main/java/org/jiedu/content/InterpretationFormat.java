package org.jiedu.content;

import static org.jiedu.source.Key.optional;
import static org.jiedu.source.Key.required;
import static org.jiedu.source.Kinds.BOOLEAN;
import static org.jiedu.source.Kinds.DAY;
import static org.jiedu.source.Kinds.ID;
import static org.jiedu.source.Kinds.LOCAL_REASON;
import static org.jiedu.source.Kinds.LOCAL_TEXT;
import static org.jiedu.source.Kinds.MOMENT;
import static org.jiedu.source.Kinds.TEXT;

import java.time.LocalDate;
import java.util.List;
import org.jiedu.content.InterpretationHead.AwaitedTranslation;
import org.jiedu.content.InterpretationHead.CardText;
import org.jiedu.content.InterpretationHead.Contact;
import org.jiedu.content.InterpretationHead.Correction;
import org.jiedu.content.InterpretationHead.MediaSource;
import org.jiedu.content.InterpretationHead.Medium;
import org.jiedu.content.InterpretationHead.Person;
import org.jiedu.content.InterpretationHead.Poster;
import org.jiedu.content.InterpretationHead.Waiver;
import org.jiedu.source.Fields;
import org.jiedu.source.Format;
import org.jiedu.source.Key;
import org.jiedu.source.Kinds;
import org.jiedu.source.Lists;
import org.jiedu.source.LocalText;
import org.jiedu.source.Moment;
import org.jiedu.source.Placed;

/** The keys of {@code package.yaml}. */
final class InterpretationFormat {
  private static final Key<List<Placed<String>>> POLICY = required("policy", Lists.oneOrMore(ID));
  private static final Key<Placed<Form>> FORM = required("form", Kinds.choice(Form.class));
  private static final Key<Placed<String>> INTERPRETER = required("interpreter", ID);
  private static final Key<List<Placed<String>>> COOPERATORS =
      optional("cooperators", Lists.of(ID));
  private static final Key<Person> RESPONSIBLE = optional("responsible", HeadParts.PERSON);
  private static final Key<List<Person>> SPEAKERS =
      optional("speakers", Lists.of(HeadParts.PERSON));
  private static final Key<MediaSource> SOURCE = optional("source", HeadParts.MEDIA_SOURCE);
  private static final Key<List<Contact>> CONTACTS =
      optional("contacts", Lists.of(HeadParts.CONTACT));
  private static final Key<Placed<Moment>> PUBLISHED = required("published", MOMENT);

  private static final Key<Placed<LocalDate>> ON = required("on", DAY);
  private static final Key<LocalText> CHANGE = required("change", LOCAL_TEXT);
  private static final Key<List<Correction>> CORRECTIONS =
      optional(
          "corrections",
          Lists.of(
              Format.of(fields -> new Correction(fields.get(ON), fields.get(CHANGE)), ON, CHANGE)));

  private static final Key<Placed<Boolean>> DRAFT = optional("draft", BOOLEAN);
  private static final Key<Withdrawal> WITHDRAWN = optional("withdrawn", Withdrawal.FORMAT);
  private static final Key<List<Placed<String>>> FORMERLY = optional("formerly", Lists.of(ID));
  private static final Key<List<Placed<String>>> AUDIENCES = optional("audiences", Lists.of(ID));
  private static final Key<List<Placed<String>>> TOPICS = optional("topics", Lists.of(ID));
  private static final Key<InterpretationHead.Essentials> ESSENTIALS =
      optional("essentials", HeadParts.ESSENTIALS);
  private static final Key<List<Lists.Named<LocalText>>> WAIVED =
      optional("waived", Lists.named(ID, LOCAL_REASON));

  private static final Key<Placed<LocalDate>> DUE = required("due", DAY);
  private static final Key<LocalText> REASON = required("reason", LOCAL_TEXT);
  private static final Key<List<Lists.Named<Fields>>> TRANSLATION =
      optional("translation", Lists.named(TEXT, Format.of(fields -> fields, DUE, REASON)));

  private static final Key<Placed<String>> COVER = optional("cover", TEXT);
  private static final Key<List<Placed<String>>> POSTER_SECTIONS =
      optional("sections", Lists.of(ID));
  private static final Key<List<Lists.Named<LocalText>>> POSTER_TEXTS =
      optional("texts", Lists.named(ID, LOCAL_TEXT));
  private static final Key<Poster> POSTER =
      optional("poster", Format.of(InterpretationFormat::poster, POSTER_SECTIONS, POSTER_TEXTS));
  private static final Key<List<Medium>> MEDIA = optional("media", Lists.of(HeadParts.MEDIUM));
  private static final Key<List<Review>> REVIEWS = optional("reviews", Lists.of(Review.FORMAT));

  /** All of the file. */
  static final Format<InterpretationHead> FORMAT =
      Format.of(
          InterpretationFormat::head,
          POLICY,
          FORM,
          INTERPRETER,
          COOPERATORS,
          RESPONSIBLE,
          SPEAKERS,
          SOURCE,
          CONTACTS,
          PUBLISHED,
          CORRECTIONS,
          DRAFT,
          WITHDRAWN,
          FORMERLY,
          AUDIENCES,
          TOPICS,
          ESSENTIALS,
          WAIVED,
          TRANSLATION,
          COVER,
          POSTER,
          MEDIA,
          REVIEWS);

  private InterpretationFormat() {}

  private static InterpretationHead head(Fields fields) {
    return new InterpretationHead(
        fields.get(POLICY),
        fields.get(FORM),
        fields.get(INTERPRETER),
        fields.list(COOPERATORS),
        fields.find(COOPERATORS).isPresent(),
        fields.find(RESPONSIBLE),
        fields.list(SPEAKERS),
        fields.find(SOURCE),
        fields.list(CONTACTS),
        fields.get(PUBLISHED),
        fields.list(CORRECTIONS),
        fields.find(DRAFT).map(Placed::value).orElse(false),
        fields.find(WITHDRAWN),
        fields.list(FORMERLY),
        fields.list(AUDIENCES),
        fields.list(TOPICS),
        fields.find(ESSENTIALS),
        fields.list(WAIVED).stream().map(w -> new Waiver(w.name(), w.value())).toList(),
        fields.list(TRANSLATION).stream().map(InterpretationFormat::awaited).toList(),
        fields.find(COVER),
        fields.find(POSTER),
        fields.list(MEDIA),
        fields.list(REVIEWS));
  }

  private static AwaitedTranslation awaited(Lists.Named<Fields> entry) {
    return new AwaitedTranslation(entry.name(), entry.value().get(DUE), entry.value().get(REASON));
  }

  private static Poster poster(Fields fields) {
    return new Poster(
        fields.list(POSTER_SECTIONS),
        fields.list(POSTER_TEXTS).stream()
            .map(text -> new CardText(text.name(), text.value()))
            .toList());
  }
}
