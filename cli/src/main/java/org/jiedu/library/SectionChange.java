package org.jiedu.library;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.List;
import org.jiedu.content.SectionDigest;
import org.jiedu.diagnostic.Message;

/**
 * What changed in a section of the source text since it was translated.
 *
 * @param parts a clause for each change, in the order of the text
 */
public record SectionChange(List<Message> parts) {
  private static final int MOST_TOLD = 3;
  private static final int LONGEST_QUOTE = 16;

  /** Copies the list. */
  public SectionChange {
    parts = List.copyOf(parts);
  }

  /** Returns what is other in a section than it was. */
  public static SectionChange between(SectionDigest old, SectionDigest.Source now) {
    List<Message> parts = new ArrayList<>();
    for (AbstractDelta<String> delta :
        DiffUtils.diff(old.blocks(), now.digest().blocks()).getDeltas()) {
      int gone = delta.getSource().size();
      int come = delta.getTarget().size();
      int both = Math.min(gone, come);
      int first = delta.getTarget().getPosition();
      for (int i = 0; i < come; i++) {
        parts.add(told(first + i, now, i < both ? DeltaType.CHANGE : DeltaType.INSERT));
      }
      for (int i = both; i < gone; i++) {
        int was = delta.getSource().getPosition() + i;
        parts.add(Message.of("原来的第{0}段删去了", "the former block {0} is gone", was));
      }
    }
    return new SectionChange(parts);
  }

  private static Message told(int block, SectionDigest.Source now, DeltaType type) {
    String opening = now.openings().get(block);
    if (opening.isEmpty()) {
      return type == DeltaType.INSERT
          ? Message.of("多了一个标题", "a heading is new")
          : Message.of("标题改了", "a heading changed");
    }
    String quote =
        opening.codePointCount(0, opening.length()) <= LONGEST_QUOTE
            ? opening
            : opening.substring(0, opening.offsetByCodePoints(0, LONGEST_QUOTE)) + "……";
    // Block 0 is the heading, so that the first paragraph bears number 1.
    return type == DeltaType.INSERT
        ? Message.of("第{0}段（“{1}”）是新加的", "block {0} (“{1}”) is new", block, quote)
        : Message.of("第{0}段（“{1}”）改了", "block {0} (“{1}”) changed", block, quote);
  }

  /** Returns the first changes in a clause, and how many more there are. */
  public Message inWords() {
    List<Message> told = parts.subList(0, Math.min(MOST_TOLD, parts.size()));
    Message all =
        Message.of(
            String.join("，", told.stream().map(Message::zh).toList()),
            String.join(", ", told.stream().map(Message::en).toList()));
    int left = parts.size() - told.size();
    return left == 0 ? all : all.and(Message.of("，还有{0}处", ", and {0} more", left));
  }
}
