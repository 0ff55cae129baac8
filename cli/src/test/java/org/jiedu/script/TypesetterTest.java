package org.jiedu.script;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jiedu.Growth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TypesetterTest {
  private static final Language ZH = new Language("zh");
  private static final Language BO = new Language("bo");
  private static final Pattern SPACES = Pattern.compile("[ \u3000]");
  private static final long SEED = 20260310;

  private final Typesetter typesetter = new Typesetter(Typefaces.packed());

  @ParameterizedTest
  @ValueSource(strings = {"བསྒྲུབས", "རྒྱུད", "སྐྱོང", "ཧཱུྃ"})
  void setsAStackWithFewerGlyphsThanLetters(String stack) {
    ShapedText shaped = typesetter.shape(stack, BO, false);

    assertThat(shaped.glyphs()).hasSizeLessThan(stack.length());
    assertThat(shaped.descent()).as("what hangs below").isPositive();
  }

  @Test
  void givesEveryHanCharacterOneEm() {
    String text = "政策解读，《办法》（试行）。";

    assertThat(typesetter.width(text, ZH, false)).isEqualTo(text.length() * Typeface.EM);
    assertThat(typesetter.width(text, ZH, true)).isEqualTo(text.length() * Typeface.EM);
  }

  @Test
  void takesEachScriptOfAMixedLineFromItsOwnFont() {
    ShapedText shaped = typesetter.shape("政策སྲིད་ཇུས་2026年", ZH, false);

    assertThat(shaped.glyphs()).extracting(glyph -> glyph.face().name()).contains("h", "t");
    assertThat(runs(shaped)).containsExactly("h", "t", "h");
    assertThat(typesetter.missing("政策སྲིད་ཇུས་2026年", ZH)).isEmpty();
  }

  @Test
  void takesTheDigitsOfTibetanTextFromTheHanFont() {
    ShapedText shaped = typesetter.shape("སྒོར་420", BO, true);

    assertThat(runs(shaped)).containsExactly("T", "H");
    assertThat(runs(typesetter.shape("༤༢༠", BO, true))).containsExactly("T");
  }

  @Test
  void placesEveryGlyphInsideTheLine() {
    ShapedText shaped = typesetter.shape("རྒྱུད་ 320 元", BO, false);

    for (ShapedText.Glyph glyph : shaped.glyphs()) {
      var ink = glyph.face().ink(glyph.id());
      assertThat(glyph.x() + ink.getMinX()).isGreaterThan(-100);
      assertThat(glyph.x() + ink.getMaxX()).isLessThan(shaped.width() + 100);
      assertThat(-(glyph.y() + ink.getMinY())).isLessThanOrEqualTo(shaped.ascent());
      assertThat(glyph.y() + ink.getMaxY()).isLessThanOrEqualTo(shaped.descent());
    }
  }

  @Test
  void tellsWhatNoFontHasOnceAndInOrder() {
    String text = "甲😀乙\uD869\uDED6 😀";

    assertThat(typesetter.missing(text, ZH)).containsExactly(0x1F600, 0x2A6D6);
    assertThat(typesetter.width("😀", ZH, false)).isEqualTo(Typeface.EM);
  }

  @Test
  void asksTheInstalledFontsForWhatItLacksOnlyIfItMay() throws Exception {
    Typesetter others = new Typesetter(Typefaces.with(List.of()));

    // Whatever the machine has: never more is missing than without its fonts.
    assertThat(typesetter.missing("ᚠ😀ꙮ", ZH)).containsAll(others.missing("ᚠ😀ꙮ", ZH));
    assertThat(others.shape("政策སྲིད་", ZH, false).glyphs())
        .extracting(glyph -> glyph.face().name())
        .containsOnly("h", "t");
  }

  @ParameterizedTest
  @CsvSource({"zh, 7000", "bo, 7000", "zh, 2500", "bo, 2500", "bo, 900"})
  void neverMakesALineWiderThanItsBox(String tag, double width) {
    Language language = new Language(tag);
    Random random = new Random(SEED);

    for (int i = 0; i < 60; i++) {
      String text = randomText(random, 5 + random.nextInt(60), language.isTibetan());

      for (String line : typesetter.wrap(text, language, false, width)) {
        assertThat(typesetter.width(line, language, false))
            .as("a line of %s: %s", text, line)
            .satisfies(found -> assertThat(found <= width + .001 || isOneLetter(line)).isTrue());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {600, 2500, 9000})
  void losesNothingButSpacesAtTheEndsOfLines(double width) {
    Random random = new Random(SEED);

    for (int i = 0; i < 60; i++) {
      String text = randomText(random, 5 + random.nextInt(60), i % 2 == 0);

      String joined = String.join("", typesetter.wrap(text, i % 2 == 0 ? BO : ZH, true, width));

      assertThat(SPACES.matcher(joined).replaceAll(""))
          .isEqualTo(SPACES.matcher(text).replaceAll(""));
    }
  }

  @Test
  void neverDividesALetterWithItsMarks() {
    Random random = new Random(SEED);

    for (int i = 0; i < 60; i++) {
      String text = randomText(random, 20, true).replace(" ", "").replace("་", "");
      List<Integer> ends = ends(typesetter.wrap(text, BO, false, 700));

      assertThat(letters(text)).as(text).containsAll(ends);
    }
  }

  @Test
  void wrapsARunOfFortySyllablesWithoutSpaces() {
    String text = "རྒྱལ་ཁབ་སྲིད་ཇུས་འགྲེལ་བཤད་བྱེད་པའི་".repeat(5);

    List<String> lines = typesetter.wrap(text, BO, false, 8000);

    assertThat(lines).hasSizeGreaterThan(3);
    assertThat(lines).allSatisfy(line -> assertThat(line).endsWith("་"));
    assertThat(String.join("", lines)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(doubles = {9000, 12000})
  void neverBreaksADocumentNumberThatFits(double width) {
    for (int before = 0; before < 20; before++) {
      String text = "关于".repeat(before) + "按示政办发〔2026〕12号执行";

      assertThat(typesetter.wrap(text, ZH, false, width))
          .as(text)
          .anyMatch(line -> line.contains("〔2026〕12号"));
    }
  }

  @Test
  void keepsTheLinesThatTheAuthorMade() {
    assertThat(typesetter.wrap("第一行\n第二行", ZH, false, 99_000)).containsExactly("第一行", "第二行");
    assertThat(typesetter.wrap("第一行\n第二行", ZH, false, 2000)).containsExactly("第一", "行", "第二", "行");
  }

  @Test
  void givesOneLineForNothing() {
    assertThat(typesetter.wrap("", ZH, false, 1000)).containsExactly("");
    assertThat(typesetter.wrap(" ", BO, false, 1)).containsExactly("");
  }

  @ParameterizedTest
  @ValueSource(strings = {"རྒྱུད་", "རྒྱུད", "1", "政", "国办"})
  void takesAboutTenTimesAsLongForTenTimesTheText(String piece) {
    String small = piece.repeat(2_000 / piece.length());
    String large = piece.repeat(20_000 / piece.length());

    double ratio = Growth.ratio(() -> wrap(small), () -> wrap(large));

    assertThat(ratio).isLessThan(25);
  }

  private void wrap(String text) {
    assertThat(typesetter.wrap(text, BO, false, 9000)).isNotEmpty();
  }

  private static List<String> runs(ShapedText shaped) {
    List<String> runs = new ArrayList<>();
    for (ShapedText.Glyph glyph : shaped.glyphs()) {
      if (runs.isEmpty() || !runs.get(runs.size() - 1).equals(glyph.face().name())) {
        runs.add(glyph.face().name());
      }
    }
    return runs;
  }

  private static List<Integer> ends(List<String> lines) {
    List<Integer> ends = new ArrayList<>();
    int end = 0;
    for (String line : lines) {
      end += line.length();
      ends.add(end);
    }
    return ends;
  }

  private static List<Integer> letters(String text) {
    BreakIterator letters = BreakIterator.getCharacterInstance();
    letters.setText(text);
    List<Integer> ends = new ArrayList<>();
    while (letters.next() != BreakIterator.DONE) {
      ends.add(letters.current());
    }
    return ends;
  }

  private static boolean isOneLetter(String line) {
    return letters(line).size() == 1;
  }

  private static String randomText(Random random, int words, boolean isTibetan) {
    return random
        .ints(words, 0, 10)
        .mapToObj(kind -> isTibetan ? tibetan(random, kind) : han(random, kind))
        .collect(Collectors.joining());
  }

  private static String tibetan(Random random, int kind) {
    return switch (kind) {
      case 0 -> "། ";
      case 1 -> "། །";
      case 2 -> "སྒོར་" + random.nextInt(9999) + "།";
      case 3 -> "《དབུས》";
      default -> pick(random, "བསྒྲུབས་ རྒྱུད་ སྐྱོང་ ཧཱུྃ་ བརྒྱུད་ སྤྱི་ ཚོགས་ འབྲེལ་ གྲྭ་ ལ་");
    };
  }

  private static String han(Random random, int kind) {
    return switch (kind) {
      case 0 -> pick(random, "， 。 》 ） ” ；");
      case 1 -> pick(random, "《 （ “ 〔");
      case 2 -> random.nextInt(9999) + pick(random, "元 % 个 亿");
      case 3 -> pick(random, "policy གྲྭ་ \u3000");
      default -> pick(random, "政 策 解 读 办 法 补 助");
    };
  }

  private static String pick(Random random, String words) {
    String[] all = words.split(" ", -1);
    return all[random.nextInt(all.length)];
  }
}
