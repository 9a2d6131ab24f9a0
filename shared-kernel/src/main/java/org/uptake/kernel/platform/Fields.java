package org.uptake.kernel.platform;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.uptake.kernel.BadValue;
import org.uptake.kernel.Code;
import org.uptake.kernel.Word;

/**
 * Named values as they came from outside, not yet checked: text, numbers, truth values, lists and
 * maps of these. A field that is present with {@code null} is not the same as one left out.
 */
public record Fields(Map<String, @Nullable Object> values) {

  public Fields {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  public static Fields from(Map<String, @Nullable Object> values) {
    return new Fields(values);
  }

  /** An object within another, its names as they were sent. */
  public static Fields named(Map<?, ?> object) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    object.forEach((name, value) -> values.put(String.valueOf(name), value));
    return new Fields(values);
  }

  /** The fields of a record as they would be written outside, without those that are empty. */
  public static Fields of(Record record) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    for (RecordComponent component : record.getClass().getRecordComponents()) {
      Object value = outside(value(component, record));
      if (value != null) {
        values.put(component.getName(), value);
      }
    }
    return new Fields(values);
  }

  public boolean has(String name) {
    return values.containsKey(name);
  }

  public @Nullable Object get(String name) {
    return values.get(name);
  }

  public Set<String> names() {
    return values.keySet();
  }

  /** The texts under this name: one, several (a list), or none. */
  public List<String> texts(String name) {
    Object value = values.get(name);
    if (value instanceof Collection<?> several) {
      return several.stream().filter(String.class::isInstance).map(String.class::cast).toList();
    }
    return value instanceof String one ? List.of(one) : List.of();
  }

  /** A text as forms read it, and so as it is compared with what they read. */
  public static String read(String text) {
    return Characters.normalized(text);
  }

  /** Those of the texts under this name that are such codes. */
  public <C extends Code> List<C> codes(String name, Function<String, C> reader) {
    return texts(name).stream().flatMap(text -> code(read(text), reader)).toList();
  }

  private static <C extends Code> Stream<C> code(String text, Function<String, C> reader) {
    try {
      return Stream.of(reader.apply(text));
    } catch (BadValue none) {
      return Stream.empty();
    }
  }

  public Fields with(String name, @Nullable Object value) {
    Map<String, @Nullable Object> more = new LinkedHashMap<>(values);
    more.put(name, value);
    return new Fields(more);
  }

  public Fields only(String name) {
    return has(name) ? new Fields(Collections.singletonMap(name, get(name))) : new Fields(Map.of());
  }

  public Fields without(String... names) {
    Map<String, @Nullable Object> fewer = new LinkedHashMap<>(values);
    List.of(names).forEach(fewer::remove);
    return new Fields(fewer);
  }

  /** A field left out of the patch stays, {@code null} empties it, a list is replaced whole. */
  public Fields patchedWith(Fields patch) {
    Map<String, @Nullable Object> patched = new LinkedHashMap<>(values);
    patched.putAll(patch.values);
    return new Fields(patched);
  }

  /** The names under which two records of one type differ. */
  public static List<String> differences(Record before, Record after) {
    List<String> names = new ArrayList<>();
    for (RecordComponent component : before.getClass().getRecordComponents()) {
      if (!java.util.Objects.equals(value(component, before), value(component, after))) {
        names.add(component.getName());
      }
    }
    return names;
  }

  static @Nullable Object outside(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case Code code -> code.value();
      case Word word -> word.word();
      case BigDecimal number -> number;
      case Record record -> of(record).values();
      case List<?> list -> list.isEmpty() ? null : list.stream().map(Fields::outside).toList();
      case Map<?, ?> map -> map.isEmpty() ? null : map;
      default -> value;
    };
  }

  static @Nullable Object value(RecordComponent component, Record record) {
    try {
      return component.getAccessor().invoke(record);
    } catch (IllegalAccessException | InvocationTargetException impossible) {
      throw new IllegalStateException(component.toString(), impossible);
    }
  }
}
