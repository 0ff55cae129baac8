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
      optional("kind", Kinds.choice(DepartmentKind.class));
  private static final Key<Placed<Level>> LEVEL = optional("level", Kinds.choice(Level.class));
  private static final Key<Placed<String>> PARENT = optional("parent", ID);
  private static final Key<Placed<String>> CODE = optional("code", TEXT);
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
                  FROM)));
  private static final Key<Placed<LocalDate>> UNTIL = optional("until", DAY);
  private static final Key<Placed<String>> SUCCESSOR = optional("successor", ID);

  private static final Format<Fields> DEPARTMENT =
      Format.of(fields -> fields, NAME, KIND, LEVEL, PARENT, CODE, PHONE, HEADS, UNTIL, SUCCESSOR);

  /** All of the file. */
  static final Kind<DepartmentRegister> FORMAT =
      (node, file) ->
          Lists.named(ID, DEPARTMENT)
              .read(node, file)
              .map(
                  entries ->
                      new DepartmentRegister(
                          entries.stream().map(DepartmentFormat::department).toList()));

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
