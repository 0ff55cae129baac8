package org.jiedu.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.jiedu.cli.TestBrowser;
import org.junit.jupiter.api.Test;

/** Holds the script to the index: both take texts apart in the same way. */
final class ScriptIT {
  private static final int RANDOM_TEXTS = 2000;

  /** First and last of what random texts are made of. */
  private static final String LETTERS = "  ~〆一丁ༀ྾　。ａｚ①⑳̀́鿀鿿";

  @Test
  void takesTextsApartAsTheIndexDoes() throws IOException {
    List<String> texts = new ArrayList<>(sampleTexts());
    Random random = new Random(7);
    for (int i = 0; i < RANDOM_TEXTS; i++) {
      texts.add(randomText(random));
    }

    List<?> answers = inBrowser(texts);

    assertThat(answers).hasSameSizeAs(texts);
    for (int i = 0; i < texts.size(); i++) {
      List<?> answer = (List<?>) answers.get(i);
      String normal = Normal.of(texts.get(i));
      assertThat(answer.get(0)).as(texts.get(i)).isEqualTo(normal);
      Set<Object> asked = new HashSet<>((List<?>) answer.get(1));
      TermSet terms = new TermSet();
      Terms.of(normal.toCharArray(), normal.length(), terms);
      Set<Object> known = new HashSet<>();
      Arrays.stream(terms.toArray()).forEach(known::add);
      assertThat(known).as(texts.get(i)).containsAll(asked);
    }
  }

  private static List<?> inBrowser(List<String> texts) throws IOException {
    String script = Files.readString(Path.of("../templates/assets/search.js"));
    String start = script.replaceAll("(?s)const \\[form.*?(?=const flat)", "");
    String functions = start.substring(0, start.indexOf("const get"));
    try (Playwright playwright = TestBrowser.playwright()) {
      Page page = TestBrowser.launch(playwright).newPage();
      return (List<?>)
          page.evaluate(
              "([source, texts]) => { const f = new Function(source + "
                  + "'; return text => [text, text ? terms(text).map(hash) : []];'"
                  + ".replace('text =>', 'raw => { const text = normal(raw).text; return ')"
                  + ".replace('];', ']; };'))(); return texts.map(f); }",
              List.of(functions, texts));
    }
  }

  private static List<String> sampleTexts() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("../content"))) {
      List<String> texts = new ArrayList<>();
      for (Path file : files.filter(one -> one.toString().endsWith(".md")).sorted().toList()) {
        texts.addAll(Files.readAllLines(file));
      }
      return texts;
    }
  }

  private static String randomText(Random random) {
    StringBuilder text = new StringBuilder();
    for (int left = random.nextInt(20); left > 0; left--) {
      int range = 2 * random.nextInt(LETTERS.length() / 2);
      int first = LETTERS.charAt(range);
      text.append((char) (first + random.nextInt(LETTERS.charAt(range + 1) - first + 1)));
    }
    return text.toString();
  }
}
