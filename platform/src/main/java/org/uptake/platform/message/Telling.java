package org.uptake.platform.message;

import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.text.MessageFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Says messages in one language. A list stands in a pattern as {@code {roles}}, with commas between
 * its texts, as {@code {roles_or}}, and as its length {@code {roles_count}}.
 */
final class Telling {

  static final String ALTERNATIVES = "_or";
  static final String LENGTH = "_count";

  private final Bundle bundle;
  private final Locale locale;
  private final ValueWords words;

  Telling(Locale locale, ValueWords words) {
    this.bundle = Bundle.in(locale);
    this.locale = locale;
    this.words = words;
  }

  /**
   * @throws IllegalStateException if the bundle lacks its code, or that of one within
   */
  String of(MessageJson message) {
    String pattern = bundle.pattern(message.code());
    return new MessageFormat(pattern, locale).format(arguments(message.values(), pattern));
  }

  private Map<String, Object> arguments(Map<String, Object> values, String pattern) {
    Set<String> choosing = Placeholders.choosingIn(pattern);
    Map<String, Object> arguments = new LinkedHashMap<>();
    values.forEach(
        (name, value) -> {
          if (value instanceof List<?> several) {
            List<Object> each = several.stream().map(one -> argument(name, one)).toList();
            arguments.put(name, joined(several, each));
            arguments.put(name + ALTERNATIVES, either(each));
            arguments.put(name + LENGTH, each.size());
          } else {
            arguments.put(name, choosing.contains(name) ? value : argument(name, value));
          }
        });
    return arguments;
  }

  private Object argument(String name, Object value) {
    return switch (value) {
      case MessageJson message -> of(message);
      case Map<?, ?> stored -> of(MessageJson.of(stored));
      case String text -> isolated(words.of(name, text));
      default -> value;
    };
  }

  /** From the direction of the letters around it: the first strong letter within counts. */
  private String isolated(String text) {
    return bundle.language().equals("ar") ? "\u2068" + text + "\u2069" : text;
  }

  /** Texts with commas between them; messages are sentences. */
  private String joined(List<?> several, List<Object> each) {
    boolean areTexts = several.stream().allMatch(String.class::isInstance);
    return each.stream()
        .map(String::valueOf)
        .collect(Collectors.joining(areTexts ? comma() : betweenSentences()));
  }

  private String comma() {
    return switch (bundle.language()) {
      case "ar" -> "، ";
      case "zh" -> "、";
      default -> ", ";
    };
  }

  private String betweenSentences() {
    return bundle.language().equals("zh") ? "" : " ";
  }

  private String either(List<Object> each) {
    return ListFormatter.getInstance(locale, ListFormatter.Type.OR, ListFormatter.Width.WIDE)
        .format(each);
  }
}
