package org.jiedu.source;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What a value in YAML looks like. Each {@link Kind} says it of what it reads, so that editors are
 * told by the same definitions by which files are read.
 *
 * <p>Patterns are regular expressions that Java and ECMA 262 understand alike; they stand for the
 * whole text.
 */
public sealed interface Shape {

  /** The pattern of a text that is not blank. */
  String NOT_BLANK = "[\\s\\S]*\\S[\\s\\S]*";

  /** The pattern of a language's tag, where it is not known which languages there are. */
  String LANGUAGE_TAG = "[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*";

  /** Whatever one likes. */
  record Anything() implements Shape {}

  /** A key of this shape may not be there. */
  record Nothing() implements Shape {}

  /** A text; one that YAML takes for a number must be in quotes. */
  record Text(String pattern) implements Shape {}

  /** A day such as {@code 2026-03-10}. */
  record Day() implements Shape {}

  /**
   * A text that needs no quotes, whatever YAML takes it for.
   *
   * @param longest in characters
   */
  record Word(String pattern, int longest) implements Shape {}

  /** One of several texts. */
  record Choice(List<String> words) implements Shape {
    /** Copies the list. */
    public Choice {
      words = List.copyOf(words);
    }
  }

  /** {@code true} or {@code false}. */
  record Truth() implements Shape {}

  /** A whole number from {@code least} to {@code most}. */
  record Whole(int least, int most) implements Shape {}

  /**
   * A decimal number.
   *
   * @param most the largest, which the least is the negative of; empty where there is none
   */
  record Decimal(Optional<BigDecimal> most) implements Shape {}

  /**
   * A list.
   *
   * @param least how many elements it has at least
   * @param most how many at most, {@code Integer.MAX_VALUE} where there is no limit
   * @param isDistinct whether no element may stand in it twice
   */
  record Items(Shape element, int least, int most, boolean isDistinct) implements Shape {
    /** Returns the shape of lists with at least so many elements. */
    public static Items atLeast(int least, Shape element) {
      return new Items(element, least, Integer.MAX_VALUE, false);
    }
  }

  /** A mapping whose keys authors choose. */
  record Named(Shape name, Shape value) implements Shape {}

  /** A text in each language. */
  record Texts() implements Shape {}

  /** What has one of several shapes. */
  record AnyOf(List<Shape> shapes) implements Shape {
    /** Copies the list. */
    public AnyOf {
      shapes = List.copyOf(shapes);
    }
  }

  /**
   * A mapping with keys of its own.
   *
   * @param isLocalized whether a text in each language stands beside the keys
   */
  record Group(List<Entry> entries, boolean isLocalized) implements Shape {
    /** Copies the list. */
    public Group {
      entries = List.copyOf(entries);
    }
  }

  /**
   * A key of a mapping.
   *
   * @param about what it says, in Chinese; empty where its name is enough
   */
  record Entry(String name, Shape shape, boolean isRequired, String about) {}

  /**
   * A mapping in which one key decides on the form of others.
   *
   * @param key its values are a choice
   */
  record Cases(Group group, String key, List<Case> cases) implements Shape {
    /** Copies the list. */
    public Cases {
      cases = List.copyOf(cases);
    }
  }

  /**
   * What holds for some values of the key that decides.
   *
   * @param words the values
   * @param form what the mapping must be besides; it says nothing of keys that it lacks
   * @param oneOf keys of which exactly one must be there; empty if that is not asked
   */
  record Case(List<String> words, Group form, List<String> oneOf) {
    /** Copies the lists. */
    public Case {
      words = List.copyOf(words);
      oneOf = List.copyOf(oneOf);
    }
  }
}
