package org.jiedu.bench;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Saves a file again and again, and measures when a browser has loaded the page that shows it. */
public final class SaveToLoad {
  private static final List<String> ARGUMENTS =
      List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-sync");
  private static final long NANOS_A_MILLI = 1_000_000;
  private static final long MILLIS_A_SECOND = 1000;

  /** Of the page, in milliseconds since 1970: not when this program hears of it. */
  private static final String LOADED_AT =
      "performance.timeOrigin" + " + performance.getEntriesByType('navigation')[0].loadEventStart";

  private final Page page;
  private int loads;

  private SaveToLoad(Page page) {
    this.page = page;
    page.onLoad(loaded -> loads++);
  }

  /**
   * Prints the median in milliseconds.
   *
   * @param arguments the page's address, the file that is saved, how often, and how many seconds to
   *     wait before each save
   */
  public static void main(String[] arguments) throws IOException {
    Path file = Path.of(arguments[1]);
    String text = Files.readString(file);
    List<Long> times = new ArrayList<>();
    try (Playwright playwright = Playwright.create()) {
      SaveToLoad measuring = new SaveToLoad(browser(playwright).newPage());
      measuring.page.navigate(arguments[0]);
      for (int save = 0; save < Integer.parseInt(arguments[2]); save++) {
        measuring.page.waitForTimeout(Long.parseLong(arguments[3]) * MILLIS_A_SECOND);
        String words = "第" + save + "次改过";
        Instant start = Instant.now();
        Files.writeString(file, text + "\n后来补写的一段，" + words + "。\n");
        times.add(Duration.between(start, measuring.loadedWith(words)).toMillis());
      }
    }
    Files.writeString(file, text);
    Collections.sort(times);
    System.err.println(times);
    System.out.println(times.get(times.size() / 2));
  }

  /** Returns when the load event of the page began that has some words, as the browser tells. */
  private Instant loadedWith(String words) {
    int last = loads;
    while (true) {
      int seen = last;
      page.waitForCondition(() -> loads > seen);
      last = loads;
      if (page.content().contains(words)) {
        double millis = ((Number) page.evaluate(LOADED_AT)).doubleValue();
        return Instant.EPOCH.plusNanos((long) (millis * NANOS_A_MILLI));
      }
    }
  }

  private static Browser browser(Playwright playwright) {
    String program = System.getenv().getOrDefault("JIEDU_CHROMIUM", "/usr/bin/chromium");
    return playwright
        .chromium()
        .launch(
            new BrowserType.LaunchOptions().setExecutablePath(Path.of(program)).setArgs(ARGUMENTS));
  }
}
