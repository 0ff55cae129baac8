package org.jiedu.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ShelfTest {
  private static final SourceText PAGE = SourceText.of("content/a/zh.md", "正文");

  @Test
  void whatIsTakenIsGone() {
    Shelf shelf = Shelf.once(file -> true);
    shelf.put(PAGE, SourceText.class, PAGE);

    assertThat(shelf.take(PAGE.file(), String.class)).isEmpty();
    assertThat(shelf.takenFrom().take(PAGE.file(), SourceText.class)).containsSame(PAGE);
    assertThat(shelf.take(PAGE.file(), SourceText.class)).isEmpty();
  }

  @Test
  void whatNobodyAsksForIsNotKept() {
    Shelf shelf = Shelf.once(file -> file.startsWith("content/b/"));
    shelf.put(PAGE, SourceText.class, PAGE);

    assertThat(shelf.take(PAGE.file(), SourceText.class)).isEmpty();
  }

  @Test
  void whatThereIsNoRoomForIsNotKept() {
    Shelf shelf = Shelf.once(file -> true);
    SourceText large = SourceText.of("large.md", "字".repeat(7 << 20));
    shelf.put(large, SourceText.class, large);
    shelf.put(PAGE, SourceText.class, PAGE);
    SourceText second = SourceText.of("second.md", large.text());
    shelf.put(second, SourceText.class, second);

    assertThat(shelf.take("second.md", SourceText.class)).isEmpty();
    assertThat(shelf.take(PAGE.file(), SourceText.class)).containsSame(PAGE);
    assertThat(shelf.take("large.md", SourceText.class)).containsSame(large);
    shelf.put(second, SourceText.class, second);
    assertThat(shelf.take("second.md", SourceText.class)).containsSame(second);
  }

  @Test
  void nothingIsPutOnAShelfThatIsOnlyTakenFrom() {
    Shelf shelf = Shelf.once(file -> true);
    shelf.takenFrom().put(PAGE, SourceText.class, PAGE);

    assertThat(shelf.take(PAGE.file(), SourceText.class)).isEmpty();
  }

  @Test
  void whatWasAskedForLastStaysOnAShelfOfRecentThings() {
    Shelf shelf = Shelf.recent(2);
    SourceText second = SourceText.of("content/a/bo.md", "正文");
    SourceText third = SourceText.of("content/b/zh.md", "正文");
    shelf.put(PAGE, SourceText.class, PAGE);
    shelf.put(second, SourceText.class, second);
    assertThat(shelf.take(PAGE.file(), SourceText.class)).containsSame(PAGE);

    shelf.put(third, SourceText.class, third);

    assertThat(shelf.take(PAGE.file(), SourceText.class)).containsSame(PAGE);
    assertThat(shelf.take(second.file(), SourceText.class)).isEmpty();
    assertThat(shelf.take(third.file(), SourceText.class)).containsSame(third);
  }

  @Test
  void nothingStandsOnAShelfThatKeepsNothing() {
    Shelf.none().put(PAGE, SourceText.class, PAGE);

    assertThat(Shelf.none().take(PAGE.file(), SourceText.class)).isEmpty();
  }
}
