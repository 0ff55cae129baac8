package org.jiedu.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Writes a workspace of any size, the same one in every run: for each package a policy in twenty
 * articles in both languages, and about 6 KB of Chinese and its Tibetan in nine sections, with
 * links to clauses, a list, a table and a chart. Its texts mean nothing, and break no rule that is
 * an error.
 */
public final class GeneratedWorkspace {
  private static final long SEED = 20260310;
  private static final int ARTICLES = 20;
  private static final int PARAGRAPHS = 2;
  private static final int MOST_NUMBERS = 99_999;
  static final List<String> SECTIONS_ZH =
      List.of("政策背景依据", "目标任务", "主要内容", "涉及范围", "执行标准", "注意事项", "关键词诠释", "惠民利民举措", "新旧政策差异");
  static final List<String> SECTIONS_BO =
      List.of(
          "རྒྱབ་ལྗོངས་དང་གཞི་འཛིན་ས།",
          "དམིགས་འབེན་ལས་འགན།",
          "ནང་དོན་གཙོ་བོ།",
          "འབྲེལ་བའི་ཁྱབ་ཁོངས།",
          "ལག་བསྟར་ཚད་གཞི།",
          "དོ་སྣང་བྱ་དགོས་པའི་དོན་ཚན།",
          "གནད་ཚིག་འགྲེལ་བཤད།",
          "དམངས་ཕན་བྱ་ཐབས།",
          "སྲིད་ཇུས་གསར་རྙིང་གི་ཁྱད་པར།");

  private final Path root;
  private final boolean hasCharts;
  private final Vocabulary words = new Vocabulary(SEED);

  private GeneratedWorkspace(Path root, boolean hasCharts) {
    this.root = root;
    this.hasCharts = hasCharts;
  }

  /**
   * Writes a workspace.
   *
   * @param args the folder, which is made; the number of packages; the folder whose {@code site/}
   *     is taken over; and, if there shall be no charts, {@code --no-charts}
   */
  public static void main(String[] args) throws IOException {
    Path root = Path.of(args[0]);
    int packages = Integer.parseInt(args[1]);
    Path site = Path.of(args[2], "site");
    boolean hasCharts = !List.of(args).contains("--no-charts");
    GeneratedWorkspace workspace = new GeneratedWorkspace(root, hasCharts);
    for (String file : List.of("site.yaml", "departments.yaml", "calendar.yaml")) {
      workspace.write("site/" + file, Files.readString(site.resolve(file)));
    }
    for (int i = 1; i <= packages; i++) {
      workspace.writePolicy(i);
      workspace.writePackage(i);
    }
  }

  private void writePolicy(int index) throws IOException {
    String folder = "content/policies/" + id(index) + "/";
    write(
        folder + "policy.yaml",
        """
        number: %s号
        issuers: [caizheng]
        issued: 2026-03-02
        published: 2026-03-10
        effective: 2026-04-01
        disclosure: public
        topics: [caizheng]
        """
            .formatted(number(index)));
    StringBuilder zh = new StringBuilder();
    StringBuilder bo = new StringBuilder();
    zh.append("---\ntitle: 示例自治区").append(words.han(12)).append("办法（").append(index);
    zh.append("）\nsummary: ").append(words.hanText(40)).append("\n---\n");
    bo.append("---\ntitle: ").append(words.tibetan(8)).append("་གཏན་འབེབས་").append(index);
    bo.append("\nsummary: ").append(words.tibetan(14)).append("།\n---\n");
    for (int article = 1; article <= ARTICLES; article++) {
      zh.append("\n第").append(article).append("条 ").append(words.hanText(90)).append('\n');
      bo.append("\nདོན་ཚན་").append(article).append("པ། ").append(words.tibetan(38)).append("།\n");
    }
    write(folder + "zh.md", zh.toString());
    write(folder + "bo.md", bo.toString());
  }

  /** A number has no more than five digits. */
  private static String number(int index) {
    return index > MOST_NUMBERS ? "示财办〔2026〕" + (index - MOST_NUMBERS) : "示财〔2026〕" + index;
  }

