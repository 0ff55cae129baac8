package org.jiedu.content;

import static org.jiedu.source.Key.optional;
import static org.jiedu.source.Key.required;
import static org.jiedu.source.Kinds.LOCAL_TEXT;
import static org.jiedu.source.Kinds.TEXT;
import static org.jiedu.source.Kinds.URL;

import java.net.URI;
import java.util.List;
import org.jiedu.content.InterpretationHead.Contact;
import org.jiedu.content.InterpretationHead.Essentials;
import org.jiedu.content.InterpretationHead.MediaSource;
import org.jiedu.content.InterpretationHead.Medium;
import org.jiedu.content.InterpretationHead.MediumKind;
import org.jiedu.content.InterpretationHead.PathIn;
import org.jiedu.content.InterpretationHead.Person;
import org.jiedu.source.Fields;
import org.jiedu.source.Format;
import org.jiedu.source.Key;
import org.jiedu.source.Kinds;
import org.jiedu.source.Lists;
import org.jiedu.source.LocalText;
import org.jiedu.source.Placed;

/** The inner mappings of {@code package.yaml}. */
final class HeadParts {
  private static final Key<LocalText> NAME = required("name", LOCAL_TEXT);
  private static final Key<LocalText> POST = required("post", LOCAL_TEXT);
  private static final Key<Placed<URI>> ADDRESS = optional("url", URL);

  static final Format<Person> PERSON =
      Format.of(fields -> new Person(fields.get(NAME), fields.get(POST)), NAME, POST);

  static final Format<MediaSource> MEDIA_SOURCE =
      Format.of(fields -> new MediaSource(fields.get(NAME), fields.find(ADDRESS)), NAME, ADDRESS);

  private static final Key<LocalText> OFFICE = optional("office", LOCAL_TEXT);
  private static final Key<LocalText> AREA = optional("area", LOCAL_TEXT);
  private static final Key<Placed<String>> PHONE = optional("phone", TEXT);
  private static final Key<Placed<String>> EMAIL = optional("email", TEXT);
  private static final Key<Placed<String>> HOURS =
      optional("hours", TEXT).about("接听时间，例如 9:30–18:00。");
  private static final Key<List<Placed<String>>> SPEAKS =
      optional("speaks", Lists.of(TEXT)).about("能用哪些语言咨询，例如 [zh, bo]。");

  static final Format<Contact> CONTACT =
      Format.of(HeadParts::contact, OFFICE, AREA, PHONE, EMAIL, HOURS, SPEAKS);

  private static final Key<LocalText> WHO = optional("who", LOCAL_TEXT).about("哪些人可以享受。");
  private static final Key<LocalText> AMOUNT = optional("amount", LOCAL_TEXT).about("有多少。");
  private static final Key<LocalText> WHEN = optional("when", LOCAL_TEXT).about("什么时候办。");
  private static final Key<LocalText> WHERE = optional("where", LOCAL_TEXT).about("到哪里办。");
  private static final Key<LocalText> BRING = optional("bring", LOCAL_TEXT).about("要带什么。");

  static final Format<Essentials> ESSENTIALS =
      Format.of(
          fields ->
              new Essentials(
                  fields.find(WHO),
                  fields.find(AMOUNT),
                  fields.find(WHEN),
                  fields.find(WHERE),
                  fields.find(BRING)),
          WHO,
          AMOUNT,
          WHEN,
          WHERE,
          BRING);

  private static final Key<Placed<String>> FILE = required("file", TEXT);
  private static final Key<Placed<MediumKind>> KIND =
      required("kind", Kinds.choice(MediumKind.class));
  private static final Key<Placed<String>> LANGUAGE = optional("language", TEXT);
  private static final Key<LocalText> TITLE = required("title", LOCAL_TEXT);
  private static final Key<List<Lists.Named<Placed<String>>>> CAPTIONS =
      optional("captions", Lists.named(TEXT, TEXT)).about("每种语言的字幕文件（.vtt）。");
  private static final Key<List<Lists.Named<Placed<String>>>> TRANSCRIPT =
      optional("transcript", Lists.named(TEXT, TEXT)).about("每种语言的文字稿。");

  static final Format<Medium> MEDIUM =
      Format.of(HeadParts::medium, FILE, KIND, LANGUAGE, TITLE, CAPTIONS, TRANSCRIPT);

  private HeadParts() {}

  private static Contact contact(Fields fields) {
    return new Contact(
        fields.find(OFFICE),
        fields.find(AREA),
        fields.find(PHONE),
        fields.find(EMAIL),
        fields.find(HOURS).map(Placed::value),
        fields.list(SPEAKS));
  }

  private static Medium medium(Fields fields) {
    return new Medium(
        fields.get(FILE),
        fields.get(KIND),
        fields.find(LANGUAGE),
        fields.get(TITLE),
        paths(fields.list(CAPTIONS)),
        paths(fields.list(TRANSCRIPT)));
  }

  private static List<PathIn> paths(List<Lists.Named<Placed<String>>> entries) {
    return entries.stream().map(entry -> new PathIn(entry.name(), entry.value())).toList();
  }
}
