package org.jiedu.workspace;

import static org.jiedu.source.Key.optional;
import static org.jiedu.source.Key.required;
import static org.jiedu.source.Kinds.DAY;
import static org.jiedu.source.Kinds.ID;
import static org.jiedu.source.Kinds.LOCAL_TEXT;
import static org.jiedu.source.Kinds.TEXT;

import java.time.LocalDate;
import java.util.List;
import org.jiedu.source.Fields;
import org.jiedu.source.Format;
import org.jiedu.source.Key;
import org.jiedu.source.Kind;
import org.jiedu.source.Kinds;
import org.jiedu.source.Lists;
import org.jiedu.source.LocalText;
import org.jiedu.source.Placed;

/** The keys of {@code departments.yaml}. */
final class DepartmentFormat {
  private enum Level {
    SUPERIOR
  }

  private static final Key<LocalText> NAME = required("name", LOCAL_TEXT);
  private static final Key<Placed<DepartmentKind>> KIND =
      optional("kind", Kinds.choice(DepartmentKind.class)).about("机构类别；不写就是部门（department）。");
  private static final Key<Placed<Level>> LEVEL =
      optional("level", Kinds.choice(Level.class)).about("上级机关写 superior。");
  private static final Key<Placed<String>> PARENT =
      optional("parent", ID).about("所属的机关，在这个文件里的编号。");
  private static final Key<Placed<String>> CODE = optional("code", TEXT).about("机关代字，例如 示财。");
  private static final Key<Placed<String>> PHONE = optional("phone", TEXT);
  private static final Key<LocalText> POST = required("post", LOCAL_TEXT);
  private static final Key<Placed<LocalDate>> FROM = required("from", DAY);
  private static final Key<List<Department.Head>> HEADS =
      optional(
              "heads",
              Lists.of(
                  Format.of(
                      fields ->
                          new Department.Head(
                              fields.get(NAME), fields.get(POST), fields.get(FROM).value()),
                      NAME,
                      POST,
                      FROM)))
          .about("主要负责人，各从哪一天起任职。");
  private static final Key<Placed<LocalDate>> UNTIL = optional("until", DAY).about("机构撤销的日期。");
  private static final Key<Placed<String>> SUCCESSOR = optional("successor", ID).about("由哪个机构接替。");

  private static final Format<Fields> DEPARTMENT =
      Format.of(fields -> fields, NAME, KIND, LEVEL, PARENT, CODE, PHONE, HEADS, UNTIL, SUCCESSOR);

  private static final Kind<List<Lists.Named<Fields>>> DEPARTMENTS = Lists.named(ID, DEPARTMENT);

  /** All of the file. */
  static final Kind<DepartmentRegister> FORMAT =
      Kind.of(
          DEPARTMENTS.shape(),
          (node, file) ->
              DEPARTMENTS
                  .read(node, file)
                  .map(
                      entries ->
                          new DepartmentRegister(
                              entries.stream().map(DepartmentFormat::department).toList())));

  private DepartmentFormat() {}

  private static Department department(Lists.Named<Fields> entry) {
    Fields fields = entry.value();
    return new Department(
        entry.name(),
        fields.get(NAME),
        fields.find(KIND).map(Placed::value).orElse(DepartmentKind.DEPARTMENT),
        fields.find(LEVEL).isPresent(),
        fields.find(PARENT),
        fields.find(CODE).map(Placed::value),
        fields.find(PHONE).map(Placed::value),
        fields.list(HEADS),
        fields.find(UNTIL).map(Placed::value),
        fields.find(SUCCESSOR));
  }
}
