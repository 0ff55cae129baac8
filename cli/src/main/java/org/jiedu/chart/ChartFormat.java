package org.jiedu.chart;

import static org.jiedu.source.Key.optional;
import static org.jiedu.source.Key.required;
import static org.jiedu.source.Kinds.DAY;
import static org.jiedu.source.Kinds.LOCAL_REASON;
import static org.jiedu.source.Kinds.LOCAL_TEXT;
import static org.jiedu.source.Kinds.TEXT;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jiedu.diagnostic.Message;
import org.jiedu.source.Fields;
import org.jiedu.source.Format;
import org.jiedu.source.Key;
import org.jiedu.source.Kind;
import org.jiedu.source.Kinds;
import org.jiedu.source.Lists;
import org.jiedu.source.LocalText;
import org.jiedu.source.Placed;
import org.jiedu.source.Shape;
import org.jiedu.source.YamlFile;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** The keys of a chart's YAML file. */
final class ChartFormat {

  /** A number; anything else is a fault of the chart's data, and keeps its place in the row. */
  private static final Kind<ChartCell> VALUE =
      Kind.of(
          ChartNumber.SHAPE,
          (node, file) -> {
            String value = node instanceof ScalarNode scalar ? scalar.getValue() : "[…]";
            String written = node.getTag().equals(Tag.NULL) ? "" : value;
            Optional<BigDecimal> number = ChartNumber.parse(written);
            if (number.isEmpty()) {
              file.report(ChartReader.CHART_INVALID, node, ChartNumber.fault(written));
            }
            return Optional.of(new ChartCell(number, file.place(node)));
          });

  /** A text of the CSV file, which may look like a number: {@code 2024}. */
  private static final Kind<Placed<String>> LABEL_NAME =
      Kind.of(
          new Shape.Anything(),
          (node, file) ->
              node instanceof ScalarNode scalar
                  ? Optional.of(new Placed<>(scalar.getValue().strip(), file.place(node)))
                  : Optional.empty());

  private static final Key<Attempt<LocalText>> LABEL = text("label");
  private static final Key<Attempt<List<ChartCell>>> VALUES =
      optional("values", Attempt.of(Lists.of(VALUE)));
  private static final Key<Attempt<Placed<String>>> FIGURE = optional("value", Attempt.of(TEXT));
  private static final Key<Attempt<LocalText>> UNIT = text("unit");
  private static final Key<Attempt<Placed<LocalDate>>> WHEN = optional("when", Attempt.of(DAY));
  private static final Key<Attempt<LocalText>> NOTE = text("note");
  private static final Key<Attempt<LocalText>> ASPECT = text("aspect");
  private static final Key<Attempt<LocalText>> BEFORE = text("before");
  private static final Key<Attempt<LocalText>> AFTER = text("after");
  private static final List<Key<?>> ROW =
      List.of(LABEL, VALUES, FIGURE, UNIT, WHEN, NOTE, ASPECT, BEFORE, AFTER);

  static final Key<Placed<ChartKind>> KIND =
      required("kind", Kinds.choice(ChartKind.class)).about("图表种类，它决定 rows 怎么写。");
  static final Key<Attempt<LocalText>> TITLE =
      optional("title", Attempt.of(LOCAL_REASON)).about("图表的题目。");
  static final Key<Attempt<LocalText>> SUMMARY =
      optional("summary", Attempt.of(LOCAL_REASON)).about("用一两句话说出图表表明了什么，供看不到图的人。");
  static final Key<Attempt<LocalText>> SOURCE = text("source").about("数据的来源。");
  static final Key<Attempt<LocalText>> CHART_UNIT = UNIT;
  static final Key<Attempt<List<Attempt<LocalText>>>> SERIES =
      optional("series", Attempt.listOf(LOCAL_TEXT)).about("各组数据的名称。");
  static final Key<Attempt<List<Attempt<Fields>>>> ROWS =
      optional("rows", Attempt.of(new Shape.Anything(), ChartFormat::rows)).about("图表的数据，一行一条。");
  static final Key<Attempt<Placed<String>>> DATA =
      optional("data", Attempt.of(TEXT)).about("在旁边的CSV文件，代替 rows。");

  /** Texts of the CSV file's labels and series in the other language, by the text in the file. */
  static final Key<List<Lists.Named<Placed<String>>>> LABELS =
      optional("labels", Lists.named(LABEL_NAME, TEXT)).about("CSV里的文字在另一种语言里怎么写。");

  private static final Format<Fields> KEYS =
      Format.of(
          fields -> fields, KIND, TITLE, SUMMARY, CHART_UNIT, SOURCE, SERIES, ROWS, DATA, LABELS);

  /** All of the file. */
  static final Kind<Fields> FORMAT =
      Kind.of(new Shape.Cases(KEYS.shape(), KIND.name(), cases()), KEYS);

  private ChartFormat() {}

  private static Optional<List<Attempt<Fields>>> rows(Node node, YamlFile file) {
    if (node instanceof SequenceNode rows && rows.getValue().isEmpty()) {
      file.report(
          ChartReader.CHART_INVALID,
          node,
          Message.of(
              "rows 里没有一行数据；请至少写一行。", "There is no row of data under rows; write at least one."));
      return Optional.empty();
    }
    Kind<Fields> row = Format.of(fields -> fields, ROW.toArray(new Key<?>[0]));
    return Lists.of(Attempt.of(row)).read(node, file);
  }

