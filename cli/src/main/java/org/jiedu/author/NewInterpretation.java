package org.jiedu.author;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jiedu.content.Form;
import org.jiedu.content.Policy;
import org.jiedu.content.Text;
import org.jiedu.library.InterpreterDuty;
import org.jiedu.library.Library;
import org.jiedu.library.Responsibility;
import org.jiedu.output.WholeFolder;
import org.jiedu.script.Language;
import org.jiedu.source.Kinds;
import org.jiedu.source.YamlEdit;
import org.jiedu.workspace.Department;

/**
 * A package's folder to begin with.
 *
 * @param id the folder's name
 * @param policies those that it explains, at least one
 * @param today it is published on this day, or with the last of its policies if that comes later
 */
public record NewInterpretation(String id, List<Policy> policies, Form form, LocalDate today) {
  private static final int LATER_DAYS = 30;
  private static final Pattern LINE_END = Pattern.compile("\\R");

  /**
   * Writes the folder; returns its files, relative to the workspace.
   *
   * @throws IOException if it is there already or cannot be written; nothing has changed then
   */
  public List<String> write(Library library) throws IOException {
    Map<String, String> values = values(library);
    Outline outline = new Outline(library, policies, form);
    SortedMap<String, byte[]> files = new TreeMap<>();
    files.put("package.yaml", FileTemplate.packed("interpretation/package.yaml").filled(values));
    Language source = library.site().authoritative();
    for (Language language : library.site().languages()) {
      boolean isSource = language.equals(source);
      values.put("title", YamlEdit.scalar(isSource ? proposedTitle(library) : ""));
      values.put("sections", outline.sections(language));
      String template = isSource ? "interpretation/source.md" : "interpretation/translation.md";
      files.put(language.tag() + ".md", FileTemplate.packed(template).filled(values));
    }
    Path root = library.workspace().root();
    String folder = "content/interpretations/" + id;
    WholeFolder.write(root.resolve(folder), files);
    Schemas.write(root, library.site().languages());
    return files.keySet().stream().map(file -> folder + "/" + file).toList();
  }

  private Map<String, String> values(Library library) {
    LocalDate published = published();
    List<InterpreterDuty> duties =
        policies.stream()
            .flatMap(policy -> InterpreterDuty.of(policy, library, published).stream())
            .toList();
    Optional<Department> interpreter =
        duties.stream()
            .findFirst()
            .flatMap(duty -> library.workspace().departments().find(duty.department()))
            .or(() -> Registers.of(library).department());
    String own = interpreter.map(one -> one.id().value()).orElse("caizheng");
    Set<String> others = others(own, duties, library);
    Map<String, String> values = new HashMap<>();
    values.put("id", id);
    values.put("titles", titles(library));
    List<String> ids = policies.stream().map(Policy::id).toList();
    values.put("policies", ids.size() == 1 ? ids.get(0) : "[" + String.join(", ", ids) + "]");
    values.put("form", Kinds.word(form));
    values.put(
        "interpreter-advice",
        duties.isEmpty()
            ? "谁起草、谁解读；文件没有写明由谁解读，先填了登记的第一个部门，请核对。"
            : "谁起草、谁解读：文件" + duties.get(0).reason().zh());
    values.put("interpreter", own);
    values.put(
        "cooperators",
        others.isEmpty()
            ? "# cooperators: [" + own + "]"
            : "cooperators: [" + String.join(", ", others) + "]");
    values.put(
        "head",
        interpreter
            .flatMap(one -> one.headOn(published))
            .flatMap(head -> head.name().in(library.site().authoritative()))
            .map(name -> "（" + name + "）")
            .orElse(""));
    values.put(
        "phone", interpreter.flatMap(Department::phone).map(phone -> "（" + phone + "）").orElse(""));
    values.put("published", published.toString());
    values.put("later", published.plusDays(LATER_DAYS).toString());
    values.putAll(Registers.of(library).topics());
    values.putAll(Registers.of(library).audiences());
    values.put("translation", library.site().translation().tag());
    return values;
  }

  /**
   * Returns who takes part besides the interpreter. Where nobody must be named, nobody is: then
   * those who issued a policy jointly take part by default.
   */
  private Set<String> others(String own, List<InterpreterDuty> duties, Library library) {
    Set<String> others = new LinkedHashSet<>();
    duties.stream().map(InterpreterDuty::department).forEach(others::add);
    others.remove(own);
    if (!others.isEmpty()) {
      Responsibility responsibility = new Responsibility(library);
      policies.forEach(policy -> others.addAll(responsibility.jointIssuers(policy)));
      others.remove(own);
    }
    return others;
  }

  private LocalDate published() {
    return policies.stream()
        .map(policy -> policy.head().published().value().day())
        .filter(day -> day.isAfter(today))
        .max(LocalDate::compareTo)
        .orElse(today);
  }

  /** Returns a comment, a line for each policy. */
  private String titles(Library library) {
    return policies.stream()
        .map(
            policy ->
                "# "
                    + policy.id()
                    + "："
                    + title(policy, library).map(title -> "《" + title + "》").orElse("")
                    + policy.head().number().map(number -> "（" + number.value() + "）").orElse(""))
        .map(line -> LINE_END.matcher(line).replaceAll(" "))
        .collect(Collectors.joining("\n"));
  }

  /** Only for the authoritative text: nobody translates a title but a translator. */
  private String proposedTitle(Library library) {
    return library.site().authoritative().isTibetan()
        ? ""
        : title(policies.get(0), library).map(title -> "《" + title + "》解读").orElse("");
  }

  private static Optional<String> title(Policy policy, Library library) {
    return policy
        .text(library.site().authoritative())
        .map(Text::title)
        .filter(title -> !title.isEmpty());
  }
}
