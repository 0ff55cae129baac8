package org.jiedu.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.CharBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A changed index against one of all pages, read anew. */
final class IndexChangeTest {

  @ParameterizedTest
  @CsvSource({"1, 1, 8", "12, 1, 40", "40, 5, 300", "300, 1, 2000", "300, 60, 30", "700, 9, 5000"})
  void givesTheFilesOfAnIndexOfAllPages(int number, int edited, int words) throws IOException {
    Random random = new Random(number * 31L + edited);
    List<String> before = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      before.add(page(random, words));
    }
    List<String> after = new ArrayList<>(before);
    for (int i = 0; i < edited; i++) {
      int page = random.nextInt(number);
      after.set(page, edited(after.get(page), random, words));
    }

    Index old = index(before);
    IndexChange change = change(old, before, after);

    assertThat(change.isPossible()).isTrue();
    Index anew = index(after);
    assertThat(change.postings()).isEqualTo(anew.postings());
    assertThat(text(changed(files(old), change))).isEqualTo(text(files(anew)));
  }

  @Test
  void isNotPossibleWhereTermsComeIntoOtherFiles() throws IOException {
    Random random = new Random(7);
    List<String> before = List.of(page(random, 5));
    StringBuilder text = new StringBuilder();
    for (char han = '一'; han < '一' + 4000; han++) {
      text.append(han);
    }

    IndexChange change = change(index(before), before, List.of("<main><p>" + text + "</p></main>"));

    assertThat(change.isPossible()).isFalse();
  }

  @Test
  void changesNothingWhereNoTermIsAnother() throws IOException {
    List<String> before = List.of("<main><h1>甲乙</h1><p>丙丁</p></main>");
    List<String> after = List.of("<main><h1>甲乙</h1><p>丙丁</p><p>丙丁</p></main>");

    assertThat(change(index(before), before, after).files()).isEmpty();
  }

  private static IndexChange change(Index old, List<String> before, List<String> after) {
    IndexChange change = new IndexChange(before.size(), old.postings());
    for (int page = 0; page < before.size(); page++) {
      if (!before.get(page).equals(after.get(page))) {
        change.add(page, old.read(html(before.get(page))), old.read(html(after.get(page))));
      }
    }
    return change;
  }

  private static CharBuffer html(String page) {
    return CharBuffer.wrap(page.toCharArray());
  }

  private static Index index(List<String> pages) throws IOException {
    Index index = new Index(pages.size(), new ListedOverflow());
    for (int page = 0; page < pages.size(); page++) {
      index.add(page, html(pages.get(page)));
    }
    return index;
  }

  private static NavigableMap<String, byte[]> files(Index index) throws IOException {
    NavigableMap<String, byte[]> files = new TreeMap<>();
    Shards shards = index.shards();
    for (int piece = 0; piece < shards.pieces(); piece++) {
      shards.write(piece, files::put);
    }
    return files;
  }

  private static NavigableMap<String, byte[]> changed(
      NavigableMap<String, byte[]> files, IndexChange change) {
    NavigableMap<String, byte[]> changed = new TreeMap<>(files);
    change
        .files()
        .forEach(
            (path, rewriting) ->
                changed.compute(path, (same, content) -> rewriting.apply(content)));
    return changed;
  }

  private static NavigableMap<String, List<Byte>> text(NavigableMap<String, byte[]> files) {
    NavigableMap<String, List<Byte>> text = new TreeMap<>();
    files.forEach(
        (path, content) -> {
          List<Byte> bytes = new ArrayList<>();
          for (byte one : content) {
            bytes.add(one);
          }
          text.put(path, bytes);
        });
    return text;
  }

  private static String page(Random random, int words) {
    return "<main><h1>" + words(random, 3) + "</h1><p>" + words(random, words) + "</p></main>";
  }

  private static String edited(String page, Random random, int words) {
    return switch (random.nextInt(3)) {
      case 0 -> page.replace("</p>", words(random, 2) + "</p>");
      case 1 -> page.replaceFirst("<h1>.*</h1>", "<h1>" + words(random, 2) + "</h1>");
      default -> page(random, words);
    };
  }

  private static String words(Random random, int count) {
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < count; i++) {
      words.append((char) ('一' + (int) Math.abs(random.nextGaussian() * 40)));
    }
    return words.toString();
  }
}
