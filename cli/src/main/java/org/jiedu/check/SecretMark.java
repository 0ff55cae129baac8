package org.jiedu.check;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jiedu.script.Blocks;
import org.jiedu.source.FrontMatterSpan;
import org.jiedu.source.SourceText;

/**
 * A mark of secrecy as it stands on a document, not a word about secrets within a sentence.
 *
 * @param isSoft whether it only asks to keep the document in the house
 * @param words the mark as written
 * @param start offset of its line in the file, in UTF-16 units
 * @param end offset behind it
 */
record SecretMark(boolean isSoft, String words, int start, int end) {
  private static final int HEAD_LINES = 5;
  // Of a line that is nothing but a mark, with blanks between its characters.
  private static final int LONGEST = 120;
  private static final String LEVEL = "(?:绝密|机密|秘密)";
  private static final String STAR = "[★☆⭐✩✭✮✯]";
  private static final String PERIOD = "(?:[0-9一二三四五六七八九十]{1,3}(?:年|个?月|[天日])|长期)";

  private static final Pattern MARK =
      Pattern.compile("(?:密级[:;]?)?" + LEVEL + "(?:" + STAR + PERIOD + "?|[:;·]?" + PERIOD + ")");
  // At the head of a document a mark may stand beside others; a star makes it sure.
  private static final Pattern STARRED = Pattern.compile(LEVEL + STAR + PERIOD + "?");
  private static final Pattern COPY_NUMBER = Pattern.compile("份号[:;]?(?:第?[0-9]+号?)?");
  private static final Pattern COPY_NUMBER_AT_HEAD = Pattern.compile("份号[:;]?[0-9]{3,}");
  private static final Pattern SOFT =
      Pattern.compile(
          "[(\\[【<《]?(?:内部(?:文件|资料|材料|使用)|不得外传|严禁外传|请勿外传|发至[^,。;]{1,8}[级层])+[)\\]】>》]?[,。;!]?");

  private static final Pattern MARKS = Pattern.compile("[\\s*_#>`\\\\\\p{Z}]+");
  private static final Pattern KEY = Pattern.compile("^\\s*(?:-\\s+)*[\\w-]+:\\s+");
  private static final Pattern LEAD = Pattern.compile("^\\s*(?:[-+]|\\d+[.)])\\s+");

  /** Returns the marks of a text, in order. */
  static List<SecretMark> findAll(SourceText source) {
    List<SecretMark> marks = new ArrayList<>();
    int bodyStart = FrontMatterSpan.find(source).map(FrontMatterSpan::bodyStart).orElse(0);
    char[] characters = source.text().toCharArray();
    int offset = 0;
    int written = 0;
    while (offset <= characters.length) {
      int end = lineEnd(characters, offset);
      boolean isHead = written < HEAD_LINES;
      if (mayBeMark(characters, offset, end)) {
        String line = source.text().substring(offset, end);
        addMarks(line, offset, isHead, separators(source.file(), offset < bodyStart), marks);
      }
      if (isHead && offset >= bodyStart) {
        written += source.text().substring(offset, end).isBlank() ? 0 : 1;
      }
      offset = end + 1;
    }
    return marks;
  }

  /** What parts the values of a line, by the kind of file. */
  private static String separators(String file, boolean isFrontMatter) {
    return switch (FolderTexts.ending(file)) {
      case "md" -> isFrontMatter ? "\"'[]," : "|";
      case "csv" -> ",\"\t";
      case "yaml", "yml" -> "{}[],\"'";
      default -> "";
    };
  }

  private static void addMarks(
      String line, int offset, boolean isHead, String separators, List<SecretMark> marks) {
    int start = 0;
    for (int i = 0; i <= line.length(); i++) {
      if (i == line.length() || separators.indexOf(line.charAt(i)) >= 0) {
        mark(line.substring(start, i), isHead, offset + start).ifPresent(marks::add);
        start = i + 1;
      }
    }
  }

  private static int lineEnd(char[] text, int start) {
    int end = start;
    while (end < text.length && text[end] != '\n') {
      end++;
    }
    return end;
  }

  /** A quick look, since nearly every line is none. */
  private static boolean mayBeMark(char[] text, int start, int end) {
    for (int i = start + 1; i < end; i++) {
      String before =
          switch (text[i]) {
            case '密' -> "绝机秘";
            case '号' -> "份";
            case '部' -> "内";
            case '传' -> "外";
            case '至' -> "发";
            default -> "";
          };
      // Blanks, which may part the characters of a mark, are looked at again.
      if (!before.isEmpty()
          && (!Blocks.isCommonHan(text[i - 1]) || before.indexOf(text[i - 1]) >= 0)) {
        return true;
      }
    }
    return false;
  }

  private static Optional<SecretMark> mark(String written, boolean isHead, int offset) {
    if ((written.length() > LONGEST && !isHead)
        || !mayBeMark(written.toCharArray(), 0, written.length())) {
      return Optional.empty();
    }
    Matcher lead = KEY.matcher(written);
    int from = lead.lookingAt() ? lead.end() : 0;
    Matcher bullet = LEAD.matcher(written).region(from, written.length());
    from = bullet.lookingAt() ? bullet.end() : from;
    String value = written.substring(from);
    String plain = MARKS.matcher(Normalizer.normalize(value, Normalizer.Form.NFKC)).replaceAll("");
    boolean isHard =
        MARK.matcher(plain).matches()
            || COPY_NUMBER.matcher(plain).matches()
            || (isHead
                && (STARRED.matcher(plain).find() || COPY_NUMBER_AT_HEAD.matcher(plain).find()));
    if (!isHard && !SOFT.matcher(plain).matches()) {
      return Optional.empty();
    }
    int indent = value.length() - value.stripLeading().length();
    int start = offset + from + indent;
    return Optional.of(
        new SecretMark(!isHard, value.strip(), start, start + value.strip().length()));
  }
}
