package org.jiedu.check;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jiedu.diagnostic.Diagnostics;
import org.jiedu.diagnostic.Message;
import org.jiedu.diagnostic.Rule;
import org.jiedu.script.Blocks;
import org.jiedu.source.SourceText;

/** Finds slips of the keyboard in Tibetan text, wherever it stands. */
final class SpellingCheck implements Check {
  static final Rule TIBETAN_SPELLING =
      Rule.warning("tibetan-spelling")
          .when(
              "藏文里有连写的音节点、已不用的元音符号、不规范的编码、夹在藏文中的汉文标点，或者两种数字混用",
              "doubled tsheg, deprecated vowel signs, text that is not NFC, Han punctuation between"
                  + " Tibetan syllables, or both kinds of digits")
          .because(
              "这些多半是输入法留下的；搜索找不到、屏幕上叠错位、读屏软件读不出来（Unicode 标准第13章，藏文）。",
              "Mostly an input method left them; they break searches, stacks and screen readers (The"
                  + " Unicode Standard, chapter 13, Tibetan).")
          .example(
              """
              # bo.md
              བོད་་ཡིག，སྲིད་ཇུས།
              """,
              """
              # bo.md
              བོད་ཡིག། སྲིད་ཇུས།
              """);

  private static final char FIRST_TIBETAN = 0x0F00;
  private static final char SHAD = '།';
  private static final Pattern TIBETAN = Pattern.compile("[\\u0F00-\\u0FFF]+");
  private static final Pattern OWN_DIGITS = Pattern.compile("[༠-༩]+");
  private static final Pattern OTHER_DIGITS =
      Pattern.compile("(?<=[\\u0F00-\\u0FFF])[0-9]+|[0-9]+(?=[\\u0F40-\\u0FBC])");

  @Override
  public List<Rule> rules() {
    return List.of(TIBETAN_SPELLING);
  }

  @Override
  public void check(PolicyTexts texts, Diagnostics diagnostics) {
    report(texts.files(), diagnostics);
  }

  @Override
  public void check(PackageTexts texts, Diagnostics diagnostics) {
    if (texts.interpretation().head().withdrawn().isEmpty()) {
      report(texts.files(), diagnostics);
    }
  }

  private static void report(List<SourceText> files, Diagnostics diagnostics) {
    for (SourceText source : files) {
      TibetanLook look = TibetanLook.at(source.text());
      OneText text = new OneText(source, diagnostics);
      if (look.hasSlips()) {
        text.report();
      }
      if (look.hasDigits()) {
        text.reportDigits();
      }
    }
  }

  private record OneText(SourceText source, Diagnostics diagnostics) {

    void report() {
      String text = source.text();
      char[] characters = text.toCharArray();
      int i = 0;
      while (i < characters.length) {
        char character = characters[i];
        int end = i + 1;
        if (isSound(character) || isLoneTsheg(characters, i)) {
          i = end;
          continue;
        }
        if (TibetanLook.TSHEGS.indexOf(character) >= 0) {
          end = runEnd(i, TibetanLook.TSHEGS);
          if (end > i + 1) {
            report(
                i,
                end,
                Message.of(
                    "这里音节点“་”写了不止一个；只写一个。", "There is more than one tsheg here; write one."));
          }
        } else if (TibetanLook.HAN_MARKS.indexOf(character) >= 0) {
          end = runEnd(i, TibetanLook.HAN_MARKS);
          if (Blocks.isTibetan(before(i)) && Blocks.isOfTibetanSyllable(behind(end))) {
            report(
                i,
                end,
                Message.of(
                    "藏文之间用了汉文标点；请改用藏文的“།”。",
                    "There is Han punctuation between Tibetan syllables; take ། instead."));
          }
        } else if (TibetanLook.DEPRECATED.indexOf(character) >= 0) {
          end = runEnd(i, TibetanLook.DEPRECATED);
          report(
              i,
              end,
              Message.of(
                  "字符 U+{0} 已经不用；请删去，用单个的元音符号重新输入。",
                  "The character U+{0} is deprecated; type the signs that it stands for.",
                  String.format(Locale.ROOT, "%04X", (int) character)));
        }
        i = end;
      }
      reportForms();
    }

    /** Nearly every character, told by its block alone. */
    private static boolean isSound(char character) {
      return character < FIRST_TIBETAN
          || (Blocks.isOfTibetanSyllable(character) && !isDeprecated(character))
          || Blocks.isCommonHan(character)
          || character == SHAD;
    }

    private static boolean isDeprecated(char character) {
      return character == 0x0F73
          || (character >= 0x0F75 && character <= 0x0F79)
          || character == 0x0F81;
    }

    private static boolean isLoneTsheg(char[] text, int at) {
      return text[at] == TibetanLook.TSHEGS.charAt(0)
          && (at + 1 == text.length || TibetanLook.TSHEGS.indexOf(text[at + 1]) < 0);
    }

    private int runEnd(int start, String characters) {
      int end = start + 1;
      while (end < source.text().length() && characters.indexOf(source.text().charAt(end)) >= 0) {
        end++;
      }
      return end;
    }

    private char before(int at) {
      int last = at > 1 && source.text().charAt(at - 1) == ' ' ? at - 2 : at - 1;
      return last < 0 ? ' ' : source.text().charAt(last);
    }

    private char behind(int at) {
      String text = source.text();
      int next = at < text.length() && text.charAt(at) == ' ' ? at + 1 : at;
      return next < text.length() ? text.charAt(next) : ' ';
    }

    /** A deprecated sign is told as such, and not as a text that is not normalised. */
    private void reportForms() {
      Matcher run = TIBETAN.matcher(source.text());
      while (run.find()) {
        boolean isOld = run.group().chars().anyMatch(c -> TibetanLook.DEPRECATED.indexOf(c) >= 0);
        if (!isOld && !Normalizer.isNormalized(run.group(), Normalizer.Form.NFC)) {
          reportNotNormal(run);
        }
      }
    }

    private void reportNotNormal(Matcher run) {
      String normal = Normalizer.normalize(run.group(), Normalizer.Form.NFC);
      int same = 0;
      while (same < normal.length()
          && same < run.group().length()
          && normal.charAt(same) == run.group().charAt(same)) {
        same++;
      }
      int start = run.start() + Math.min(same, run.group().length() - 1);
      report(
          start,
          start + 1,
          Message.of(
              "这里的藏文编码不规范（不是 NFC），看着一样，搜索却找不到；请重新输入这个字。",
              "The Tibetan here is not in NFC: it looks the same and is not found; type it again."));
    }

    private void reportDigits() {
      Matcher own = OWN_DIGITS.matcher(source.text());
      if (own.find() && OTHER_DIGITS.matcher(source.text()).find()) {
        report(
            own.start(),
            own.end(),
            Message.of(
                "这份藏文里既有“༡༢༣”，又有“123”；请统一用一种数字。",
                "Both ༡༢༣ and 123 stand in this Tibetan text; keep to one kind of digits."));
      }
    }

    private void report(int start, int end, Message message) {
      diagnostics.report(TIBETAN_SPELLING, source.place(start, end), message);
    }
  }
}
