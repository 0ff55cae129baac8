package org.jiedu.codec;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.net.URI;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Finds codecs by the types of what records are made of: records, sealed families of records,
 * enums, lists, sets, maps, and simple values. Belongs to one thread; the codecs that it returns do
 * not.
 */
public final class Codecs {
  private final Map<Type, Codec<?>> known = new HashMap<>();

  /** Finds codecs of types that hold others of which nothing is known. */
  public Codecs() {
    add(String.class, (text, to) -> to.text(text), Decoder::text);
    addNumber(int.class, value -> (long) (Integer) value, Long::intValue);
    addNumber(long.class, value -> (Long) value, value -> value);
    addNumber(boolean.class, value -> (Boolean) value ? 1L : 0L, value -> value == 1);
    add(URI.class, (uri, to) -> to.text(uri.toString()), from -> URI.create(from.text()));
    add(
        LocalDate.class,
        (day, to) -> to.number(day.toEpochDay()),
        from -> LocalDate.ofEpochDay(from.number()));
    add(
        LocalDateTime.class,
        (time, to) -> {
          to.number(time.toLocalDate().toEpochDay());
          to.number(time.toLocalTime().toNanoOfDay());
        },
        from -> LocalDate.ofEpochDay(from.number()).atTime(LocalTime.ofNanoOfDay(from.number())));
  }

  /** Writes a value. */
  @FunctionalInterface
  public interface Writing<T> {
    /** Writes it. */
    void write(T value, Encoder to);
  }

  /** Takes a codec for a type that it would find none for, or another one. */
  public <T> Codecs add(Class<T> type, Writing<T> writing, Function<Decoder, T> reading) {
    known.put(type, codec(writing, reading));
    return this;
  }

  private <T> void addNumber(
      Class<T> type, Function<Object, Long> asLong, Function<Long, Object> of) {
    Codec<Object> codec =
        codec((value, to) -> to.number(asLong.apply(value)), from -> of.apply(from.number()));
    known.put(type, codec);
  }

  /**
   * Returns the codec of a type.
   *
   * @throws IllegalArgumentException if the type, or one in it, is none of those above
   */
  public <T> Codec<T> of(Class<T> type) {
    return unchecked(find(type, Map.of()));
  }

  private Codec<Object> find(Type type, Map<TypeVariable<?>, Type> bound) {
    Type actual = type instanceof TypeVariable<?> variable ? bound.get(variable) : type;
    if (actual instanceof ParameterizedType of && of.getRawType() instanceof Class<?> raw) {
      return findGeneric(raw, of, bound);
    }
    if (!(actual instanceof Class<?> plain)) {
      throw new IllegalArgumentException("no codec for " + type);
    }
    Codec<?> found = known.get(plain);
    if (found == null) {
      found = make(plain);
      known.put(plain, found);
    }
    return unchecked(found);
  }

  private Codec<?> make(Class<?> type) {
    if (type.isRecord()) {
      return RecordCodec.of(type, component -> find(component, Map.of()));
    }
    if (type.isEnum()) {
      return enumCodec(type);
    }
    if (type.isSealed()) {
      return sealedCodec(type);
    }
    throw new IllegalArgumentException("no codec for " + type);
  }

  private Codec<Object> findGeneric(
      Class<?> raw, ParameterizedType type, Map<TypeVariable<?>, Type> bound) {
    Type[] arguments = type.getActualTypeArguments();
    if (raw.isRecord()) {
      Map<TypeVariable<?>, Type> inner = new HashMap<>();
      for (int i = 0; i < arguments.length; i++) {
        Type argument = arguments[i];
        inner.put(
            raw.getTypeParameters()[i],
            argument instanceof TypeVariable<?> variable ? bound.get(variable) : argument);
      }
      return RecordCodec.of(raw, component -> find(component, inner));
    }
    Codec<Object> first = find(arguments[0], bound);
    if (raw.equals(Optional.class)) {
      return optional(first);
    }
    if (raw.equals(List.class)) {
      return collection(first, List::copyOf);
    }
    if (raw.equals(Set.class)) {
      return collection(first, Set::copyOf);
    }
    if (raw.equals(SortedSet.class)) {
      return collection(first, TreeSet::new);
    }
    if (raw.equals(SortedMap.class) || raw.equals(NavigableMap.class)) {
      return map(first, find(arguments[1], bound));
    }
    throw new IllegalArgumentException("no codec for " + type);
  }

  private static Codec<Object> optional(Codec<Object> inner) {
    return codec(
        (value, to) -> {
          Optional<?> optional = (Optional<?>) value;
          to.number(optional.isPresent() ? 1 : 0);
          optional.ifPresent(present -> inner.write(present, to));
        },
        from -> from.number() == 1 ? Optional.of(inner.read(from)) : Optional.empty());
  }

  private static Codec<Object> collection(
      Codec<Object> inner, Function<List<Object>, Object> collect) {
    return codec(
        (value, to) -> {
          Collection<?> all = (Collection<?>) value;
          to.number(all.size());
          all.forEach(one -> inner.write(one, to));
        },
        from -> {
          int count = from.count();
          List<Object> all = new ArrayList<>(count);
          for (int i = 0; i < count; i++) {
            all.add(inner.read(from));
          }
          return collect.apply(all);
        });
  }

  private static Codec<Object> map(Codec<Object> keys, Codec<Object> values) {
    return codec(
        (value, to) -> {
          Map<?, ?> all = (Map<?, ?>) value;
          to.number(all.size());
          all.forEach(
              (key, one) -> {
                keys.write(key, to);
                values.write(one, to);
              });
        },
        from -> {
          int count = from.count();
          SortedMap<Object, Object> all = new TreeMap<>();
          for (int i = 0; i < count; i++) {
            Object key = keys.read(from);
            all.put(key, values.read(from));
          }
          return all;
        });
  }

  private static Codec<Object> enumCodec(Class<?> type) {
    List<?> constants = List.of(type.getEnumConstants());
    return codec(
        (value, to) -> to.number(constants.indexOf(value)), from -> pick(constants, from.number()));
  }

  private Codec<Object> sealedCodec(Class<?> type) {
    List<Class<?>> kinds = new ArrayList<>(List.of(type.getPermittedSubclasses()));
    kinds.sort(Comparator.comparing(Class::getName));
    List<Codec<Object>> codecs = kinds.stream().map(kind -> find(kind, Map.of())).toList();
    return codec(
        (value, to) -> {
          int kind = kinds.indexOf(value.getClass());
          to.number(kind);
          codecs.get(kind).write(value, to);
        },
        from -> pick(codecs, from.number()).read(from));
  }

  private static <T> T pick(List<T> all, long index) {
    if (index < 0 || index >= all.size()) {
      throw new MalformedBytesException("there is no kind " + index);
    }
    return all.get((int) index);
  }

  private static <T> Codec<T> codec(Writing<T> writing, Function<Decoder, T> reading) {
    return new Codec<>() {
      @Override
      public void write(T value, Encoder to) {
        writing.write(value, to);
      }

      @Override
      public T read(Decoder from) {
        return reading.apply(from);
      }
    };
  }

  // Which type a codec is for is known by where it was found.
  @SuppressWarnings("unchecked")
  private static <T> Codec<T> unchecked(Codec<?> codec) {
    return (Codec<T>) codec;
  }
}