  /** Returns whether a row has every key that its kind of chart asks for, and no other. */
  static boolean hasForm(ChartKind kind, Fields row) {
    List<Key<?>> needed = needed(kind);
    List<Key<?>> allowed = allowed(kind);
    return ROW.stream()
        .allMatch(
            key ->
                row.find(key).isPresent()
                    ? needed.contains(key) || allowed.contains(key)
                    : !needed.contains(key));
  }

  /** What {@link #hasForm} asks of rows, and that there are rows or, for numbers, a file. */
  private static List<Shape.Case> cases() {
    Map<Shape.Group, List<String>> words = new LinkedHashMap<>();
    for (ChartKind kind : ChartKind.values()) {
      words.computeIfAbsent(form(kind), form -> new ArrayList<>()).add(Kinds.word(kind));
    }
    return words.entrySet().stream()
        .map(entry -> new Shape.Case(entry.getValue(), entry.getKey(), sources(entry.getKey())))
        .toList();
  }

  private static Shape.Group form(ChartKind kind) {
    Shape rows = Shape.Items.atLeast(1, rowShape(kind));
    return kind.isSeries()
        ? new Shape.Group(List.of(entry(ROWS, rows, false)), false)
        : new Shape.Group(
            List.of(entry(ROWS, rows, true), entry(DATA, new Shape.Nothing(), false)), false);
  }

  /** Returns the keys of which a form takes one only: rows where it does not ask for them. */
  private static List<String> sources(Shape.Group form) {
    return form.entries().stream().anyMatch(Shape.Entry::isRequired)
        ? List.of()
        : List.of(ROWS.name(), DATA.name());
  }

  private static Shape rowShape(ChartKind kind) {
    List<Key<?>> needed = needed(kind);
    List<Key<?>> allowed = allowed(kind);
    return new Shape.Group(
        ROW.stream()
            .filter(key -> needed.contains(key) || allowed.contains(key))
            .map(key -> entry(key, key.kind().shape(), needed.contains(key)))
            .toList(),
        false);
  }

  private static Shape.Entry entry(Key<?> key, Shape shape, boolean isRequired) {
    return new Shape.Entry(key.name(), shape, isRequired, key.about());
  }

  private static List<Key<?>> needed(ChartKind kind) {
    return switch (kind) {
      case BAR, STACKED_BAR, LINE, PIE -> List.of(LABEL, VALUES);
      case FIGURES -> List.of(FIGURE, LABEL);
      case TIMELINE -> List.of(WHEN, LABEL);
      case STEPS -> List.of(LABEL);
      case COMPARISON -> List.of(ASPECT, BEFORE, AFTER);
    };
  }

  private static List<Key<?>> allowed(ChartKind kind) {
    return switch (kind) {
      case BAR, STACKED_BAR, LINE, PIE, COMPARISON -> List.of();
      case FIGURES -> List.of(UNIT);
      case TIMELINE, STEPS -> List.of(NOTE);
    };
  }

  /** Returns a row of numbers, or empty if a value of it was refused. */
  static Optional<SeriesRow> series(Fields row) {
    return value(row, LABEL)
        .flatMap(label -> value(row, VALUES).map(cells -> new SeriesRow(label, cells)));
  }

  /** Returns a row that has the form of its kind, or empty if a value of it was refused. */
  static Optional<ChartRow> row(ChartKind kind, Fields fields) {
    return switch (kind) {
      case FIGURES ->
          both(
              fields,
              LABEL,
              FIGURE,
              (label, value) -> new ChartRow.Figure(value.value(), value(fields, UNIT), label));
      case TIMELINE ->
          both(
              fields,
              WHEN,
              LABEL,
              (when, label) -> new ChartRow.Event(when.value(), label, value(fields, NOTE)));
      case STEPS ->
          value(fields, LABEL).map(label -> new ChartRow.Step(label, value(fields, NOTE)));
      case COMPARISON ->
          value(fields, ASPECT)
              .flatMap(
                  aspect ->
                      both(
                          fields,
                          BEFORE,
                          AFTER,
                          (before, after) -> new ChartRow.Change(aspect, before, after)));
      case BAR, STACKED_BAR, LINE, PIE -> Optional.empty();
    };
  }

  /** Returns what was read under a key, or empty if it is not there or was refused. */
  static <T> Optional<T> value(Fields fields, Key<Attempt<T>> key) {
    return fields.find(key).flatMap(Attempt::value);
  }

  private static Key<Attempt<LocalText>> text(String name) {
    return optional(name, Attempt.of(LOCAL_TEXT));
  }

  private static <A, B> Optional<ChartRow> both(
      Fields fields,
      Key<Attempt<A>> first,
      Key<Attempt<B>> second,
      BiFunction<A, B, ChartRow> make) {
    return value(fields, first)
        .flatMap(left -> value(fields, second).map(right -> make.apply(left, right)));
  }
}
