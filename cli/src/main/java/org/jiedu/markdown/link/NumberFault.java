package org.jiedu.markdown.link;

import org.jiedu.diagnostic.Message;

/** A way in which a document number departs from GB/T 9704-2012, 7.2.5. */
public enum NumberFault {
  /** Another bracket than U+3014 and U+3015. */
  BRACKETS("年份应使用六角括号“〔〕”", "the year stands in 〔〕"),
  /** One bracket or both are not there. */
  BRACKETS_LOST("年份缺少六角括号“〔〕”", "the year lacks its brackets 〔〕"),
  /** {@code 第} before the number of a document that is no order. */
  ORDINAL("序号前不加“第”", "no 第 stands before the number"),
  /** No {@code 第} before the number of an order. */
  ORDINAL_LOST("令的序号前应加“第”", "第 stands before the number of an order"),
  /** {@code 012号}. */
  LEADING_ZERO("序号不编虚位，前面不加“0”", "the number has no leading zero"),
  /** {@code 〔18〕}. */
  SHORT_YEAR("年份应写全四位", "the year has four digits");

  private final String zh;
  private final String en;

  NumberFault(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  /** Returns what was expected, as a clause without a full stop. */
  public Message message() {
    return Message.of(zh, en);
  }
}
