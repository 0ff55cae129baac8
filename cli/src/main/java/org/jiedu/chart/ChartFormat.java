package org.jiedu.chart;

import static org.jiedu.source.Key.optional;
import static org.jiedu.source.Key.required;
import static org.jiedu.source.Kinds.DAY;
import static org.jiedu.source.Kinds.LOCAL_REASON;
import static org.jiedu.source.Kinds.LOCAL_TEXT;
import static org.jiedu.source.Kinds.TEXT;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jiedu.diagnostic.Message;
import org.jiedu.source.Fields;
import org.jiedu.source.Format;
import org.jiedu.source.Key;
import org.jiedu.source.Kind;
import org.jiedu.source.Kinds;
import org.jiedu.source.Lists;
import org.jiedu.source.LocalText;
import org.jiedu.source.Placed;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** The keys of a chart's YAML file. */
final class ChartFormat {

  /** A number; anything else is a fault of the chart's data. */
  private static final Kind<Placed<BigDecimal>> VALUE =
      (node, file) -> {
        Optional<BigDecimal> number =
            node instanceof ScalarNode scalar
                ? Kinds.parseNumber(scalar.getValue())
                : Optional.empty();
        if (number.isEmpty()) {
          file.report(
              ChartReader.CHART_INVALID,
              node,
              Message.of("这里应当是数字。", "A number is expected here."));
        }
        // What was refused keeps its place in the row: nothing is to be said of the row's length.
        return Optional.of(new Placed<>(number.orElse(BigDecimal.ZERO), file.place(node)));
      };

  private static final Key<LocalText> LABEL = optional("label", LOCAL_TEXT);
  private static final Key<List<Placed<BigDecimal>>> VALUES = optional("values", Lists.of(VALUE));
  private static final Key<Placed<String>> FIGURE = optional("value", TEXT);
  private static final Key<LocalText> UNIT = optional("unit", LOCAL_TEXT);
  private static final Key<Placed<LocalDate>> WHEN = optional("when", DAY);
  private static final Key<LocalText> NOTE = optional("note", LOCAL_TEXT);
  private static final Key<LocalText> ASPECT = optional("aspect", LOCAL_TEXT);
  private static final Key<LocalText> BEFORE = optional("before", LOCAL_TEXT);
  private static final Key<LocalText> AFTER = optional("after", LOCAL_TEXT);

  static final Key<Placed<ChartKind>> KIND = required("kind", Kinds.choice(ChartKind.class));
  static final Key<LocalText> TITLE = optional("title", LOCAL_REASON);
  static final Key<LocalText> SUMMARY = optional("summary", LOCAL_REASON);
  static final Key<LocalText> SOURCE = optional("source", LOCAL_TEXT);
  static final Key<LocalText> CHART_UNIT = UNIT;
  static final Key<List<LocalText>> SERIES = optional("series", Lists.of(LOCAL_TEXT));
  static final Key<List<Fields>> ROWS =
      optional(
          "rows",
          Lists.atLeastOne(
              Format.of(
                  fields -> fields,
                  LABEL,
                  VALUES,
                  FIGURE,
                  UNIT,
                  WHEN,
                  NOTE,
                  ASPECT,
                  BEFORE,
                  AFTER)));
  static final Key<Placed<String>> DATA = optional("data", TEXT);

  /** Texts of the CSV file's labels and series in the other language, by the text in the file. */
  static final Key<List<Lists.Named<Placed<String>>>> LABELS =
      optional("labels", Lists.named(TEXT, TEXT));

  /** All of the file. */
  static final Format<Fields> FORMAT =
      Format.of(
          fields -> fields, KIND, TITLE, SUMMARY, CHART_UNIT, SOURCE, SERIES, ROWS, DATA, LABELS);

  private ChartFormat() {}

  /**
   * Returns a row of the form that a kind of chart asks for, or empty if it is not of that form.
   */
  static Optional<ChartRow> row(ChartKind kind, Fields fields) {
    return switch (kind) {
      case BAR, STACKED_BAR, LINE, PIE ->
          both(fields, LABEL, VALUES, (label, values) -> new ChartRow.Values(label, values));
      case FIGURES ->
          both(
              fields,
              LABEL,
              FIGURE,
              (label, value) -> new ChartRow.Figure(value.value(), fields.find(UNIT), label));
      case TIMELINE ->
          both(
              fields,
              WHEN,
              LABEL,
              (when, label) -> new ChartRow.Event(when.value(), label, fields.find(NOTE)));
      case STEPS -> fields.find(LABEL).map(label -> new ChartRow.Step(label, fields.find(NOTE)));
      case COMPARISON ->
          fields
              .find(ASPECT)
              .flatMap(
                  aspect ->
                      both(
                          fields,
                          BEFORE,
                          AFTER,
                          (before, after) -> new ChartRow.Change(aspect, before, after)));
    };
  }

  private static <A, B> Optional<ChartRow> both(
      Fields fields,
      Key<A> first,
      Key<B> second,
      java.util.function.BiFunction<A, B, ChartRow> make) {
    return fields
        .find(first)
        .flatMap(left -> fields.find(second).map(right -> make.apply(left, right)));
  }
}
