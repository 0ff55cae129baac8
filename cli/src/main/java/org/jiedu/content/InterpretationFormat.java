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
  private static final Key<List<Placed<String>>> POLICY =
      required("policy", Lists.oneOrMore(ID)).about("解读哪一份文件：文件的编号；一并解读几份时写成列表。");
  private static final Key<Placed<Form>> FORM =
      required("form", Kinds.choice(Form.class)).about("解读形式；text 文字、questions 问答要写全九个部分。");
  private static final Key<Placed<String>> INTERPRETER =
      required("interpreter", ID).about("解读机关，在 departments.yaml 里的编号。");
  private static final Key<List<Placed<String>>> COOPERATORS =
      optional("cooperators", Lists.of(ID)).about("配合解读的部门；不写就是联合发文的其他机关。");
  private static final Key<Person> RESPONSIBLE =
      optional("responsible", HeadParts.PERSON).about("解读责任人；不写就是解读机关当天在任的主要负责人。");
  private static final Key<List<Person>> SPEAKERS =
      optional("speakers", Lists.of(HeadParts.PERSON)).about("发布会、访谈或专家解读中发言的人。");
  private static final Key<MediaSource> SOURCE =
      optional("source", HeadParts.MEDIA_SOURCE).about("媒体解读的出处。");
  private static final Key<List<Contact>> CONTACTS =
      optional("contacts", Lists.of(HeadParts.CONTACT)).about("咨询方式；不写就是解读机关的电话。");
  private static final Key<Placed<Moment>> PUBLISHED =
      required("published", MOMENT).about("发布日期，或者精确到分钟的时刻，例如 2026-03-10T10:00。");

  private static final Key<Placed<LocalDate>> ON = required("on", DAY);
  private static final Key<LocalText> CHANGE = required("change", LOCAL_TEXT);
  private static final Key<List<Correction>> CORRECTIONS =
      optional(
              "corrections",
              Lists.of(
                  Format.of(
                      fields -> new Correction(fields.get(ON), fields.get(CHANGE)), ON, CHANGE)))
          .about("发布以后改正了什么。");

  private static final Key<Placed<Boolean>> DRAFT =
      optional("draft", BOOLEAN).about("true 表示还是草稿，不会发布。");
  private static final Key<Withdrawal> WITHDRAWN =
      optional("withdrawn", Withdrawal.FORMAT).about("撤下：网址保留一则说明，正文不再显示。");
  private static final Key<List<Placed<String>>> FORMERLY =
      optional("formerly", Lists.of(ID)).about("用过的编号，旧网址会转到这里。");
  private static final Key<List<Placed<String>>> AUDIENCES =
      optional("audiences", Lists.of(ID)).about("写给谁看，在 site.yaml 里的编号。");
  private static final Key<List<Placed<String>>> TOPICS =
      optional("topics", Lists.of(ID)).about("主题，在 site.yaml 里的编号；不写就是文件的主题。");
  private static final Key<InterpretationHead.Essentials> ESSENTIALS =
      optional("essentials", HeadParts.ESSENTIALS).about("读者最先要问的：谁、多少、什么时候、去哪里、带什么。");
  private static final Key<List<Lists.Named<LocalText>>> WAIVED =
      optional("waived", Lists.named(ID, LOCAL_REASON)).about("不写的部分，各写明理由。");

  private static final Key<Placed<LocalDate>> DUE = required("due", DAY);
  private static final Key<LocalText> REASON = required("reason", LOCAL_TEXT);
  private static final Key<List<Lists.Named<Fields>>> TRANSLATION =
      optional("translation", Lists.named(TEXT, Format.of(fields -> fields, DUE, REASON)))
          .about("译文还没有好：哪一天之前补上，为什么。");

  private static final Key<Placed<String>> COVER = optional("cover", TEXT).about("封面图片，在解读包里的路径。");
  private static final Key<List<Placed<String>>> POSTER_SECTIONS =
      optional("sections", Lists.of(ID));
  private static final Key<List<Lists.Named<LocalText>>> POSTER_TEXTS =
      optional("texts", Lists.named(ID, LOCAL_TEXT));
  private static final Key<Poster> POSTER =
      optional("poster", Format.of(InterpretationFormat::poster, POSTER_SECTIONS, POSTER_TEXTS))
          .about("做一图读懂；写 {} 就按各部分的内容做。");
  private static final Key<List<Medium>> MEDIA =
      optional("media", Lists.of(HeadParts.MEDIUM)).about("音频和视频。");
  private static final Key<List<Review>> REVIEWS =
      optional("reviews", Lists.of(Review.FORMAT)).about("审核记录，由 jiedu review 写入。");

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
