package org.jiedu.template;

import io.pebbletemplates.pebble.attributes.AttributeResolver;
import io.pebbletemplates.pebble.attributes.ResolvedAttribute;
import io.pebbletemplates.pebble.node.ArgumentsNode;
import io.pebbletemplates.pebble.template.EvaluationContextImpl;
import java.lang.invoke.CallSite;
import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jiedu.page.Page;
import org.jspecify.annotations.Nullable;

/**
 * Reads the records of {@code page} by calls that are compiled like any other: Pebble's own way, by
 * reflection, takes a tenth of a page's time. What it does not know is left to Pebble, and to
 * {@link RecordAccess}. Safe for use by several threads.
 */
final class RecordAttributes implements AttributeResolver {
  private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();
  private static final String PACKAGE = Page.class.getPackageName();

  // Not a ClassValue: what finds it again is slow until it is compiled for the second time.
  private final Map<Class<?>, Map<String, Function<Object, Object>>> readers =
      new ConcurrentHashMap<>();

  @Override
  public @Nullable ResolvedAttribute resolve(
      @Nullable Object instance,
      Object attribute,
      Object @Nullable [] values,
      @Nullable ArgumentsNode arguments,
      EvaluationContextImpl context,
      String file,
      int line) {
    if (!(instance instanceof Record) || values != null) {
      return null;
    }
    Map<String, Function<Object, Object>> known = readers.get(instance.getClass());
    if (known == null) {
      // Not each time: it may lock what is already there.
      known = readers.computeIfAbsent(instance.getClass(), RecordAttributes::made);
    }
    Function<Object, Object> reader = known.get(attribute);
    return reader == null ? null : new ResolvedAttribute(reader.apply(instance));
  }

  private static Map<String, Function<Object, Object>> made(Class<?> view) {
    Map<String, Function<Object, Object>> made = new HashMap<>();
    if (!view.getPackageName().equals(PACKAGE)) {
      return made;
    }
    for (Method method : view.getDeclaredMethods()) {
      boolean isRead =
          method.getParameterCount() == 0
              && Modifier.isPublic(method.getModifiers())
              && !Modifier.isStatic(method.getModifiers())
              && method.getReturnType() != void.class;
      if (isRead) {
        reader(method).ifPresent(reader -> made.put(method.getName(), reader));
      }
    }
    return made;
  }

  @SuppressWarnings("unchecked")
  private static Optional<Function<Object, Object>> reader(Method method) {
    try {
      MethodHandles.Lookup lookup =
          MethodHandles.privateLookupIn(method.getDeclaringClass(), LOOKUP);
      MethodHandle handle = lookup.unreflect(method);
      CallSite site =
          LambdaMetafactory.metafactory(
              lookup,
              "apply",
              MethodType.methodType(Function.class),
              MethodType.methodType(Object.class, Object.class),
              handle,
              handle.type().wrap());
      return Optional.of((Function<Object, Object>) site.getTarget().invoke());
    } catch (Throwable failure) {
      // Pebble reads it then, as it reads everything else.
      return Optional.empty();
    }
  }
}
