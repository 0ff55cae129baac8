package org.jiedu.check;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jiedu.TestWorkspace.PACKAGE;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jiedu.TestWorkspace;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MediaCheckTest {
  private static final String ZH = PACKAGE + "zh.md";
  private static final String YAML = PACKAGE + "package.yaml";
  private static final String PNG = "\u0089PNG\r\n\u001A\n";
  private static final String VTT = "WEBVTT\n\n00:01.000 --> 00:02.000\n您好\n";
  private static final String MP4 = "\0\0\0\u0010ftypisom\0\0\2\0";

  @TempDir private Path folder;
  private TestWorkspace workspace;
  private int last;

  @BeforeEach
  void writeAValidWorkspace() {
    workspace = TestWorkspace.in(folder);
    last = (int) workspace.text(ZH).lines().count();
  }

  @Test
  void reportsFilesThatAreNotThere() {
    workspace
        .append(YAML, "cover: media/fengmain.jpg\n")
        .with(PACKAGE + "media/fengmian.jpg", "\u00FF\u00D8\u00FF".getBytes(ISO_8859_1));

    assertThat(workspace.findings()).containsExactly(YAML + ":8:8: error [media-missing]");
    assertThat(workspace.check().get(0).message().zh()).contains("是不是“media/fengmian.jpg”？");
  }

  @Test
  void acceptsAVideoThatIsToldInWords() {
    video(
        "captions: {zh: media/a.vtt, bo: media/a.vtt}, transcript: {zh: media/a.md, bo: media/a.md}");

    assertThat(workspace.findings()).isEmpty();
  }

  @Test
  void reportsAVideoWithoutCaptionsInOneLanguage() {
    video("captions: {zh: media/a.vtt}, transcript: {zh: media/a.md, bo: media/a.md}");

    assertThat(workspace.findings()).containsExactly(YAML + ":9:12: error [captions-missing]");
  }

  @Test
  void reportsAMediumWithoutATranscript() {
    video("captions: {zh: media/a.vtt, bo: media/a.vtt}");

    assertThat(workspace.check())
        .extracting(finding -> finding.rule().id())
        .containsExactly("transcript-missing", "transcript-missing");
  }

  @Test
  void asksSoundForNoCaptions() {
    workspace
        .with(PACKAGE + "media/a.mp3", "ID3\3".getBytes(ISO_8859_1))
        .with(PACKAGE + "media/a.md", "您好。\n")
        .append(
            YAML,
            "media:\n  - {file: media/a.mp3, kind: audio, title: {zh: 甲, bo: ཀ},"
                + " transcript: {zh: media/a.md, bo: media/a.md}}\n");

    assertThat(workspace.findings()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "a.jpg, %PDF-1.4",
    "a.png, <html>",
    "a.gif, GIF7",
    "a.svg, {}",
    "a.pdf, PK\u0003\u0004",
    "a.docx, %PDF-1.4",
    "a.png, ''"
  })
  void reportsAFileThatIsNotWhatItsNameSays(String name, String content) {
    workspace
        .with(PACKAGE + "files/" + name, content.getBytes(ISO_8859_1))
        .append(ZH, "\n[附件](files/" + name + ")和[再次](files/" + name + ")\n");

    assertThat(workspace.findings())
        .containsExactly(ZH + ":" + (last + 2) + ":1: error [media-type]");
  }

  @Test
  void reportsCaptionsThatAreNone() {
    video(
        "captions: {zh: media/a.vtt, bo: media/a.vtt}, transcript: {zh: media/a.md, bo: media/a.md}");
    workspace.with(PACKAGE + "media/a.vtt", "1\n00:00:01,000 --> 00:00:02,000\n您好\n");

    assertThat(workspace.findings()).containsExactly(YAML + ":9:76: error [media-type]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "图片", "图1", "a.png", "IMAGE 3"})
  void reportsAPictureWithoutWords(String text) {
    workspace
        .with(PACKAGE + "media/a.png", PNG.getBytes(ISO_8859_1))
        .append(ZH, "\n![" + text + "](media/a.png)\n");

    assertThat(workspace.findings())
        .containsExactly(ZH + ":" + (last + 2) + ":1: error [image-text-missing]");
  }

  @Test
  void acceptsAPictureThatIsToldInWords() {
    workspace
        .with(PACKAGE + "media/a.png", PNG.getBytes(ISO_8859_1))
        .append(ZH, "\n![牧民在草场上登记。](media/a.png)\n");

    assertThat(workspace.findings()).isEmpty();
  }

  @Test
  void refusesAFileAndAFolderThatAreTooLarge() throws IOException {
    Files.createDirectories(folder.resolve(PACKAGE + "files"));
    for (int i = 0; i < 5; i++) {
      sparse("files/" + i + ".zip", (41L << 20) + (i == 0 ? 10L << 20 : 0));
    }

    assertThat(workspace.findings())
        .containsExactly(
            PACKAGE.substring(0, PACKAGE.length() - 1) + ":0:0: error [file-too-large]",
            PACKAGE + "files/0.zip:0:0: error [file-too-large]");
  }

  @ParameterizedTest
  @CsvSource({
    "film.mp4, 高度720像素",
    "ton.mp3, 单声道",
    "bild.jpg, 宽2560像素以内",
    "blatt.pdf, 压缩文档里的图片",
    "zh.md, 约70万个汉字"
  })
  void saysHowToMakeAFileSmaller(String name, String advice) throws IOException {
    Files.createDirectories(folder.resolve(PACKAGE + "files"));
    sparse("files/" + name, (50L << 20) + 1);

    assertThat(workspace.check())
        .filteredOn(finding -> finding.rule().id().equals("file-too-large"))
        .singleElement()
        .satisfies(finding -> assertThat(finding.message().zh()).contains("52428801", advice));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
        "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
        "<svg xmlns:s='http://www.w3.org/2000/svg'><a href='javascript:alert(1)'/></svg>",
        "<svg><foreignObject><p>您好</p></foreignObject></svg>"
      })
  void refusesADrawingThatRuns(String svg) {
    workspace.with(PACKAGE + "media/a.svg", svg).append(ZH, "\n![流程的示意图](media/a.svg)\n");

    assertThat(workspace.findings())
        .containsExactly(ZH + ":" + (last + 2) + ":1: error [media-type]");
    assertThat(workspace.check().get(0).message().zh()).contains("普通SVG");
  }

  @Test
  void acceptsADrawingThatOnlyShows() {
    workspace
        .with(
            PACKAGE + "media/a.svg",
            "<svg xmlns='http://www.w3.org/2000/svg'><text>once on=1</text></svg>")
        .append(ZH, "\n![流程的示意图](media/a.svg)\n");

    assertThat(workspace.findings()).isEmpty();
  }

  private void sparse(String name, long size) throws IOException {
    try (RandomAccessFile file =
        new RandomAccessFile(folder.resolve(PACKAGE + name).toFile(), "rw")) {
      file.setLength(size);
    }
  }

  private void video(String more) {
    workspace
        .with(PACKAGE + "media/a.mp4", MP4.getBytes(ISO_8859_1))
        .with(PACKAGE + "media/a.vtt", VTT)
        .with(PACKAGE + "media/a.md", "您好。\n")
        .append(
            YAML,
            "media:\n  - {file: media/a.mp4, kind: video, title: {zh: 甲, bo: ཀ}, " + more + "}\n");
  }
}
