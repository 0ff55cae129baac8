package org.jiedu.template;

import io.pebbletemplates.pebble.attributes.methodaccess.MethodAccessValidator;
import java.lang.reflect.Method;
import org.jiedu.page.Page;

/**
 * Lets templates read the records of {@code page} and the counter of Pebble's own loops, and
 * nothing else: no other class, no method with arguments. Lists are looped over and measured by
 * Pebble itself.
 */
final class RecordAccess implements MethodAccessValidator {
  /** The class of {@code loop}; not public, so it is known by its name. */
  private static final String LOOP = "io.pebbletemplates.pebble.node.ForNode$LoopVariables";

  @Override
  public boolean isMethodAccessAllowed(Object value, Method method) {
    return method.getParameterCount() == 0
        && method.getDeclaringClass().equals(value.getClass())
        && (isView(value) || value.getClass().getName().equals(LOOP));
  }

  private static boolean isView(Object value) {
    return value instanceof Record && value.getClass().getPackage().equals(Page.class.getPackage());
  }
}
