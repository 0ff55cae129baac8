package org.jiedu.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.CharBuffer;
import java.util.List;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class IndexTest {
  private static final int PAGES = 400;

  private static String page(Random random) {
    StringBuilder page = new StringBuilder("<main><h1>标题</h1><p>");
    for (int i = 0; i < 300; i++) {
      page.append((char) ('\u4E00' + random.nextInt(3000)));
    }
    return page.append("</p></main>").toString();
  }

  private static NavigableMap<String, byte[]> files(long room, ListedOverflow overflow)
      throws IOException {
    Random random = new Random(7);
    Index index = new Index(PAGES, new ChunkStore(room, overflow));
    for (int page = 0; page < PAGES; page++) {
      index.add(page, CharBuffer.wrap(page(random).toCharArray()));
    }
    Shards shards = index.shards();
    NavigableMap<String, byte[]> files = new TreeMap<>();
    for (int piece = 0; piece < shards.pieces(); piece++) {
      shards.write(piece, files::put);
    }
    return files;
  }

  @Test
  void whatHasNoRoomInMemoryIsInTheFilesAllTheSame() throws IOException {
    ListedOverflow none = new ListedOverflow();
    NavigableMap<String, byte[]> expected = files(Long.MAX_VALUE, none);
    assertThat(none.size()).isZero();
    assertThat(expected).hasSizeGreaterThan(10);

    for (long room : List.of(0L, 100_000L)) {
      ListedOverflow overflow = new ListedOverflow();
      NavigableMap<String, byte[]> files = files(room, overflow);

      assertThat(overflow.size()).isGreaterThan(100);
      assertThat(files.keySet()).isEqualTo(expected.keySet());
      files.forEach((path, bytes) -> assertThat(bytes).as(path).isEqualTo(expected.get(path)));
    }
  }
}
