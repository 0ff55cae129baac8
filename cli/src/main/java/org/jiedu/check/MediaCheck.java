package org.jiedu.check;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jiedu.content.Interpretation;
import org.jiedu.content.InterpretationHead.Medium;
import org.jiedu.content.InterpretationHead.MediumKind;
import org.jiedu.content.InterpretationHead.PathIn;
import org.jiedu.content.Text;
import org.jiedu.diagnostic.Diagnostics;
import org.jiedu.diagnostic.Message;
import org.jiedu.diagnostic.Nearest;
import org.jiedu.diagnostic.Place;
import org.jiedu.diagnostic.Rule;
import org.jiedu.library.Library;
import org.jiedu.markdown.chart.Embed;
import org.jiedu.markdown.chart.EmbedKind;
import org.jiedu.markdown.link.LinkTarget;
import org.jiedu.media.FileContent;
import org.jiedu.script.Language;
import org.jiedu.source.Placed;

/** Holds pictures, audio and video to be there, to be what they say, and to be told in words. */
final class MediaCheck implements Check {
  static final Rule MEDIA_MISSING =
      Rule.error("media-missing")
          .when(
              "package.yaml 里写的音视频、封面、字幕或者文字稿不在文件夹里",
              "an audio or video file, a cover, captions or a transcript that `package.yaml`"
                  + " names is"
                  + " not there")
          .because(
              "读者点开播放会什么都没有；多半是文件名写错了，或者忘了放进来。",
              "A reader who presses play would get nothing; mostly a name is mistyped or the"
                  + " file was"
                  + " not put here.")
          .example(
              """
              # package.yaml; the file is media/fengmian.jpg
              cover: media/fengmain.jpg
              """,
              """
              cover: media/fengmian.jpg
              """);

  static final Rule MEDIA_TYPE =
      Rule.error("media-type")
          .when("文件的内容不是它的名字所说的类型", "a file's content is not what its name says")
          .because(
              "浏览器按名字处理文件：改了扩展名的文件在有些手机上打不开，也可能藏着别的东西。",
              "A browser goes by the name: a file with another's ending does not open on some"
                  + " phones,"
                  + " or hides something else.")
          .example(
              """
              # media/xianchang.jpg begins with “%PDF”
              ![现场](media/xianchang.jpg)
              """,
              """
              # media/xianchang.jpg is a JPEG
              ![现场](media/xianchang.jpg)
              """);

  static final Rule CAPTIONS_MISSING =
      Rule.error("captions-missing")
          .when("视频缺少一种语言的字幕", "a video has no captions in one of the languages")
          .because(
              "听不见的人、听不懂这种语言的人要靠字幕（《无障碍环境建设法》第三十二条）。",
              "Who cannot hear, or does not understand the language, needs captions (Law on"
                  + " Building"
                  + " an Accessible Environment, article 32).")
          .example(
              """
              media:
                - {file: media/a.mp4, kind: video, title: {zh: 说明, bo: འགྲེལ་བཤད།},
                   captions: {zh: media/a.zh.vtt}, transcript: {zh: media/a.zh.md, bo: media/a.bo.md}}
              """,
              """
              media:
                - {file: media/a.mp4, kind: video, title: {zh: 说明, bo: འགྲེལ་བཤད།},
                   captions: {zh: media/a.zh.vtt, bo: media/a.bo.vtt},
                   transcript: {zh: media/a.zh.md, bo: media/a.bo.md}}
              """);

  static final Rule TRANSCRIPT_MISSING =
      Rule.error("transcript-missing")
          .when(
              "音频或者视频缺少一种语言的文字稿",
              "an audio or video file has no transcript in one of the languages")
          .because(
              "只有声音或者画面不算解读；打不开音视频的旧手机、读屏软件和搜索都要靠文字稿（《无障碍环境建设法》第三十二条）。",
              "Sound or pictures alone explain nothing to an old phone, a screen reader or a search"
                  + " (Law on Building an Accessible Environment, article 32).")
          .example(
              """
              media:
                - {file: media/a.mp3, kind: audio, title: {zh: 说明, bo: འགྲེལ་བཤད།}}
              """,
              """
              media:
                - {file: media/a.mp3, kind: audio, title: {zh: 说明, bo: འགྲེལ་བཤད།},
                   transcript: {zh: media/a.zh.md, bo: media/a.bo.md}}
              """);

