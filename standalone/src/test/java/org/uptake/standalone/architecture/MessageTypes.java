package org.uptake.standalone.architecture;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.uptake.kernel.Code;
import org.uptake.kernel.Message;
import org.uptake.kernel.Word;

/** Everything that the program can tell, found in the types of its messages. */
final class MessageTypes {

  private static final Set<Class<?>> VALUES =
      Set.of(String.class, int.class, long.class, LocalDate.class, Instant.class);

  private MessageTypes() {}

  /**
   * A message.
   *
   * @param values by name
   */
  record Told(String code, Set<String> values) {}

  static List<Class<?>> all() {
    return House.production().classes().stream()
        .filter(type -> type.isAssignableTo(Message.class) && !type.isInterface())
        .<Class<?>>map(type -> type.reflect())
        .toList();
  }

  static List<Told> told() {
    return all().stream().flatMap(MessageTypes::told).toList();
  }

  private static Stream<Told> told(Class<?> type) {
    return type.isEnum()
        ? Arrays.stream(type.getEnumConstants())
            .map(constant -> new Told(((Message) constant).code(), Set.of()))
        : Stream.of(
            new Told(
                code(type),
                Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getName)
                    .collect(Collectors.toSet())));
  }

  /** As the kernel makes it of an instance. */
  private static String code(Class<?> record) {
    List<String> names = new ArrayList<>();
    Class<?> outermost = record;
    while (outermost.getEnclosingClass() != null) {
      outermost = outermost.getEnclosingClass();
    }
    names.add(outermost.getSimpleName());
    names.add(record.getSimpleName());
    return names.stream()
        .map(name -> name.replaceAll("(?<!^)(?=[A-Z])", "-").toLowerCase(Locale.ROOT))
        .collect(Collectors.joining("."));
  }

  /** The components that are none of the closed set of values. */
  static List<String> strangers(Class<?> record) {
    return Arrays.stream(record.getRecordComponents())
        .filter(component -> !isValue(component.getGenericType()))
        .map(component -> record.getName() + "." + component.getName())
        .toList();
  }

  private static boolean isValue(Type type) {
    if (type instanceof ParameterizedType several) {
      return Collection.class.isAssignableFrom((Class<?>) several.getRawType())
          && isValue(several.getActualTypeArguments()[0]);
    }
    return type instanceof Class<?> single
        && (VALUES.contains(single)
            || Word.class.isAssignableFrom(single)
            || Code.class.isAssignableFrom(single)
            || Message.class.isAssignableFrom(single));
  }
}
