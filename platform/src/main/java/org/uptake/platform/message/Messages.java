package org.uptake.platform.message;

import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.uptake.kernel.AnswerText;
import org.uptake.kernel.Message;

/**
 * Makes the English of messages. Only what writes an answer asks for it; a pattern names the values
 * of its message. A list stands in a pattern as {@code {roles}}, with commas between its texts, as
 * {@code {roles_or}}, and as its length {@code {roles_count}}.
 */
public final class Messages {

  /** What an answer says at most; much of it may be what somebody sent. */
  private static final int LONGEST = 5_000;

  private static final String ALTERNATIVES = "_or";
  private static final String LENGTH = "_count";

  private static final Locale ENGLISH = Locale.UK;

  private static final Bundle BUNDLE = Bundle.read();

  private Messages() {}

  public static String english(Message message) {
    return english(MessageJson.of(message));
  }

  /** Of a message that was stored as JSON. */
  public static String english(MessageJson message) {
    MessageFormat format = new MessageFormat(BUNDLE.pattern(message.code()), ENGLISH);
    return AnswerText.plainly(format.format(arguments(message.values())), LONGEST);
  }

  /** Everything that the bundle has a message for. */
  public static Set<String> codes() {
    return BUNDLE.codes();
  }

  /** The values that the message of this code shows. */
  public static Set<String> shown(String code) {
    MessagePattern pattern = new MessagePattern(BUNDLE.pattern(code));
    return IntStream.range(0, pattern.countParts())
        .mapToObj(pattern::getPart)
        .filter(part -> part.getType() == MessagePattern.Part.Type.ARG_NAME)
        .map(pattern::getSubstring)
        .map(name -> name.replaceFirst("(%s|%s)$".formatted(ALTERNATIVES, LENGTH), ""))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Map<String, Object> arguments(Map<String, Object> values) {
    Map<String, Object> arguments = new LinkedHashMap<>();
    values.forEach(
        (name, value) -> {
          if (value instanceof List<?> several) {
            List<Object> each = several.stream().map(Messages::argument).toList();
            arguments.put(name, joined(several, each));
            arguments.put(name + ALTERNATIVES, either(each));
            arguments.put(name + LENGTH, each.size());
          } else {
            arguments.put(name, argument(value));
          }
        });
    return arguments;
  }

  private static Object argument(Object value) {
    return switch (value) {
      case MessageJson message -> english(message);
      case Map<?, ?> stored -> english(read(stored));
      default -> value;
    };
  }

  /** One message within another, as it was stored. */
  private static MessageJson read(Map<?, ?> stored) {
    Map<String, Object> values = new LinkedHashMap<>();
    if (stored.get("values") instanceof Map<?, ?> inner) {
      inner.forEach((name, value) -> values.put(String.valueOf(name), value));
    }
    return new MessageJson(String.valueOf(stored.get("code")), values);
  }

  /** Texts with commas between them; messages are sentences. */
  private static String joined(List<?> several, List<Object> each) {
    boolean areTexts = several.stream().allMatch(String.class::isInstance);
    return each.stream().map(String::valueOf).collect(Collectors.joining(areTexts ? ", " : " "));
  }

  private static String either(List<Object> each) {
    return ListFormatter.getInstance(ENGLISH, ListFormatter.Type.OR, ListFormatter.Width.WIDE)
        .format(each);
  }
}
