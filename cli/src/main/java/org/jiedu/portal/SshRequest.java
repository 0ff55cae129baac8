package org.jiedu.portal;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jiedu.diagnostic.Message;

/** What a client of SSH may ask a portal for, and nothing else. */
public enum SshRequest {
  /** A push. */
  RECEIVE,
  /** A fetch or clone. */
  UPLOAD;

  // Git quotes by apostrophes, and sets those of the name and exclamation marks apart.
  private static final Pattern COMMAND =
      Pattern.compile("git[- ](receive|upload)-pack '((?:[^'!]|'\\\\['!]')*)'");

  /** No path is as long; the pattern would go as deep as a longer one. */
  private static final int LONGEST = 1000;

  private static final Set<String> NAMES = Set.of("portal.git", "/portal.git");

  /**
   * Returns what is asked for.
   *
   * @param command as the client sent it, {@code SSH_ORIGINAL_COMMAND}; empty if it sent none
   * @throws PortalException if it is something else
   */
  public static SshRequest parse(String command) throws PortalException {
    if (command.isEmpty()) {
      throw new PortalException(
          Message.of(
              "这里只能用 Git 获取和推送，不能登录。",
              "Only Git may come here, to fetch and push; there is no login."));
    }
    Matcher asked = COMMAND.matcher(command);
    if (command.length() > LONGEST || !asked.matches()) {
      throw new PortalException(
          Message.of("这里只能用 Git 获取和推送。", "Only Git may come here, to fetch and push."));
    }
    if (!NAMES.contains(asked.group(2))) {
      throw new PortalException(
          Message.of(
              "这里只有仓库 portal.git；地址写成 ssh://用户@主机/portal.git。",
              "The one repository here is portal.git, at ssh://USER@HOST/portal.git."));
    }
    return asked.group(1).equals("receive") ? RECEIVE : UPLOAD;
  }
}
