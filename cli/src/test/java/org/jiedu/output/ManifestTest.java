package org.jiedu.output;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ManifestTest {
  private static final Manifest.Entry HAN = Manifest.Entry.of("zh/申请 表.docx", "一".getBytes(UTF_8));
  private static final Manifest.Entry INDEX = Manifest.Entry.of("index.html", new byte[0]);

  @TempDir Path folder;

  @Test
  void isTheSameTextInWhateverOrderTheFilesCame() {
    assertThat(Manifest.of(List.of(HAN, INDEX)).toText())
        .isEqualTo(Manifest.of(List.of(INDEX, HAN)).toText())
        .startsWith(INDEX.sha256() + "  0 index.html\n");
  }

  @Test
  void readsWhatItWrote() throws IOException {
    Manifest manifest = Manifest.of(List.of(INDEX, HAN));
    Path file = Files.writeString(folder.resolve("manifest"), manifest.toText());

    assertThat(Manifest.read(file)).contains(manifest);
  }

  @Test
  void isAbsentWhereThereIsNoFile() throws IOException {
    assertThat(Manifest.read(folder.resolve("none"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nonsense\n",
        "e3b0  0 index.html\n",
        "\u0000",
        "\n",
        "DIGEST\n",
        "DIGEST  \n",
        "DIGEST  0\n",
        "DIGEST  0 \n",
        "DIGEST  0\tindex.html\n",
        "DIGEST   index.html\n",
        "DIGEST 0 index.html\n",
        "DIGEST  -1 index.html\n",
        "DIGEST  1234567890123456789 index.html\n",
        "EDIGEST  0 index.html\n"
      })
  void isAbsentWhereALineIsNoEntry(String line) throws IOException {
    String text = line.replace("DIGEST", INDEX.sha256());
    Path file = Files.writeString(folder.resolve("manifest"), INDEX.sha256() + "  0 a\n" + text);

    assertThat(Manifest.read(file)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"b a", "a a", "a b a"})
  void isAbsentWhereALineStandsInTheWrongPlace(String paths) throws IOException {
    StringBuilder text = new StringBuilder();
    for (String path : List.of(paths.split(" "))) {
      text.append(INDEX.sha256()).append("  0 ").append(path).append('\n');
    }

    assertThat(Manifest.read(Files.writeString(folder.resolve("manifest"), text))).isEmpty();
  }

  @Test
  void listsAPathOnce() {
    assertThatThrownBy(() -> Manifest.of(List.of(INDEX, INDEX)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("index.html");
  }

  @ParameterizedTest
  @CsvSource({
    "'', '', ''",
    "'', 'b a', 'a2 b2'",
    "'a b', '', 'a1 b1'",
    "'b d', 'a c e', 'a2 b1 c2 d1 e2'",
    "'a b c', 'b', 'a1 b2 c1'",
    "'a b', 'a b', 'a2 b2'",
    "'c', 'a b', 'a2 b2 c1'",
    "'a', 'c b', 'a1 b2 c2'"
  })
  void takesOthersInTheirPlaces(String ours, String theirs, String all) {
    Manifest manifest = Manifest.of(entries(ours, 1)).with(entries(theirs, 2));

    assertThat(manifest.entries().stream().map(one -> one.path() + one.size()))
        .containsExactly(all.isEmpty() ? new String[0] : all.split(" "));
  }

  @Test
  void findsWhatIsListed() {
    Manifest manifest = Manifest.of(entries("a a/b a/c a/c/d ab b", 1));

    for (Manifest.Entry entry : manifest.entries()) {
      assertThat(manifest.find(entry.path())).contains(entry);
    }
    assertThat(manifest.find("")).isEmpty();
    assertThat(manifest.find("a/bb")).isEmpty();
    assertThat(manifest.find("c")).isEmpty();
    assertThat(manifest.below("a/"))
        .extracting(Manifest.Entry::path)
        .containsExactly("a/b", "a/c", "a/c/d");
    assertThat(manifest.below("b/")).isEmpty();
    assertThat(Manifest.EMPTY.below("a/")).isEmpty();
  }

  private static List<Manifest.Entry> entries(String paths, int size) {
    return Stream.of(paths.split(" "))
        .filter(path -> !path.isEmpty())
        .map(path -> Manifest.Entry.of(path, new byte[size]))
        .toList();
  }

  @Test
  void isAbsentWhereTheLastLineWasCut() throws IOException {
    String text = Manifest.of(List.of(INDEX, HAN)).toText();
    Path file = Files.writeString(folder.resolve("manifest"), text.substring(0, text.length() - 3));

    assertThat(Manifest.read(file)).isEmpty();
  }

  @Test
  void digestsAFileLikeItsBytes() throws IOException {
    byte[] content = "解读".repeat(9_000).getBytes(UTF_8);
    Path file = Files.write(folder.resolve("large"), content);

    assertThat(Manifest.digestOf(file)).isEqualTo(Manifest.Entry.of("large", content).sha256());
  }
}
