package org.jiedu.page;

import java.util.List;

/**
 * A policy's head in a few lines: on its own page, and beside each of its interpretations.
 *
 * @param number document number; empty where there is none
 * @param issuers who issued it
 * @param drafter who drafted it; empty where that is not known
 * @param issued 成文日期
 * @param published 发布日期
 * @param effective the day it takes effect; empty where none is given
 * @param expires the day it ends; empty where none is given
 * @param status the word for its status, such as 现行有效
 * @param statusName the status as authors write it, such as {@code in-force}
 * @param index 索引号; empty where there is none
 */
public record PolicyCard(
    Phrase title,
    String href,
    String number,
    List<PageLink> issuers,
    List<PageLink> drafter,
    String issued,
    String published,
    String effective,
    String expires,
    Phrase status,
    String statusName,
    String index,
    List<PageLink> topics) {

  /** Copies the lists. */
  public PolicyCard {
    issuers = List.copyOf(issuers);
    drafter = List.copyOf(drafter);
    topics = List.copyOf(topics);
  }
}
