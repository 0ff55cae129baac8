package org.jiedu.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;

/**
 * Where the program speaks, and how.
 *
 * @param out takes results
 * @param err takes talk
 * @param environment the user's variables
 * @param isInteractive whether a person sees the output as it comes
 * @param isTalkSeen whether a person sees the talk as it comes
 * @param locale the user's locale as the launcher found it, such as {@code zh_CN.UTF-8}; may be
 *     empty
 */
record Terminal(
    PrintWriter out,
    PrintWriter err,
    Map<String, String> environment,
    boolean isInteractive,
    boolean isTalkSeen,
    String locale) {

  /** Returns the language of messages: {@code zh} where the user's locale says so, else en. */
  String language() {
    String found = locale.isEmpty() ? fromEnvironment() : locale;
    return found.toLowerCase(Locale.ROOT).startsWith("zh") ? "zh" : "en";
  }

  /** Returns whether colours are welcome: on a terminal, unless NO_COLOR is set. */
  boolean isColourful() {
    return isInteractive && environment.getOrDefault("NO_COLOR", "").isEmpty();
  }

  private String fromEnvironment() {
    for (String name : new String[] {"LC_ALL", "LC_MESSAGES", "LANG"}) {
      String value = environment.getOrDefault(name, "");
      if (!value.isEmpty()) {
        return value;
      }
    }
    return "";
  }
}
