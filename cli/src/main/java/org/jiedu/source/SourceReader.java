package org.jiedu.source;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.Optional;
import org.jiedu.diagnostic.Diagnostics;
import org.jiedu.diagnostic.Message;
import org.jiedu.diagnostic.Place;
import org.jiedu.diagnostic.Rule;

/**
 * Reads the text files of a workspace and holds them to the rules for files. Safe for use by
 * several threads.
 */
public final class SourceReader {
  static final Rule ENCODING_INVALID = Rule.fixedError("encoding-invalid");
  static final Rule FILE_TOO_LARGE = Rule.fixedError("file-too-large");
  static final Rule PATH_OUTSIDE = Rule.fixedError("path-outside");

  private static final long MOST_BYTES = 2L << 20;
  private static final Charset GB18030 = Charset.forName("GB18030");

  private final Path root;
  private final Diagnostics diagnostics;
  private final Shelf shelf;

  /**
   * Makes a reader.
   *
   * @param root the workspace's folder
   */
  public SourceReader(Path root, Diagnostics diagnostics) {
    this(root, diagnostics, Shelf.none());
  }

  /**
   * Makes a reader that shares a shelf with those who read the same files again.
   *
   * @param root the workspace's folder
   */
  public SourceReader(Path root, Diagnostics diagnostics, Shelf shelf) {
    this.root = root;
    this.diagnostics = diagnostics;
    this.shelf = shelf;
  }

  /** Returns where findings go. */
  public Diagnostics diagnostics() {
    return diagnostics;
  }

  /** Returns the file that a path, relative to the workspace with {@code /}, names. */
  public Path file(String name) {
    return root.resolve(name);
  }

  /** Returns what was read already. */
  public Shelf shelf() {
    return shelf;
  }

  /**
   * Returns the path that diagnostics name a file by: relative to the workspace, with {@code /}.
   */
  public String name(Path file) {
    return root.relativize(file).toString().replace('\\', '/');
  }

  /**
   * Returns a file's text, or empty after reporting why it cannot be taken.
   *
   * @throws IOException if the file cannot be read
   */
  public Optional<SourceText> read(Path file) throws IOException {
    Optional<byte[]> bytes = bytes(file);
    return bytes.flatMap(found -> taken(name(file), found));
  }

  /**
   * Returns a file's text, or empty where there is no such file, or after reporting why it cannot
   * be taken.
   *
   * @throws IOException if the file cannot be read
   */
  public Optional<SourceText> find(Path file) throws IOException {
    Optional<BasicFileAttributes> there = attributes(file);
    if (there.isEmpty()) {
      return Optional.empty();
    }
    return bytes(file, there).flatMap(found -> taken(name(file), found));
  }

  /**
   * Returns the text of a table, which may also be in GB18030: spreadsheet programs save CSV so.
   * Empty after reporting why it cannot be taken.
   *
   * @throws IOException if the file cannot be read
   */
  public Optional<SourceText> readTable(Path file) throws IOException {
    Optional<byte[]> bytes = bytes(file);
    return bytes.flatMap(found -> table(name(file), found));
  }

  /** Returns what is said of a text file that is over the limit. */
  public static Message tooLarge(long size) {
    return Message.of(
        "文件有{0}字节，一个文本文件最多2097152字节（2 MiB），约70万个汉字；请删去误粘贴进来的内容，或者拆成几个文件。",
        "The file has {0} bytes; a text file may have 2097152 (2 MiB), some 700,000 Chinese"
            + " characters: delete what was pasted by mistake, or split it.",
        size);
  }

  /** Returns what is said of a symbolic link, wherever one is met. */
  public static Message symbolicLink() {
    return Message.of(
        "这里不能用符号链接，请放入文件本身。", "A symbolic link is not taken; put the file itself here.");
  }

  private Optional<byte[]> bytes(Path file) throws IOException {
    return bytes(file, attributes(file));
  }

