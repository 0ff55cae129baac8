package org.jiedu.script;

import com.ibm.icu.text.Collator;
import com.ibm.icu.text.RuleBasedCollator;
import com.ibm.icu.util.ULocale;
import java.util.Comparator;

/**
 * The order in which a dictionary of a language lists words: pinyin for Chinese, the Tibetan
 * dictionary's for Tibetan (CLDR). Words that the dictionary holds equal are ordered by code point.
 * Safe for use by several threads.
 */
public final class DictionaryOrder implements Comparator<String> {
  private final Collator collator;

  /** Makes the order of a language. */
  public DictionaryOrder(Language language) {
    Collator made = Collator.getInstance(ULocale.forLanguageTag(language.tag()));
    if (made instanceof RuleBasedCollator rules) {
      rules.setNumericCollation(true);
    }
    this.collator = made.freeze();
  }

  @Override
  public int compare(String left, String right) {
    int byDictionary = collator.compare(left, right);
    return byDictionary != 0 ? byDictionary : left.compareTo(right);
  }
}
