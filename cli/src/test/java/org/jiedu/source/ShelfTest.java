package org.jiedu.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ShelfTest {
  private static final SourceText PAGE = SourceText.of("content/a/zh.md", "正文");

  @Test
  void keepsWhatIsPutThereByFileAndKind() {
    Shelf shelf = Shelf.of(file -> true);
    shelf.put(PAGE, SourceText.class, PAGE);

    assertThat(shelf.find(PAGE.file(), String.class)).isEmpty();
    assertThat(shelf.takenFrom().find(PAGE.file(), SourceText.class)).containsSame(PAGE);
    assertThat(shelf.find(PAGE.file(), SourceText.class)).containsSame(PAGE);
  }

  @Test
  void whatNobodyAsksForIsNotKept() {
    Shelf shelf = Shelf.of(file -> file.startsWith("content/b/"));
    shelf.put(PAGE, SourceText.class, PAGE);

    assertThat(shelf.find(PAGE.file(), SourceText.class)).isEmpty();
  }

  @Test
  void whatThereIsNoRoomForIsNotKept() {
    Shelf shelf = Shelf.of(file -> true);
    SourceText large = SourceText.of("large.md", "字".repeat(7 << 20));
    shelf.put(large, SourceText.class, large);
    shelf.put(PAGE, SourceText.class, PAGE);
    SourceText second = SourceText.of("second.md", large.text());
    shelf.put(second, SourceText.class, second);

    assertThat(shelf.find("second.md", SourceText.class)).isEmpty();
    assertThat(shelf.find(PAGE.file(), SourceText.class)).containsSame(PAGE);
    assertThat(shelf.find("large.md", SourceText.class)).containsSame(large);
  }

  @Test
  void nothingStandsOnAShelfThatWasCleared() {
    Shelf shelf = Shelf.of(file -> true);
    shelf.put(PAGE, SourceText.class, PAGE);
    shelf.clear();

    assertThat(shelf.find(PAGE.file(), SourceText.class)).isEmpty();
    assertThat(shelf.hasAll()).isFalse();
  }

  @Test
  void nothingIsPutOnAShelfThatIsOnlyTakenFrom() {
    Shelf shelf = Shelf.of(file -> true);
    shelf.takenFrom().put(PAGE, SourceText.class, PAGE);

    assertThat(shelf.find(PAGE.file(), SourceText.class)).isEmpty();
  }

  @Test
  void whatWasAskedForLastStaysOnAShelfOfRecentThings() {
    Shelf shelf = Shelf.none().andRecent(2);
    SourceText second = SourceText.of("content/a/bo.md", "正文");
    SourceText third = SourceText.of("content/b/zh.md", "正文");
    shelf.put(PAGE, SourceText.class, PAGE);
    shelf.put(second, SourceText.class, second);
    assertThat(shelf.find(PAGE.file(), SourceText.class)).containsSame(PAGE);

    shelf.put(third, SourceText.class, third);

    assertThat(shelf.find(PAGE.file(), SourceText.class)).containsSame(PAGE);
    assertThat(shelf.find(second.file(), SourceText.class)).isEmpty();
    assertThat(shelf.find(third.file(), SourceText.class)).containsSame(third);
  }

  @Test
  void nothingStandsOnAShelfThatKeepsNothing() {
    Shelf.none().put(PAGE, SourceText.class, PAGE);

    assertThat(Shelf.none().find(PAGE.file(), SourceText.class)).isEmpty();
  }

  @Test
  void whatStandsOnAFullShelfIsForgottenByWhoGoesOn() {
    Shelf shelf = Shelf.of(file -> true);
    shelf.put(PAGE, SourceText.class, PAGE);
    assertThat(shelf.andRecent(1).find(PAGE.file(), SourceText.class)).containsSame(PAGE);

    SourceText tooLarge = SourceText.of("large.md", "字".repeat(13 << 20));
    shelf.put(tooLarge, SourceText.class, tooLarge);

    assertThat(shelf.hasAll()).isFalse();
    assertThat(shelf.andRecent(1).find(PAGE.file(), SourceText.class)).isEmpty();
  }
}
