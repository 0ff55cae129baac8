package org.jiedu.markdown.link;

import java.util.List;
import java.util.Optional;

/**
 * A document number (发文字号) by GB/T 9704-2012: {@code 示政办发〔2026〕12号}, or an order's: {@code
 * 国务院令第711号}.
 *
 * @param agency the code of who issued it (机关代字); for an order it ends in {@code 令}
 * @param year four digits; 0 for an order, which is numbered through the years
 * @param serial the number within the year, or of the order
 */
public record DocumentNumber(String agency, int year, int serial) {

  /** Returns the number as it should be written. */
  public String normal() {
    return isOrder() ? agency + "第" + serial + "号" : agency + "〔" + year + "〕" + serial + "号";
  }

  /** Returns whether this is the number of an order, which has no year. */
  public boolean isOrder() {
    return year == 0;
  }

  /** Returns the same number under another code. */
  public DocumentNumber of(String otherAgency) {
    return new DocumentNumber(otherAgency, year, serial);
  }

  /** Returns the numbers in a running text in their order, well-formed or not. */
  public static List<NumberOccurrence> findAll(String text) {
    return NumberScanner.findAll(text);
  }

  /**
   * Returns the number that a text consists of, well-formed or not; empty for what is no number.
   *
   * @param text the value of {@code number:}; blanks around it do not matter
   */
  public static Optional<NumberOccurrence> parse(String text) {
    return NumberScanner.parse(text.strip());
  }
}
