package org.jiedu.codec;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Writes a record's components one after the other, and makes the record of them again. */
final class RecordCodec implements Codec<Object> {
  private final Constructor<?> constructor;
  private final List<Part> parts;

  private record Part(Method accessor, Codec<Object> codec) {}

  private RecordCodec(Constructor<?> constructor, List<Part> parts) {
    this.constructor = constructor;
    this.parts = parts;
  }

  /**
   * Returns the codec of a type of records.
   *
   * @param codecs finds that of a component's type
   */
  static RecordCodec of(Class<?> type, Function<Type, Codec<Object>> codecs) {
    RecordComponent[] components = type.getRecordComponents();
    try {
      Constructor<?> constructor =
          type.getDeclaredConstructor(
              Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
      constructor.setAccessible(true);
      return new RecordCodec(
          constructor, Stream.of(components).map(component -> part(component, codecs)).toList());
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException("a record without its constructor", e);
    }
  }

  private static Part part(RecordComponent component, Function<Type, Codec<Object>> codecs) {
    component.getAccessor().setAccessible(true);
    return new Part(component.getAccessor(), codecs.apply(component.getGenericType()));
  }

  @Override
  public void write(Object value, Encoder to) {
    try {
      for (Part part : parts) {
        part.codec().write(part.accessor().invoke(value), to);
      }
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("a record does not tell what it holds", e);
    }
  }

  @Override
  public Object read(Decoder from) {
    Object[] values = new Object[parts.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = parts.get(i).codec().read(from);
    }
    try {
      return constructor.newInstance(values);
    } catch (InvocationTargetException e) {
      throw new MalformedBytesException(e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("a record cannot be made", e);
    }
  }
}
