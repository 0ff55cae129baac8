package org.jiedu.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class PageWindowTest {
  private static final int GAP = PageWindow.GAP;

  @Test
  void showsAllPagesOfAShortList() {
    assertThat(PageWindow.of(1, 1)).containsExactly(1);
    assertThat(PageWindow.of(7, 4)).containsExactly(1, 2, 3, 4, 5, 6, 7);
  }

  @Test
  void leavesOutWhatIsFarFromTheCurrentPage() {
    assertThat(PageWindow.of(500, 1)).containsExactly(1, 2, 3, GAP, 500);
    assertThat(PageWindow.of(500, 250)).containsExactly(1, GAP, 248, 249, 250, 251, 252, GAP, 500);
    assertThat(PageWindow.of(500, 500)).containsExactly(1, GAP, 498, 499, 500);
  }

  @Test
  void leavesOutNoSinglePage() {
    assertThat(PageWindow.of(9, 5)).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9);
    assertThat(PageWindow.of(10, 5)).containsExactly(1, 2, 3, 4, 5, 6, 7, GAP, 10);
  }
}
