package org.jiedu.markdown.link;

import java.util.List;
import java.util.Optional;

/**
 * A document number in a text.
 *
 * <p>Where its code begins cannot be seen in running text: in {@code 请根据国办发〔2018〕123号} only one who
 * knows the code 国办发 can tell. {@link #number()} holds a guess, made by cutting off the words that
 * usually lead to a number; {@link #known} finds out with the help of the known numbers.
 *
 * @param start offset of the code as guessed, from 0, in UTF-16 units
 * @param end offset behind 号
 * @param run the longest run of Han characters that the code may be; it ends where the code ends
 * @param number what was meant, with the code as guessed
 * @param faults what is wrong with the writing, in the order of {@link NumberFault}
 */
public record NumberOccurrence(
    int start, int end, String run, DocumentNumber number, List<NumberFault> faults) {

  /** Copies the faults. */
  public NumberOccurrence {
    faults = List.copyOf(faults);
  }

  /**
   * Returns the known policy whose number stands here; of several codes that fit, the longest.
   *
   * @param numbers asked for each ending of {@link #run()}, at most 20 times
   */
  public Optional<KnownNumber> known(KnownNumbers numbers) {
    int codeEnd = start + number.agency().length();
    for (int from = 0; from < run.length(); from++) {
      DocumentNumber candidate = number.of(run.substring(from));
      Optional<String> policyId = numbers.find(candidate.normal());
      if (policyId.isPresent()) {
        int knownStart = codeEnd - run.length() + from;
        return Optional.of(new KnownNumber(policyId.get(), candidate, knownStart, end));
      }
    }
    return Optional.empty();
  }

  /**
   * A document number of a known policy.
   *
   * @param policyId the policy that bears it
   * @param number with the code that the policy has
   * @param start offset of the code, from 0, in UTF-16 units
   * @param end offset behind 号
   */
  public record KnownNumber(String policyId, DocumentNumber number, int start, int end) {}
}
