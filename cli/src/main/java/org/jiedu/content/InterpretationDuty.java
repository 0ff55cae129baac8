package org.jiedu.content;

import java.util.List;
import java.util.Optional;
import org.jiedu.diagnostic.Place;
import org.jiedu.source.Format;
import org.jiedu.source.Key;
import org.jiedu.source.Kind;
import org.jiedu.source.Kinds;
import org.jiedu.source.LocalText;
import org.jiedu.source.Placed;
import org.jiedu.source.Shape;
import org.snakeyaml.engine.v2.nodes.MappingNode;

/**
 * Whether a policy must be explained.
 *
 * @param kind required, optional or exempt
 * @param reason why it is exempt
 */
public record InterpretationDuty(DutyKind kind, Optional<LocalText> reason, Place place) {

  /** The three answers. */
  public enum DutyKind {
    REQUIRED,
    OPTIONAL,
    EXEMPT
  }

  private enum Word {
    REQUIRED,
    OPTIONAL
  }

  private static final Key<LocalText> EXEMPT = Key.required("exempt", Kinds.LOCAL_TEXT);
  private static final Format<InterpretationDuty> EXEMPTION =
      Format.of(
          fields ->
              new InterpretationDuty(
                  DutyKind.EXEMPT, Optional.of(fields.get(EXEMPT)), fields.place()),
          EXEMPT);
  private static final Kind<Placed<Word>> WORD = Kinds.choice(Word.class);

  static final Kind<InterpretationDuty> FORMAT =
      Kind.of(
          new Shape.AnyOf(List.of(WORD.shape(), EXEMPTION.shape())),
          (node, file) ->
              node instanceof MappingNode
                  ? EXEMPTION.read(node, file)
                  : WORD.read(node, file).map(InterpretationDuty::of));

  private static InterpretationDuty of(Placed<Word> word) {
    DutyKind kind = word.value() == Word.REQUIRED ? DutyKind.REQUIRED : DutyKind.OPTIONAL;
    return new InterpretationDuty(kind, Optional.empty(), word.place());
  }
}
