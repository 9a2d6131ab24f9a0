package org.uptake.platform.message;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.uptake.kernel.Message;

/**
 * A message as JSON has it, in an answer or in a table: a code with its values, those of a message
 * among them likewise.
 *
 * @param values texts, numbers, codes with values, and lists of these
 */
public record MessageJson(String code, Map<String, Object> values) {

  public static MessageJson of(Message message) {
    Map<String, Object> values = new LinkedHashMap<>();
    message.arguments().forEach((name, value) -> values.put(name, outside(value)));
    return new MessageJson(message.code(), values);
  }

  /** One message within another, as it was stored. */
  static MessageJson of(Map<?, ?> stored) {
    Map<String, Object> values = new LinkedHashMap<>();
    if (stored.get("values") instanceof Map<?, ?> inner) {
      inner.forEach((name, value) -> values.put(String.valueOf(name), value));
    }
    return new MessageJson(String.valueOf(stored.get("code")), values);
  }

  private static Object outside(Object value) {
    return switch (value) {
      case Message message -> of(message);
      case List<?> several -> several.stream().map(MessageJson::outside).toList();
      default -> value;
    };
  }

  /** The messages among the values. */
  Stream<MessageJson> within() {
    return values.values().stream().flatMap(MessageJson::messages);
  }

  private static Stream<MessageJson> messages(Object value) {
    return switch (value) {
      case MessageJson message -> Stream.of(message);
      case Map<?, ?> stored -> Stream.of(of(stored));
      case List<?> several -> several.stream().flatMap(MessageJson::messages);
      default -> Stream.empty();
    };
  }
}
