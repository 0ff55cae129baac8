package org.jiedu.template;

import io.pebbletemplates.pebble.error.PebbleException;
import io.pebbletemplates.pebble.template.EvaluationContext;
import java.util.Map;
import org.jiedu.page.Frame;
import org.jiedu.page.PageView;

/**
 * A call of a function in a template.
 *
 * @param template the file that calls, below {@code templates/}
 * @param line counted from 1
 */
record Call(Map<String, Object> arguments, String template, Frame frame, int line) {

  /** Returns an argument as text; empty if it was not given. */
  String text(String name) {
    Object value = arguments.get(name);
    return value == null ? "" : value.toString();
  }

  /** Returns the error that this call makes of its template. */
  PebbleException fault(String cause) {
    return new PebbleException(null, cause, line, template);
  }

  /**
   * Returns the frame of the page that is being rendered.
   *
   * @throws IllegalArgumentException inside a macro that does not take the page
   */
  static Frame frame(EvaluationContext context) {
    if (context.getVariable("page") instanceof PageView view) {
      return view.frame();
    }
    throw new IllegalArgumentException("a macro that shows words takes the page as “page”");
  }
}
