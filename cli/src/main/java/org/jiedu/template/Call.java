package org.jiedu.template;

import io.pebbletemplates.pebble.error.PebbleException;
import io.pebbletemplates.pebble.template.EvaluationContext;
import java.lang.reflect.RecordComponent;
import java.util.Map;
import org.jiedu.page.Frame;

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
    if (context.getVariable("page") instanceof Record view) {
      for (RecordComponent component : view.getClass().getRecordComponents()) {
        if (component.getType() == Frame.class) {
          return frame(view, component);
        }
      }
    }
    throw new IllegalArgumentException("a macro that shows words takes the page as “page”");
  }

  private static Frame frame(Record view, RecordComponent component) {
    try {
      return (Frame) component.getAccessor().invoke(view);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("the frame of a view is public", e);
    }
  }
}
