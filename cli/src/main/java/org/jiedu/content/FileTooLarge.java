package org.jiedu.content;

import java.util.Locale;
import org.jiedu.diagnostic.Message;
import org.jiedu.source.SourceReader;

/** What is said of files and folders over the limit: how much there is, and how to make it less. */
final class FileTooLarge {
  private FileTooLarge() {}

  /** A text file is refused in the words of its reader too, so that one finding comes of both. */
  static Message file(String name, long size) {
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return switch (ending) {
      case "md", "yaml", "yml", "csv" -> SourceReader.tooLarge(size);
      case "mp4", "m4v", "mov", "webm", "ogv" ->
          over(
              size,
              "请用剪辑软件重新导出：MP4（H.264），高度720像素，每秒1兆比特左右，50 MiB大约能放7分钟；更长的分成几段。",
              "Export it again as MP4 (H.264), 720 pixels high, about 1 megabit a second: 50 MiB"
                  + " hold about 7 minutes; cut a longer one into parts.");
      case "mp3", "m4a", "ogg", "oga", "opus", "wav", "flac" ->
          over(
              size,
              "请重新导出为MP3，单声道，每秒64千比特：50 MiB大约能放109分钟。",
              "Export it again as MP3, one channel, 64 kilobits a second: 50 MiB hold about 109"
                  + " minutes.");
      case "jpg", "jpeg", "png", "gif", "webp", "svg" ->
          over(
              size,
              "请把图片缩小到宽2560像素以内，照片另存为JPEG（品质80左右），通常不到1 MiB。",
              "Make the picture at most 2560 pixels wide and save a photograph as JPEG (quality"
                  + " about 80): that is mostly under 1 MiB.");
      case "pdf", "doc", "docx", "ppt", "pptx", "xls", "xlsx", "wps" ->
          over(
              size,
              "请压缩文档里的图片（另存为时选“压缩图片”或者“最小文件大小”），或者拆成几个文件。",
              "Compress the pictures in it (“compress pictures” or “minimum size” when saving), or"
                  + " split it into several files.");
      default -> over(size, "请压缩，或者拆成几个文件。", "Compress it, or split it into several files.");
    };
  }

  private static Message over(long size, String zh, String en) {
    return Message.of(
            "文件有{0}字节，最多52428800字节（50 MiB）。",
            "The file has {0} bytes; 52428800 (50 MiB) are the most. ", size)
        .and(Message.of(zh, en));
  }

  static Message folder(long size) {
    return Message.of(
        "文件夹共{0}字节，最多209715200字节（200 MiB）。请先缩小最大的音视频（720像素高、每秒1兆比特左右），"
            + "照片缩小到宽2560像素以内；还不够，就分成几个解读包。",
        "The folder has {0} bytes; 209715200 (200 MiB) are the most. Make its largest films smaller"
            + " first (720 pixels high, about 1 megabit a second), photographs at most 2560 pixels"
            + " wide; if that is not enough, make several packages of it.",
        size);
  }
}