  private Optional<byte[]> bytes(Path file, Optional<BasicFileAttributes> attributes)
      throws IOException {
    String name = name(file);
    if (attributes.filter(BasicFileAttributes::isRegularFile).isEmpty()) {
      diagnostics.report(
          PATH_OUTSIDE,
          Place.whole(name),
          attributes.filter(BasicFileAttributes::isSymbolicLink).isPresent()
              ? symbolicLink()
              : Message.of("这里应当是普通文件，不能是文件夹。", "This must be a plain file, not a folder."));
      return Optional.empty();
    }
    long size = attributes.get().size();
    if (size > MOST_BYTES) {
      diagnostics.report(FILE_TOO_LARGE, Place.whole(name), tooLarge(size));
      return Optional.empty();
    }
    return Optional.of(bytes(file, (int) size));
  }

  /** Asks for no more than the file's size says: the system is slow to answer. */
  private static byte[] bytes(Path file, int size) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(size);
    try (SeekableByteChannel channel = Files.newByteChannel(file)) {
      int count = 0;
      while (bytes.hasRemaining() && count >= 0) {
        count = channel.read(bytes);
      }
    }
    return bytes.hasRemaining() ? Arrays.copyOf(bytes.array(), bytes.position()) : bytes.array();
  }

  /** Returns what a path is, if it is a link the link itself; empty where nothing is. */
  public static Optional<BasicFileAttributes> attributes(Path file) throws IOException {
    try {
      return Optional.of(
          Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  private Optional<SourceText> taken(String name, byte[] bytes) {
    Decoded decoded = Decoded.of(name, bytes);
    if (decoded.isWhole()) {
      return Optional.of(shown(decoded));
    }
    refuse(
        decoded,
        gb18030(bytes).isPresent()
            ? Message.of(
                "文件不是UTF-8编码，看来是GB18030（GBK），请另存为UTF-8。",
                "The file is not UTF-8 but, it seems, GB18030; save it as UTF-8.")
            : Message.of(
                "从这里起不是UTF-8编码，请把文件另存为UTF-8。",
                "From here on the file is not UTF-8; save it as UTF-8."));
    return Optional.empty();
  }

  private Optional<SourceText> table(String name, byte[] bytes) {
    Decoded decoded = Decoded.of(name, bytes);
    if (decoded.isWhole()) {
      return Optional.of(shown(decoded));
    }
    Optional<String> text = gb18030(bytes);
    if (text.isEmpty()) {
      refuse(
          decoded,
          Message.of(
              "从这里起既不是UTF-8编码，也不是GB18030（GBK）编码，请把表格另存为“CSV UTF-8”。",
              "From here on the table is neither UTF-8 nor GB18030; save it as “CSV UTF-8”."));
    }
    return text.map(found -> withoutHiddenCharacters(SourceText.of(name, found)));
  }

  /**
   * A file's bytes as UTF-8.
   *
   * @param text all of it, or what stands before the first byte that is not UTF-8
   * @param mayHide whether it may have characters that nobody sees
   */
  private record Decoded(SourceText text, boolean isWhole, boolean mayHide) {
    static Decoded of(String name, byte[] bytes) {
      String quick = new String(bytes, StandardCharsets.UTF_8);
      FirstLook look = FirstLook.at(quick);
      if (!look.mayBeTorn()) {
        return new Decoded(SourceText.of(name, quick, look), true, look.mayHide());
      }
      // The slow decoder tells the place.
      CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
      CharBuffer out = CharBuffer.allocate(bytes.length + 1);
      CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), out, true);
      return new Decoded(SourceText.of(name, out.flip().toString()), !result.isError(), true);
    }
  }

  private void refuse(Decoded decoded, Message message) {
    int end = decoded.text().text().length();
    diagnostics.report(ENCODING_INVALID, decoded.text().place(end, end), message);
  }

  private static Optional<String> gb18030(byte[] bytes) {
    try {
      return Optional.of(GB18030.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private SourceText shown(Decoded decoded) {
    return decoded.mayHide() ? withoutHiddenCharacters(decoded.text()) : decoded.text();
  }

  private SourceText withoutHiddenCharacters(SourceText text) {
    HiddenCharacters.report(text, diagnostics);
    return text;
  }
}
