package org.jiedu.output;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileStore;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jiedu.diagnostic.Message;

/**
 * Says in one sentence, in either language, why the site could not be written. What was there is
 * still there.
 */
public final class OutputException extends IOException {

  private static final long serialVersionUID = 1L;

  /** Below this a disk counts as full: a page could not be written. */
  private static final long FULL_BYTES = 64 * 1024;

  private final transient Message sentence;

  OutputException(Message sentence) {
    super(sentence.en());
    this.sentence = sentence;
  }

  private OutputException(Message sentence, IOException cause) {
    super(sentence.en(), cause);
    this.sentence = sentence;
  }

  /** Returns the sentence for the user. */
  public Message sentence() {
    return sentence;
  }

  /** Returns the failure of writing below a folder, put into words. */
  public static OutputException writing(Path folder, IOException cause) {
    if (cause instanceof OutputException inWords) {
      return inWords;
    }
    Message reason = reason(folder, cause);
    return new OutputException(
        Message.of(
            "无法写入 " + folder + "：" + reason.zh() + "；原有内容没有改动。",
            "cannot write " + folder + ": " + reason.en() + "; what was there is still there"),
        cause);
  }

  private static Message reason(Path folder, IOException cause) {
    String text = String.valueOf(cause.getMessage());
    Optional<FileStore> store = storeOf(folder);
    if (text.contains("No space left") || text.contains("quota") || isFull(store)) {
      return Message.of("磁盘已满", "the disk is full");
    }
    if (text.contains("Read-only file system") || store.map(FileStore::isReadOnly).orElse(false)) {
      return Message.of("磁盘是只读的", "the disk is read-only");
    }
    if (cause instanceof AccessDeniedException denied) {
      return Message.of("没有 {0} 的写入权限", "no permission for {0}", denied.getFile());
    }
    if (cause instanceof FileSystemException failed) {
      String why = Optional.ofNullable(failed.getReason()).orElse(kind(failed));
      return Message.of("{0}（{1}）", "{0} ({1})", failed.getFile(), why);
    }
    return Message.of(text, text);
  }

  /** The JDK gives no reason for the commonest failures: their class is the reason. */
  private static String kind(FileSystemException failed) {
    return failed.getClass().getSimpleName().replace("Exception", "");
  }

  /** The system's own words may be in any language: the disk itself is asked as well. */
  private static Optional<FileStore> storeOf(Path folder) {
    for (Path at = folder.toAbsolutePath(); at != null; at = at.getParent()) {
      if (Files.exists(at)) {
        try {
          return Optional.of(Files.getFileStore(at));
        } catch (IOException unknown) {
          return Optional.empty();
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isFull(Optional<FileStore> store) {
    try {
      return store.isPresent() && store.get().getUsableSpace() < FULL_BYTES;
    } catch (IOException unknown) {
      return false;
    }
  }
}
