package org.jiedu.check;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jiedu.content.InterpretationHead.Contact;
import org.jiedu.diagnostic.Diagnostics;
import org.jiedu.diagnostic.Message;
import org.jiedu.diagnostic.Place;
import org.jiedu.diagnostic.Rule;
import org.jiedu.library.Library;
import org.jiedu.source.SourceText;

/** Finds what belongs to a person and to nobody else: numbers, and where a picture was taken. */
final class PersonalDataCheck implements Check {
  static final Rule PERSONAL_DATA =
      Rule.error("personal-data")
          .when(
              "有居民身份证号码、手机号码、银行卡号，或者图片、视频里带有拍摄位置",
              "a resident identity number, a mobile number or a bank card number stands in a text, or"
                  + " a picture or video tells where it was taken")
          .because(
              "公开的文件和解读不能泄露个人信息；涉及个人隐私、公开会损害第三方合法权益的政府信息不得公开（《政府信息公开条例》，国务院令第711号）。联系电话写在"
                  + " contacts 里的不算。",
              "What is published must not tell what belongs to a person (Regulation on the Disclosure"
                  + " of Government Information, 国务院令第711号). A telephone under contacts does not"
                  + " count.")
          .example(
              """
              申请人张某，身份证号 110101199003070038。
              """,
              """
              申请人张某，身份证号 1101××××××××××0038。
              """);

  @Override
  public List<Rule> rules() {
    return List.of(PERSONAL_DATA);
  }

  @Override
  public void check(PolicyTexts texts, Diagnostics diagnostics) {
    Folder folder =
        new Folder(texts.library(), texts.today(), texts.policy().folder(), Set.of(), diagnostics);
    folder.report(texts.files(), texts.policy().files());
  }

  @Override
  public void check(PackageTexts texts, Diagnostics diagnostics) {
    if (texts.interpretation().head().withdrawn().isPresent()) {
      return;
    }
    Set<String> wanted = new HashSet<>();
    for (Contact contact : texts.interpretation().head().contacts()) {
      contact.phone().ifPresent(phone -> wanted.add(digits(phone.value())));
    }
    Folder folder =
        new Folder(
            texts.library(), texts.today(), texts.interpretation().folder(), wanted, diagnostics);
    folder.report(texts.files(), texts.interpretation().files());
  }

  private static String digits(String phone) {
    StringBuilder digits = new StringBuilder();
    phone
        .chars()
        .filter(Character::isDigit)
        .forEach(digit -> digits.append(Character.digit(digit, 10)));
    return digits.toString();
  }

  /**
   * A policy's or a package's folder.
   *
   * @param wanted the digits of telephones that readers are to call
   */
  private record Folder(
      Library library, LocalDate today, String name, Set<String> wanted, Diagnostics diagnostics) {

    void report(List<SourceText> texts, Set<String> files) {
      for (SourceText text : texts) {
        for (PersonalNumber number : PersonalNumber.findAll(text.text(), today)) {
          if (!isWanted(number)) {
            report(number, text.place(number.start(), number.end()));
          }
        }
      }
      for (String file : files) {
        Place place = Place.whole(name + "/" + file);
        PersonalNumber.findAll(file, today).forEach(number -> report(number, place));
        if (FileMetadata.isKnown(file)) {
          reportMetadata(file, place);
        }
      }
    }

    private boolean isWanted(PersonalNumber number) {
      return wanted.contains(number.digits())
          || library.workspace().departments().all().stream()
              .flatMap(department -> department.phone().stream())
              .anyMatch(phone -> digits(phone).equals(number.digits()));
    }

    private void report(PersonalNumber number, Place place) {
      Message kind = number.kind().named();
      diagnostics.report(
          PERSONAL_DATA,
          place,
          Message.of(
              "这里有" + kind.zh() + "（" + number.masked() + "），不能公开；请删去，或者用“×”遮住中间几位。",
              "There is a "
                  + kind.en()
                  + " here ("
                  + number.masked()
                  + "), which must not be published; delete it or mask its middle with ×."));
    }

    private void reportMetadata(String file, Place place) {
      Path path = library.workspace().root().resolve(name).resolve(file);
      Optional<FileMetadata> metadata = FileMetadata.read(path);
      if (metadata.isEmpty()) {
        return;
      }
      if (metadata.get().hasPosition()) {
        diagnostics.report(
            PERSONAL_DATA,
            place,
            Message.of(
                "文件里带有拍摄位置（GPS），会随文件公开；请用看图软件另存为不带属性信息的文件后再放入。",
                "The file tells where it was taken (GPS); save it without its properties and put"
                    + " that one here."));
      }
      for (String text : metadata.get().texts()) {
        PersonalNumber.findAll(text, today).forEach(number -> report(number, place));
      }
    }
  }
}