  static final Rule IMAGE_TEXT_MISSING =
      Rule.error("image-text-missing")
          .when("图片没有文字说明", "a picture has no text alternative")
          .because(
              "看不见图片的人听到的就是这段文字；只有一张图不算解读（《无障碍环境建设法》第三十二条）。",
              "Who cannot see the picture hears this text; a picture alone is no explanation"
                  + " (Law on"
                  + " Building an Accessible Environment, article 32).")
          .example(
              """
              ![](media/wenduji.png)
              """,
              """
              ![教室里量温度：温度计放在屋子中间、课桌那么高的地方。](media/wenduji.png)
              """);

  // What a program or a hurried author puts there says nothing.
  private static final Pattern NO_TEXT =
      Pattern.compile("(?i)\\s*(?:图片?|照片|截图|image|img|picture|photo)?[\\s\\d]*");

  private static final Pattern SVG_SCRIPT =
      Pattern.compile(
          "(?i)<(?:[\\w-]+:)?(?:script|foreignObject|handler|iframe)\\b|\\son\\w+\\s*=|javascript:"
              + "|<!ENTITY");

  @Override
  public List<Rule> rules() {
    return List.of(
        MEDIA_MISSING, MEDIA_TYPE, CAPTIONS_MISSING, TRANSCRIPT_MISSING, IMAGE_TEXT_MISSING);
  }

  @Override
  public void check(PolicyTexts texts, Diagnostics diagnostics) throws IOException {
    if (texts.policy().head().isPublic() && texts.policy().head().withdrawn().isEmpty()) {
      Folder folder =
          new Folder(texts.library(), texts.policy().folder(), texts.policy().files(), diagnostics);
      Set<String> seen = new HashSet<>();
      texts
          .policy()
          .head()
          .attachments()
          .forEach(attachment -> folder.reportType(attachment.file(), seen));
      for (Text text : texts.policy().texts()) {
        folder.report(text, seen);
      }
    }
  }

  @Override
  public void check(PackageTexts texts, Diagnostics diagnostics) throws IOException {
    Interpretation interpretation = texts.interpretation();
    if (interpretation.head().withdrawn().isPresent()) {
      return;
    }
    Folder folder =
        new Folder(texts.library(), interpretation.folder(), interpretation.files(), diagnostics);
    Set<String> seen = new HashSet<>();
    interpretation.head().cover().ifPresent(cover -> folder.reportFile(cover, seen));
    for (Medium medium : interpretation.head().media()) {
      folder.reportFile(medium.file(), seen);
      medium.captions().forEach(captions -> folder.reportFile(captions.path(), seen));
      medium.transcript().forEach(transcript -> folder.reportFile(transcript.path(), seen));
      folder.reportUntold(medium);
    }
    for (Text text : interpretation.texts()) {
      folder.report(text, seen);
    }
  }

  private record Folder(Library library, String name, Set<String> files, Diagnostics diagnostics) {

    /** Reports a file that is not there, or not what its name says. */
    void reportFile(Placed<String> written, Set<String> seen) {
      Optional<String> path = PackagePath.inside(written.value());
      if (path.isEmpty()) {
        return;
      }
      // A file that is there and not listed was refused for its name, its size or being a link.
      boolean isThere = Files.exists(file(path.get()), LinkOption.NOFOLLOW_LINKS);
      if (!isThere) {
        Message missing =
            Message.of(
                "本文件夹中没有文件“{0}”；请放进来，或者改正文件名。",
                "There is no file {0} in this folder; put it here, or mend the name.",
                written.value());
        diagnostics.report(
            MEDIA_MISSING, written.place(), missing.and(Nearest.didYouMean(path.get(), files)));
      } else {
        reportType(written, seen);
      }
    }

