package org.uptake.kernel;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The code and the values of a message, by the names in its type. */
final class MessageParts {

  /** A value may repeat what somebody sent; it is there to tell it from others. */
  private static final int LONGEST = 500;

  private static final int MOST = 100;

  private MessageParts() {}

  static String code(Message message) {
    Class<?> outermost = message.getClass();
    while (outermost.getEnclosingClass() != null) {
      outermost = outermost.getEnclosingClass();
    }
    String area = words(outermost.getSimpleName());
    if (message instanceof Enum<?> constant) {
      return area + "." + constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
    return area + "." + words(message.getClass().getSimpleName());
  }

  private static String words(String name) {
    return name.replaceAll("(?<!^)(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }

  static Map<String, Object> values(Record message) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (RecordComponent component : message.getClass().getRecordComponents()) {
      values.put(component.getName(), plain(read(component, message)));
    }
    return Collections.unmodifiableMap(values);
  }

  private static Object plain(Object value) {
    return switch (value) {
      case Message message -> message;
      case Number number -> number;
      case Word word -> word.word();
      case Code code -> code.value();
      case LocalDate day -> day.toString();
      case Instant instant -> Instants.text(instant);
      case String text -> AnswerText.plainly(text, LONGEST);
      case Collection<?> several -> plain(several);
      default -> throw new IllegalStateException(value.getClass() + " is no value of a message");
    };
  }

  private static List<Object> plain(Collection<?> several) {
    return several.stream().limit(MOST).map(MessageParts::plain).toList();
  }

  private static Object read(RecordComponent component, Record message) {
    try {
      Method accessor = component.getAccessor();
      accessor.setAccessible(true); // many are known to the package alone that tells them
      return accessor.invoke(message);
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(component.toString(), impossible);
    }
  }
}
