package org.jiedu.portal;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jiedu.diagnostic.Message;
import org.jiedu.output.OutputException;
import org.jiedu.output.SiteLock;

/**
 * What happened to a portal: JSON lines, each with the SHA-256 of the line before, each on the disk
 * before the method returns that wrote it. Beside the log stands the digest of its last line, so
 * that a line that was cut off is missed as well. It finds damage and a careless hand; who may
 * write every file of the portal can forge it, unless that digest is noted somewhere else.
 *
 * <p>Safe for use by several threads and processes.
 *
 * @param folder the portal
 * @param clock tells when something happened
 */
public record AuditLog(PortalFolder folder, Clock clock) {
  /** The account of who works on the portal's own machine. */
  public static final String CONSOLE = "-";

  private static final String REPAIRED = "log-repaired";

  /**
   * Adds a line. What a crash left of one is cut off first, and a line says so.
   *
   * @param kind what happened, in kebab-case
   * @param account who did it, or {@link #CONSOLE}
   * @param fields what else is to be known, by name; not {@code time}, {@code kind}, {@code
   *     account} or {@code previous}
   * @throws OutputException if it cannot be written; the log is as it was, or a line longer
   */
  public void append(String kind, String account, SortedMap<String, String> fields)
      throws OutputException {
    AuditLine.Event event =
        new AuditLine.Event(clock.instant(), kind, account, new TreeMap<>(fields));
    try (SiteLock lock = folder.auditLock();
        FileChannel channel = open()) {
      if (!lock.isHeld()) {
        throw new IllegalStateException("the log is written by who holds its lock");
      }
      repair(channel);
      add(channel, event);
    } catch (IOException failure) {
      throw OutputException.writing(folder.audit(), failure);
    }
  }

  /**
   * Puts right what a crash left: half a line, or a digest that was not written after its line.
   *
   * @throws OutputException if it cannot be written
   */
  void mend() throws OutputException {
    try (SiteLock lock = folder.auditLock()) {
      Files.deleteIfExists(DurableFiles.fresh(folder.auditHead()));
      if (lock.isHeld() && Files.exists(folder.audit())) {
        try (FileChannel channel = open()) {
          repair(channel);
          previous(AuditTail.read(channel));
        }
      }
    } catch (IOException failure) {
      throw OutputException.writing(folder.audit(), failure);
    }
  }

  /** Returns whether a line of the log gives a field a value. */
  boolean tells(String field, String value) throws IOException {
    try (Stream<String> lines = Files.lines(folder.audit(), StandardCharsets.UTF_8)) {
      return lines
          .map(line -> new AuditLine(line.getBytes(StandardCharsets.UTF_8)))
          .anyMatch(line -> value.equals(line.fields().get(field)));
    } catch (NoSuchFileException none) {
      return false;
    } catch (UncheckedIOException failure) {
      throw failure.getCause();
    }
  }

  /**
   * Returns what is wrong with the log, in its order; nothing if every line that was ever written
   * stands there as it was.
   *
   * @throws IOException if it cannot be read
   */
  public List<AuditFault> verify() throws IOException {
    try (SiteLock lock = folder.auditLock()) {
      // No line is half because somebody writes it just now.
      if (lock.isHeld() && Files.notExists(folder.audit())) {
        return head().isPresent() ? List.of(missingEnd(1)) : List.of();
      }
      try (InputStream in = new BufferedInputStream(Files.newInputStream(folder.audit()))) {
        return faults(in);
      }
    }
  }

  private List<AuditFault> faults(InputStream in) throws IOException {
    List<AuditFault> faults = new ArrayList<>();
    String before = AuditLine.NOTHING;
    String expected = AuditLine.NOTHING;
    int number = 0;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int one = in.read(); one >= 0; one = in.read()) {
      if (one != '\n') {
        bytes.write(one);
        continue;
      }
      number++;
      AuditLine line = new AuditLine(bytes.toByteArray());
      bytes.reset();
      fault(line, expected, number).ifPresent(faults::add);
      before = line.previous().orElse("");
      expected = line.digest();
    }
    if (bytes.size() > 0) {
      faults.add(
          new AuditFault(
              number + 1,
              Message.of(
                  "最后一行只有半行（{0}字节）；下一次写日志时会截去并记下来。",
                  "The last line is but half of one ({0} bytes); the next entry cuts it off and"
                      + " says so.",
                  bytes.size())));
    }
    String last = expected;
    String head = head().orElse(AuditLine.NOTHING);
    // A crash between the line and its digest leaves the log one line ahead.
    if (!head.equals(last) && !(number > 0 && head.equals(before))) {
      faults.add(missingEnd(Math.max(number, 1)));
    }
    return faults;
  }

  private static Optional<AuditFault> fault(AuditLine line, String expected, int number) {
    Optional<String> previous = line.previous();
    if (previous.isEmpty()) {
      return Optional.of(
          new AuditFault(
              number,
              Message.of(
                  "这一行不是完整的记录，应当是改动过。", "This is no whole entry; it must have been changed.")));
    }
    return previous.get().equals(expected)
        ? Optional.empty()
        : Optional.of(
            new AuditFault(
                number,
                Message.of(
                    "与前一行对不上：前一行改动过，或者中间少了。",
                    "This does not follow the line before, which was changed, or lines are missing"
                        + " between them.")));
  }

  private static AuditFault missingEnd(int line) {
    return new AuditFault(
        line,
        Message.of(
            "日志的结尾与 audit.head 对不上：最后一行改动过，或者后面少了。",
            "The end of the log is not that of audit.head: the last line was changed, or lines"
                + " after it are missing."));
  }

  private FileChannel open() throws IOException {
    Set<StandardOpenOption> options =
        Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    return FileChannel.open(
        folder.audit(),
        options,
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-r-----")));
  }

  private void repair(FileChannel channel) throws IOException {
    AuditTail tail = AuditTail.read(channel);
    if (tail.half() > 0) {
      channel.truncate(tail.end());
      add(
          channel,
          new AuditLine.Event(
              clock.instant(),
              REPAIRED,
              CONSOLE,
              new TreeMap<>(Map.of("bytes", Long.toString(tail.half())))));
    }
  }

  private void add(FileChannel channel, AuditLine.Event event) throws IOException {
    AuditTail tail = AuditTail.read(channel);
    AuditLine line = AuditLine.of(event, previous(tail));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(line.bytes());
    bytes.write('\n');
    channel.position(tail.end());
    DurableFiles.writeAll(channel, bytes.toByteArray());
    channel.force(true);
    writeHead(line.digest());
  }

  /**
   * Returns what the next line names as the one before it: the line that should be there, even if
   * it is not, so that no entry covers up a damage.
   */
  private String previous(AuditTail tail) throws IOException {
    String last = tail.last().map(AuditLine::digest).orElse(AuditLine.NOTHING);
    String head = head().orElse(AuditLine.NOTHING);
    boolean isAhead = tail.last().flatMap(AuditLine::previous).filter(head::equals).isPresent();
    if (isAhead && !last.equals(head)) {
      writeHead(last);
      return last;
    }
    return head;
  }

  private Optional<String> head() throws IOException {
    try {
      return Optional.of(Files.readString(folder.auditHead(), StandardCharsets.UTF_8).strip());
    } catch (NoSuchFileException none) {
      return Optional.empty();
    }
  }

  private void writeHead(String digest) throws IOException {
    DurableFiles.write(
        folder.auditHead(), (digest + "\n").getBytes(StandardCharsets.UTF_8), DurableFiles.OPEN);
  }
}
