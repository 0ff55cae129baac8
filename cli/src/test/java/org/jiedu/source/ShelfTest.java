package org.jiedu.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ShelfTest {
  private static final SourceText PAGE = SourceText.of("content/a/zh.md", "正文");

  // Of such four there is no room for all.
  private static final String LONG = "字".repeat(7 << 20);

  private final Shelf shelf = Shelf.of(file -> true);

  private static SourceText file(String name, String text) {
    return SourceText.of(name, text);
  }

  private void put(SourceText text) {
    shelf.put(text, SourceText.class, text);
  }

  @Test
  void keepsWhatIsPutThereByFileAndKind() {
    put(PAGE);

    assertThat(shelf.find(PAGE.file(), String.class)).isEmpty();
    assertThat(shelf.find(PAGE.file(), SourceText.class)).containsSame(PAGE);
  }

  @Test
  void whatNobodyAsksForIsNotKept() {
    Shelf asked = Shelf.of(file -> file.startsWith("content/b/"));
    asked.put(PAGE, SourceText.class, PAGE);

    assertThat(asked.find(PAGE.file(), SourceText.class)).isEmpty();
  }

  @Test
  void keepsAllAsLongAsThereIsRoom() {
    SourceText first = file("first.md", LONG);
    SourceText second = file("second.md", LONG);
    SourceText third = file("third.md", LONG);
    put(first);
    put(second);
    put(third);
    put(PAGE);

    assertThat(shelf.find("first.md", SourceText.class)).containsSame(first);
    assertThat(shelf.find("third.md", SourceText.class)).containsSame(third);
    assertThat(shelf.find(PAGE.file(), SourceText.class)).containsSame(PAGE);
  }

  @Test
  void whereThereIsNoRoomForAllWhatWasAskedForLastIsKept() {
    put(PAGE);
    for (int i = 1; i <= 4; i++) {
      put(file("long" + i + ".md", LONG));
    }
    assertThat(shelf.find(PAGE.file(), SourceText.class)).isEmpty();
    assertThat(shelf.find("long3.md", SourceText.class)).isEmpty();
    assertThat(shelf.find("long4.md", SourceText.class)).isPresent();

    put(PAGE);
    for (int i = 1; i <= 20_000; i++) {
      put(file("short" + i + ".md", "字"));
      assertThat(shelf.find(PAGE.file(), SourceText.class)).containsSame(PAGE);
    }

    assertThat(shelf.find("long4.md", SourceText.class)).isEmpty();
    assertThat(shelf.find("short1.md", SourceText.class)).isEmpty();
    assertThat(shelf.find("short20000.md", SourceText.class)).isPresent();
  }

  @Test
  void nothingStandsOrIsPutOnAShelfThatWasClosed() {
    put(PAGE);
    shelf.close();
    assertThat(shelf.find(PAGE.file(), SourceText.class)).isEmpty();

    put(PAGE);

    assertThat(shelf.find(PAGE.file(), SourceText.class)).isEmpty();
  }

  @Test
  void nothingStandsOnAShelfThatKeepsNothing() {
    Shelf none = Shelf.none();
    none.put(PAGE, SourceText.class, PAGE);

    assertThat(none.find(PAGE.file(), SourceText.class)).isEmpty();
  }
}
