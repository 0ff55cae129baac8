package org.jiedu.library;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jiedu.content.Interpretation;

/**
 * The interpretations of one policy, the earliest first.
 *
 * @param members by publication, then by id
 */
public record InterpretationSet(List<Interpretation> members) {

  /** The set of a policy that nobody has explained. */
  public static final InterpretationSet EMPTY = new InterpretationSet(List.of());

  private static final Comparator<Interpretation> ORDER =
      Comparator.comparing((Interpretation member) -> member.head().published().value().start())
          .thenComparing(Interpretation::id);

  /** Copies the list. */
  public InterpretationSet {
    members = List.copyOf(members);
  }

  static InterpretationSet of(Collection<Interpretation> members) {
    return new InterpretationSet(members.stream().sorted(ORDER).toList());
  }

  /** Returns the same set with a member that was read again, of the same YAML file. */
  InterpretationSet with(Interpretation again) {
    return new InterpretationSet(
        members.stream().map(one -> one.id().equals(again.id()) ? again : one).toList());
  }

  /** Returns the first member of a full form. */
  public Optional<Interpretation> firstFull() {
    return members.stream().filter(member -> member.head().form().value().isFull()).findFirst();
  }

  /** Returns whether nobody has explained the policy. */
  public boolean isEmpty() {
    return members.isEmpty();
  }
}