    void report(Text text, Set<String> seen) {
      for (Embed embed : text.embeds()) {
        if (embed.kind() == EmbedKind.PICTURE && isUntold(embed)) {
          diagnostics.report(
              IMAGE_TEXT_MISSING,
              embed.place(),
              Message.of(
                  "图片“{0}”没有文字说明；请在方括号里用一两句话写出图上画了什么。",
                  "The picture {0} has no text alternative; say in the brackets what it shows.",
                  embed.path()));
        }
      }
      text.links().stream()
          .filter(link -> link.target() instanceof LinkTarget.ToFile)
          .forEach(
              link ->
                  reportType(
                      new Placed<>(((LinkTarget.ToFile) link.target()).path(), link.place()),
                      seen));
    }

    private static boolean isUntold(Embed embed) {
      String file = embed.path().substring(embed.path().lastIndexOf('/') + 1);
      return NO_TEXT.matcher(embed.text()).matches() || embed.text().strip().equalsIgnoreCase(file);
    }

    /** Reports a file that is not what its name says, at the first place that shows it. */
    void reportType(Placed<String> written, Set<String> seen) {
      Optional<String> path = PackagePath.inside(written.value()).filter(files::contains);
      if (path.isEmpty() || !seen.add(path.get())) {
        return;
      }
      Optional<String> promised = FileContent.promised(path.get());
      if (promised.isPresent()) {
        Optional<String> found = found(file(path.get()));
        if (!found.equals(promised)) {
          diagnostics.report(MEDIA_TYPE, written.place(), mistaken(written, promised.get(), found));
        } else if (promised.get().equals("SVG")) {
          reportScript(written, file(path.get()));
        }
      }
    }

    /** A drawing that runs is a program: opened by itself it could do in the site what it likes. */
    private void reportScript(Placed<String> written, Path file) {
      if (SVG_SCRIPT.matcher(text(file)).find()) {
        diagnostics.report(
            MEDIA_TYPE,
            written.place(),
            Message.of(
                "“{0}”里有脚本或者网页代码，不只是图形；请在绘图软件里另存为“普通SVG”，或者导出为PNG。",
                "{0} holds a script or HTML and is more than a drawing; save it as “plain SVG”, or"
                    + " export it as PNG.",
                written.value()));
      }
    }

    private static String text(Path file) {
      try {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }

    private static Message mistaken(
        Placed<String> written, String promised, Optional<String> found) {
      return found.isPresent()
          ? Message.of(
              "“{0}”的内容不是 {1}，而是 {2}；请换成正确的文件，或者改正扩展名。",
              "{0} is not {1} but {2}; put the right file here or mend the ending of its name.",
              written.value(),
              promised,
              found.get())
          : Message.of(
              "“{0}”的内容不是 {1}，也可能已经损坏；请换成正确的文件。",
              "{0} is not {1}, or is damaged; put the right file here.", written.value(), promised);
    }

    private static Optional<String> found(Path file) {
      try {
        return FileContent.found(file);
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }

    /** Reports each language in which a medium is not told in words. */
    void reportUntold(Medium medium) {
      for (Language language : library.site().languages()) {
        Message name = LanguageName.of(language);
        if (medium.kind().value() == MediumKind.VIDEO && !has(medium.captions(), language)) {
          report(
              CAPTIONS_MISSING,
              medium,
              Message.of(
                  "视频缺少" + name.zh() + "字幕；请在 captions 下写上 " + language.tag() + " 的 .vtt 文件。",
                  "The video has no captions in "
                      + name.en()
                      + "; name a .vtt file for "
                      + language.tag()
                      + " under captions."));
        }
        if (!has(medium.transcript(), language)) {
          report(
              TRANSCRIPT_MISSING,
              medium,
              Message.of(
                  "音视频缺少" + name.zh() + "文字稿；请在 transcript 下写上 " + language.tag() + " 的 .md 文件。",
                  "There is no transcript in "
                      + name.en()
                      + "; name a .md file for "
                      + language.tag()
                      + " under transcript."));
        }
      }
    }

    private static boolean has(List<PathIn> paths, Language language) {
      return paths.stream().anyMatch(path -> path.language().value().equals(language.tag()));
    }

    private void report(Rule rule, Medium medium, Message message) {
      Place place = medium.file().place();
      diagnostics.report(rule, place, message);
    }

    private Path file(String path) {
      return library.workspace().root().resolve(name).resolve(path);
    }
  }
}
