package org.jiedu.page;

import java.time.ZonedDateTime;
import java.util.List;

/**
 * An entry of a feed.
 *
 * @param address the whole address of its page, which also names the entry for ever
 * @param updated when it was published, or corrected last
 * @param author who explained or issued it
 * @param categories its topics, in words
 * @param lang the tag of the language that the text is in
 * @param html the whole text; empty where the page alone has it
 */
record FeedEntry(
    String address,
    String title,
    ZonedDateTime published,
    ZonedDateTime updated,
    String author,
    List<String> categories,
    String summary,
    String lang,
    String html) {

  /** Copies the list. */
  FeedEntry {
    categories = List.copyOf(categories);
  }
}
