package org.jiedu.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jiedu.source.Sha256;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AuditLogTest {
  private static final String ZEROS = "0".repeat(64);

  @TempDir private Path temp;
  private PortalFolder folder;
  private AuditLog log;

  @BeforeEach
  void makePortal() throws IOException {
    folder = SmallPortal.in(temp.resolve("portal")).folder();
    log = new AuditLog(folder, SmallPortal.CLOCK);
  }

  @Test
  void aLineIsJsonWithTheDigestOfTheOneBefore() throws IOException {
    log.append("push", "wang", new TreeMap<>(Map.of("commit", "abc", "said", "“好”\n\"")));
    log.append("rollback", AuditLog.CONSOLE, new TreeMap<>());

    List<String> lines = Files.readAllLines(folder.audit());
    assertThat(lines)
        .containsExactly(
            "{\"time\":\"2026-03-10T02:00:00Z\",\"kind\":\"push\",\"account\":\"wang\","
                + "\"commit\":\"abc\",\"said\":\"“好”\\n\\\"\",\"previous\":\""
                + ZEROS
                + "\"}",
            "{\"time\":\"2026-03-10T02:00:00Z\",\"kind\":\"rollback\",\"account\":\"-\","
                + "\"previous\":\""
                + digest(lines.get(0))
                + "\"}");
    assertThat(log.verify()).isEmpty();
  }

  @Test
  void aFieldCannotTakeTheNameOfWhatEveryLineHas() {
    assertThatThrownBy(() -> log.append("push", "wang", new TreeMap<>(Map.of("previous", ""))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void beforeTheFirstLineItIsWhole() throws IOException {
    assertThat(log.verify()).isEmpty();
  }

  @Test
  void aChangedLineIsFoundWhereTheNextNoLongerFollows() throws IOException {
    append(4);

    edit(lines -> lines.set(1, lines.get(1).replace("\"n\":\"1\"", "\"n\":\"9\"")));

    assertThat(faultLines()).containsExactly(3);
    assertThat(log.verify().get(0).message().en()).contains("does not follow the line before");
  }

  @Test
  void aChangedLastLineIsFound() throws IOException {
    append(3);

    edit(lines -> lines.set(2, lines.get(2).replace("\"n\":\"2\"", "\"n\":\"9\"")));

    assertThat(faultLines()).containsExactly(3);
    assertThat(log.verify().get(0).message().en()).contains("the last line was changed");
  }

  @Test
  void missingLinesAreFoundWhereverTheyWere() throws IOException {
    append(4);
    String whole = Files.readString(folder.audit());

    edit(lines -> lines.remove(0));
    assertThat(faultLines()).containsExactly(1);

    Files.writeString(folder.audit(), whole);
    edit(lines -> lines.remove(2));
    assertThat(faultLines()).containsExactly(3);

    Files.writeString(folder.audit(), whole);
    edit(lines -> lines.remove(3));
    assertThat(faultLines()).containsExactly(3);

    Files.delete(folder.audit());
    assertThat(faultLines()).containsExactly(1);
  }

  @Test
  void aLineThatIsNoEntryIsFound() throws IOException {
    append(2);

    edit(lines -> lines.set(0, "{\"time\":"));

    assertThat(faultLines()).containsExactly(1, 2);
    assertThat(log.verify().get(0).message().zh()).contains("不是完整的记录");
  }

  @Test
  void noEntryCoversUpWhatWasCutOff() throws IOException {
    append(3);
    edit(lines -> lines.remove(2));

    append(2);

    assertThat(faultLines()).containsExactly(3);
  }

  @Test
  void aLogWhoseEndIsNotedNowhereIsFound() throws IOException {
    append(3);
    Files.delete(folder.auditHead());

    assertThat(faultLines()).containsExactly(3);
  }

  @Test
  void halfALineIsFoundAndCutOffByTheNextEntry() throws IOException {
    append(2);
    Files.writeString(folder.audit(), "{\"time\":\"2026", StandardOpenOption.APPEND);
    assertThat(faultLines()).containsExactly(3);

    append(1);

    List<String> lines = Files.readAllLines(folder.audit());
    assertThat(lines).hasSize(4);
    assertThat(lines.get(2)).contains("\"kind\":\"log-repaired\"", "\"bytes\":\"13\"");
    assertThat(log.verify()).isEmpty();
  }

  @Test
  void evenTheFirstLineMayBeHalf() throws IOException {
    Files.writeString(folder.audit(), "{");

    append(1);

    assertThat(Files.readAllLines(folder.audit())).hasSize(2);
    assertThat(log.verify()).isEmpty();
  }

  @Test
  void aCrashBetweenALineAndItsDigestIsNoFault() throws IOException {
    append(2);
    String head = Files.readString(folder.auditHead());
    append(1);
    Files.writeString(folder.auditHead(), head);
    assertThat(log.verify()).isEmpty();

    append(1);

    assertThat(log.verify()).isEmpty();
    assertThat(Files.readAllLines(folder.audit())).hasSize(4);
  }

  @Test
  void aLineMayBeLongerThanABlock() throws IOException {
    log.append("push", "wang", new TreeMap<>(Map.of("said", "x".repeat(50_000))));
    append(2);

    assertThat(log.verify()).isEmpty();
  }

  @Test
  void manyAtOnceComeInOneOrder() throws IOException {
    IntStream.range(0, 40).parallel().forEach(n -> append(1));

    assertThat(log.verify()).isEmpty();
    assertThat(Files.readAllLines(folder.audit())).hasSize(40);
  }

  private void append(int count) {
    try {
      for (int n = 0; n < count; n++) {
        log.append("push", "wang", new TreeMap<>(Map.of("n", Integer.toString(n))));
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private interface Edit {
    void of(List<String> lines);
  }

  private void edit(Edit edit) throws IOException {
    List<String> lines = new ArrayList<>(Files.readAllLines(folder.audit()));
    edit.of(lines);
    Files.writeString(folder.audit(), String.join("\n", lines) + "\n");
  }

  private List<Integer> faultLines() throws IOException {
    return log.verify().stream().map(AuditFault::line).toList();
  }

  private static String digest(String line) {
    return Sha256.ofFile(line.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }
}
