package org.jiedu.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jiedu.diagnostic.Diagnostic;
import org.jiedu.diagnostic.Diagnostics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceReaderTest {
  @TempDir private Path folder;
  private final Diagnostics diagnostics = new Diagnostics();

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

  private void read(byte[] bytes) throws IOException {
    Path file = Files.write(folder.resolve("a.md"), bytes);
    new SourceReader(folder, diagnostics).read(file);
  }

  private Diagnostic only() {
    assertThat(diagnostics.sorted()).hasSize(1);
    return diagnostics.sorted().get(0);
  }
}
