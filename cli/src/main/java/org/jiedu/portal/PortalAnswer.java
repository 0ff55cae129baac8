package org.jiedu.portal;

import org.jiedu.diagnostic.Message;

/**
 * What came of something that was asked of a portal.
 *
 * @param message for whoever asked
 */
public record PortalAnswer(Kind kind, Message message) {

  /** How it ended. */
  public enum Kind {
    /** It is done, or there was nothing to do. */
    DONE,
    /** The branch's content does not allow it; nothing has changed. */
    WRONG_CONTENT,
    /** Something else must be asked; nothing has changed. */
    WRONG_QUESTION
  }

  static PortalAnswer done(Message message) {
    return new PortalAnswer(Kind.DONE, message);
  }

  static PortalAnswer wrongContent(Message message) {
    return new PortalAnswer(Kind.WRONG_CONTENT, message);
  }

  static PortalAnswer wrongQuestion(Message message) {
    return new PortalAnswer(Kind.WRONG_QUESTION, message);
  }

  static PortalAnswer nothingPushed() {
    return wrongQuestion(Message.of("还没有推送过。", "Nothing has been pushed yet."));
  }

  static PortalAnswer unreadable() {
    return wrongContent(
        Message.of(
            "main 分支的 site/ 里有错误，网站没有重新生成，没有改动。",
            "There are errors in the site/ of branch main; the site was not built and stays as"
                + " it was."));
  }
}
