package org.jiedu.author;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jiedu.library.Library;
import org.jiedu.output.WholeFolder;
import org.jiedu.source.YamlEdit;
import org.jiedu.workspace.Department;

/**
 * A policy's folder to begin with.
 *
 * @param id the folder's name
 * @param number 发文字号
 * @param issuers ids of the register; empty for its first department
 */
public record NewPolicy(
    String id,
    Optional<String> number,
    List<String> issuers,
    Optional<String> title,
    LocalDate issued,
    LocalDate published) {
  private static final int LATER_DAYS = 30;

  /** Only the author knows: a guess that passes would stay. */
  private static final String DRAFTER_UNKNOWN =
      "# 这份文件要写：把“……”换成起草部门在 site/departments.yaml 里的编号，再去掉开头的“# ”。\n# drafter: ……";

  /**
   * Writes the folder; returns its files, relative to the workspace.
   *
   * @throws IOException if it is there already or cannot be written; nothing has changed then
   */
  public List<String> write(Library library) throws IOException {
    Map<String, String> values = values(library);
    SortedMap<String, byte[]> files = new TreeMap<>();
    files.put("policy.yaml", FileTemplate.packed("policy/policy.yaml").filled(values));
    files.put(
        library.site().authoritative().tag() + ".md",
        FileTemplate.packed("policy/text.md").filled(values));
    Path root = library.workspace().root();
    String folder = "content/policies/" + id;
    WholeFolder.write(root.resolve(folder), files);
    Schemas.write(root, library.site().languages());
    return files.keySet().stream().map(file -> folder + "/" + file).toList();
  }

  private Map<String, String> values(Library library) {
    Optional<Department> first = Registers.of(library).department();
    String department = first.map(one -> one.id().value()).orElse("caizheng");
    List<String> issuing = issuers.isEmpty() ? List.of(department) : issuers;
    String code = first.flatMap(Department::code).orElse("示财");
    boolean isDraftedByAnother =
        issuing.size() == 1
            && library
                .workspace()
                .departments()
                .find(issuing.get(0))
                .filter(Department::issuesForDrafters)
                .isPresent();
    Map<String, String> values = new HashMap<>();
    values.put(
        "number",
        number
            .map(written -> "number: " + YamlEdit.scalar(written))
            .orElse("# number: " + code + "〔" + issued.getYear() + "〕1号"));
    values.put("issuers", String.join(", ", issuing));
    values.put("lead", issuing.size() > 1 ? "lead: " + issuing.get(0) : "# lead: " + department);
    values.put("drafter", isDraftedByAnother ? DRAFTER_UNKNOWN : "# drafter: " + department);
    values.put("department", department);
    values.put("issued", issued.toString());
    values.put("published", published.toString());
    values.put("later", published.plusDays(LATER_DAYS).toString());
    values.put("year", String.valueOf(issued.getYear()));
    values.putAll(Registers.of(library).topics());
    values.put("title", YamlEdit.scalar(title.orElse("关于……的通知")));
    values.put("title-advice", title.isPresent() ? "" : "，请改");
    values.put("translation", library.site().translation().tag());
    return values;
  }
}
