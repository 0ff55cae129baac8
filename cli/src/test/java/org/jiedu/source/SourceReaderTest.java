package org.jiedu.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.jiedu.diagnostic.Diagnostic;
import org.jiedu.diagnostic.Diagnostics;
import org.jiedu.diagnostic.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceReaderTest {
  @TempDir private Path folder;

  private final Diagnostics diagnostics = new Diagnostics();

  private static final int LIMIT = 2 * 1024 * 1024;

  @Test
  void saysFromWhereAFileIsNotUtf8() throws IOException {
    read("标题\n正文：政策解读\n".getBytes(Charset.forName("GB18030")));

    assertThat(only().rule().id()).isEqualTo("encoding-invalid");
    assertThat(only().place().line()).isEqualTo(1);
    assertThat(only().message().zh()).contains("GB18030").contains("另存为UTF-8");
  }

  @Test
  void refusesMoreThanTwoMebibytes() throws IOException {
    read(new byte[(2 << 20) + 1]);

    assertThat(only().rule().id()).isEqualTo("file-too-large");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u202E", "\u200B", "\u2066", "\uE000", "\u0007", "\uFEFF", "\u00AD"})
  void showsWhatNobodySees(String hidden) throws IOException {
    read(("第一行\n文字" + hidden + hidden + "文字\n").getBytes(StandardCharsets.UTF_8));

    assertThat(only().rule().id()).isEqualTo("hidden-character");
    assertThat(only().place().line()).isEqualTo(2);
    assertThat(only().place().column()).isEqualTo(3);
  }

  @Test
  void takesEveryCharacterThatChineseAndTibetanNeed() throws IOException {
    read(
        "\uFEFF第一章　总则\t《》“”——……〔2026〕༄༅༎ བོད་ཡིག༌ཧཱུྃ། ཀྲུང་ 𠀀\r\n"
            .getBytes(StandardCharsets.UTF_8));

    assertThat(diagnostics.sorted()).isEmpty();
  }

  @Test
  void readsNoFileThroughALink() throws IOException {
    Path outside = Files.writeString(folder.resolve("outside.md"), "秘密");
    Path root = Files.createDirectory(folder.resolve("root"));
    Path link = Files.createSymbolicLink(root.resolve("a.md"), outside);

    var text = new SourceReader(root, diagnostics).read(link);

    assertThat(text).isEmpty();
    assertThat(only().rule().id()).isEqualTo("path-outside");
  }

  @Test
  void readsChineseAndTibetan() throws IOException {
    Optional<SourceText> text = readAt("content/政策.md", "政策\r\nསྲིད་ཇུས།\n".getBytes(UTF_8));

    assertThat(text.orElseThrow().text()).isEqualTo("政策\nསྲིད་ཇུས།\n");
    assertThat(text.orElseThrow().file()).isEqualTo("content/政策.md");
    assertThat(diagnostics.sorted()).isEmpty();
  }

  @Test
  void takesAByteOrderMarkInFront() throws IOException {
    Optional<SourceText> text = readAt("a.md", "\uFEFF政策".getBytes(UTF_8));

    assertThat(text.orElseThrow().text()).isEqualTo("政策");
    assertThat(diagnostics.sorted()).isEmpty();
  }

  @Test
  void recognisesAFileInGb18030() throws IOException {
    Optional<SourceText> text = readAt("a.md", "---\n标题".getBytes(Charset.forName("GB18030")));

    assertThat(text).isEmpty();
    Diagnostic found = only();
    assertThat(found.rule()).isEqualTo(SourceReader.ENCODING_INVALID);
    assertThat(found.place()).isEqualTo(new Place("a.md", 2, 1, 2, 1));
    assertThat(found.message().zh()).isEqualTo("文件不是UTF-8编码，看来是GB18030（GBK），请另存为UTF-8。");
    assertThat(found.message().en())
        .isEqualTo("The file is not UTF-8 but, it seems, GB18030; save it as UTF-8.");
  }

  @Test
  void saysAtWhichLineAndColumnTheInvalidByteStands() throws IOException {
    byte[] bytes = "第一行\r\n第二\uD840\uDC00?\n".getBytes(UTF_8);
    bytes[bytes.length - 2] = (byte) 0xFF;

    Optional<SourceText> text = readAt("a.md", bytes);

    assertThat(text).isEmpty();
    assertThat(only().place()).isEqualTo(new Place("a.md", 2, 5, 2, 5));
    assertThat(only().message().zh()).isEqualTo("从这里起不是UTF-8编码，请把文件另存为UTF-8。");
    assertThat(only().message().en())
        .isEqualTo("From here on the file is not UTF-8; save it as UTF-8.");
  }

  @Test
  void reportsACharacterCutOffAtTheEnd() throws IOException {
    byte[] whole = "一二三".getBytes(UTF_8);

    Optional<SourceText> text = readAt("a.md", Arrays.copyOf(whole, whole.length - 1));

    assertThat(text).isEmpty();
    assertThat(only().rule()).isEqualTo(SourceReader.ENCODING_INVALID);
    assertThat(only().place()).isEqualTo(new Place("a.md", 1, 3, 1, 3));
  }

  @Test
  void takesAFileOfExactlyTheLimit() throws IOException {
    assertThat(readAt("a.md", "a".repeat(LIMIT).getBytes(UTF_8))).isPresent();
    assertThat(diagnostics.sorted()).isEmpty();
  }

  @Test
  void refusesAFileOfOneByteMore() throws IOException {
    Optional<SourceText> text = readAt("a.md", "a".repeat(LIMIT + 1).getBytes(UTF_8));

    assertThat(text).isEmpty();
    assertThat(only().rule()).isEqualTo(SourceReader.FILE_TOO_LARGE);
    assertThat(only().place()).isEqualTo(Place.whole("a.md"));
    assertThat(only().message().zh()).startsWith("文件有2097153字节");
    assertThat(only().message().en()).startsWith("The file has 2097153 bytes");
  }

  @Test
  void refusesASymbolicLinkEvenToAFileInside() throws IOException {
    Files.writeString(folder.resolve("b.md"), "文");
    Files.createSymbolicLink(folder.resolve("a.md"), folder.resolve("b.md"));

    Optional<SourceText> text = new SourceReader(folder, diagnostics).read(folder.resolve("a.md"));

    assertThat(text).isEmpty();
    assertThat(only().rule()).isEqualTo(SourceReader.PATH_OUTSIDE);
    assertThat(only().place()).isEqualTo(Place.whole("a.md"));
    assertThat(only().message()).isEqualTo(SourceReader.symbolicLink());
  }

  @Test
  void refusesAFolderInPlaceOfAFile() throws IOException {
    Files.createDirectory(folder.resolve("a.md"));

    Optional<SourceText> text = new SourceReader(folder, diagnostics).read(folder.resolve("a.md"));

    assertThat(text).isEmpty();
    assertThat(only().message().en()).isEqualTo("This must be a plain file, not a folder.");
  }

  @Test
  void reportsHiddenCharactersAndReadsOn() throws IOException {
    assertThat(readAt("a.md", "一\u202E二".getBytes(UTF_8))).isPresent();
    assertThat(only().rule()).isEqualTo(HiddenCharacters.HIDDEN_CHARACTER);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GB18030"})
  void readsATableInEitherEncoding(String charset) throws IOException {
    byte[] bytes = "\uFEFF学生,补助\r\nརྩྭ་ཐང་,420\r\n".getBytes(Charset.forName(charset));

    Optional<SourceText> text = table(bytes);

    assertThat(text.orElseThrow().text()).isEqualTo("学生,补助\nརྩྭ་ཐང་,420\n");
    assertThat(diagnostics.sorted()).isEmpty();
  }

  @Test
  void saysWhereATableIsInNeitherEncoding() throws IOException {
    byte[] bytes = "学生,补助\n?\n".getBytes(UTF_8);
    bytes[bytes.length - 2] = (byte) 0xFF;

    assertThat(table(bytes)).isEmpty();
    assertThat(only().rule()).isEqualTo(SourceReader.ENCODING_INVALID);
    assertThat(only().place()).isEqualTo(new Place("a.csv", 2, 1, 2, 1));
  }

  @Test
  void holdsATableInGb18030ToTheOtherRules() throws IOException {
    assertThat(table("学\u202E生\n".getBytes(Charset.forName("GB18030")))).isPresent();

    assertThat(only().rule()).isEqualTo(HiddenCharacters.HIDDEN_CHARACTER);
    assertThat(only().place().column()).isEqualTo(2);
  }

  private Optional<SourceText> table(byte[] bytes) throws IOException {
    Path file = Files.write(folder.resolve("a.csv"), bytes);
    return new SourceReader(folder, diagnostics).readTable(file);
  }

  private void read(byte[] bytes) throws IOException {
    Path file = Files.write(folder.resolve("a.md"), bytes);
    new SourceReader(folder, diagnostics).read(file);
  }

  private Diagnostic only() {
    assertThat(diagnostics.sorted()).hasSize(1);
    return diagnostics.sorted().get(0);
  }

  private Optional<SourceText> readAt(String name, byte[] bytes) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
    return new SourceReader(folder, diagnostics).read(file);
  }
}