  private void writePackage(int index) throws IOException {
    String folder = "content/interpretations/" + id(index) + "/";
    int[] amounts = {words.number(900) + 100, words.number(900) + 100, words.number(900) + 100};
    write(
        folder + "package.yaml",
        """
        policy: %s
        form: text
        interpreter: caizheng
        published: 2026-03-10
        audiences: [farmers]
        """
            .formatted(id(index)));
    String chart = chart(amounts);
    if (hasCharts) {
      write(folder + "charts/amounts.yaml", chart);
    }
    StringBuilder zh = new StringBuilder();
    StringBuilder bo = new StringBuilder();
    zh.append("---\ntitle: ").append(words.han(14)).append("解读").append(index).append('\n');
    zh.append("summary: ").append(words.hanText(30)).append("\n---\n");
    bo.append("---\ntitle: ").append(words.tibetan(8)).append(index).append('\n');
    bo.append("summary: ").append(words.tibetan(14)).append("།\n---\n");
    for (int section = 0; section < SECTIONS_ZH.size(); section++) {
      appendSection(section, amounts, zh, bo);
    }
    write(folder + "zh.md", zh.toString());
    write(folder + "bo.md", bo.toString());
  }

  private void appendSection(int section, int[] amounts, StringBuilder zh, StringBuilder bo) {
    zh.append("\n## ").append(SECTIONS_ZH.get(section)).append('\n');
    bo.append("\n## ").append(SECTIONS_BO.get(section)).append('\n');
    for (int i = 0; i < PARAGRAPHS; i++) {
      int article = words.number(ARTICLES) + 1;
      String link = "](policy:#art-" + article + ")";
      zh.append('\n').append(words.hanText(50)).append('（').append('[').append(words.han(4));
      zh.append(link).append("）。").append(words.hanText(20)).append('\n');
      bo.append('\n').append(words.tibetan(24)).append("་([").append(words.tibetan(3)).append(link);
      bo.append(")། ").append(words.tibetan(10)).append("།\n");
    }
    if (section == 2) {
      for (int amount : amounts) {
        zh.append(amount == amounts[0] ? "\n- " : "- ").append(words.hanText(20));
        zh.append(amount).append("元\n");
        bo.append(amount == amounts[0] ? "\n- " : "- ").append(words.tibetan(8)).append("་སྒོར་");
        bo.append(amount).append('\n');
      }
    } else if (section == 4) {
      appendTable(amounts, zh, bo);
    }
  }

  private void appendTable(int[] amounts, StringBuilder zh, StringBuilder bo) {
    zh.append("\n| 项目 | 元 |\n|---|---|\n");
    bo.append("\n| རྣམ་གྲངས | སྒོར |\n|---|---|\n");
    for (int amount : amounts) {
      zh.append("| ").append(words.han(6)).append(" | ").append(amount).append(" |\n");
      bo.append("| ").append(words.tibetan(4)).append(" | ").append(amount).append(" |\n");
    }
    if (hasCharts) {
      zh.append("\n![").append(words.han(6)).append("](charts/amounts.yaml)\n");
      bo.append("\n![").append(words.tibetan(4)).append("](charts/amounts.yaml)\n");
    }
  }

  private String chart(int[] amounts) {
    StringBuilder chart = new StringBuilder("kind: bar\n");
    chart.append("title: ").append(text(6, 5)).append("summary: ").append(text(20, 12));
    chart.append("unit: {zh: 元, bo: སྒོར}\nrows:\n");
    for (int amount : amounts) {
      String label = text(6, 4).strip();
      chart
          .append("  - {label: ")
          .append(label)
          .append(", values: [")
          .append(amount)
          .append("]}\n");
    }
    return chart.toString();
  }

  private String text(int characters, int syllables) {
    return "{zh: " + words.han(characters) + ", bo: " + words.tibetan(syllables) + "}\n";
  }

  private void write(String file, String text) throws IOException {
    Path path = root.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  private static String id(int index) {
    return String.format(Locale.ROOT, "p%05d", index);
  }
}
