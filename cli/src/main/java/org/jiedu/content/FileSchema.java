package org.jiedu.content;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jiedu.chart.ChartReader;
import org.jiedu.script.Language;
import org.jiedu.source.JsonSchema;
import org.jiedu.source.Kinds;
import org.jiedu.source.Shape;
import org.jiedu.workspace.WorkspaceReader;

/** The JSON Schemas of the YAML files that authors write. */
public enum FileSchema {
  /** Of {@code site/site.yaml}. */
  SITE("site/site.yaml", "网站设置：名称、网址、语言、期限、主题和审核步骤。"),

  /** Of {@code site/departments.yaml}. */
  DEPARTMENTS("site/departments.yaml", "部门和它们的负责人。"),

  /** Of {@code site/calendar.yaml}. */
  CALENDAR("site/calendar.yaml", "每年的放假和调休，工作日由此算出。"),

  /** Of every {@code policy.yaml}. */
  POLICY("policy.yaml", "一份政策文件：字号、机关、日期和公开属性。"),

  /** Of every {@code package.yaml}. */
  PACKAGE("package.yaml", "一个解读包：解读哪份文件、由谁解读、什么形式。"),

  /** Of every chart. */
  CHART("charts/*.yaml", "一张图表：种类、题目、概述和数据。");

  private final String title;
  private final String description;

  FileSchema(String title, String description) {
    this.title = title;
    this.description = description;
  }

  /** Returns the schema of a name, such as {@code policy}. */
  public static Optional<FileSchema> find(String name) {
    return Arrays.stream(values()).filter(schema -> Kinds.word(schema).equals(name)).findFirst();
  }

  /** Returns every schema's name. */
  public static List<String> names() {
    return Arrays.stream(values()).map(Kinds::word).toList();
  }

  /**
   * Returns the schema, draft-07, as JSON.
   *
   * @param languages the site's; none if they are not known, and then a text may stand in any
   */
  public String text(List<Language> languages) {
    return JsonSchema.of(title, description, shape(), languages);
  }

  private Shape shape() {
    return switch (this) {
      case SITE -> WorkspaceReader.siteShape();
      case DEPARTMENTS -> WorkspaceReader.departmentsShape();
      case CALENDAR -> WorkspaceReader.calendarShape();
      case POLICY -> PolicyFormat.FORMAT.shape();
      case PACKAGE -> InterpretationFormat.FORMAT.shape();
      case CHART -> ChartReader.shape();
    };
  }
}
