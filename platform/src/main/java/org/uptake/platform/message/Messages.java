package org.uptake.platform.message;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.uptake.kernel.AnswerText;
import org.uptake.kernel.Message;

/**
 * Says messages: in English, as the API answers, or in another language of the United Nations. Only
 * what writes an answer or a page asks for it.
 */
public final class Messages {

  /** What an answer says at most; much of it may be what somebody sent. */
  private static final int LONGEST = 5_000;

  private static final Bundle BUNDLE = Bundle.of(Bundle.ENGLISH);

  private Messages() {}

  public static String english(Message message) {
    return english(MessageJson.of(message));
  }

  /** Of a message that was stored as JSON. */
  public static String english(MessageJson message) {
    return in(Locale.UK, message);
  }

  /** With every value as it came. */
  public static String in(Locale locale, MessageJson message) {
    return in(locale, message, ValueWords.AS_THEY_CAME);
  }

  /**
   * Plain text of at most 5,000 characters, in English if nobody translated into the language. In
   * Arabic each value is isolated from the direction of what is around it.
   *
   * @param locale also tells how numbers are written
   * @throws IllegalStateException if there is no such message
   */
  public static String in(Locale locale, MessageJson message, ValueWords words) {
    return AnswerText.plainly(new Telling(locale, words).of(message), LONGEST);
  }

  /** Whether this and what is within can be said, with all the values that they speak of. */
  public static boolean know(MessageJson message) {
    return BUNDLE.has(message.code())
        && message.values().keySet().containsAll(shown(message.code()))
        && message.within().allMatch(Messages::know);
  }

  /** Everything that the bundle has a message for. */
  public static Set<String> codes() {
    return BUNDLE.codes();
  }

  /** The values that the message of this code shows. */
  public static Set<String> shown(String code) {
    String form = "(%s|%s)$".formatted(Telling.ALTERNATIVES, Telling.LENGTH);
    return Placeholders.in(BUNDLE.pattern(code)).stream()
        .map(name -> name.replaceFirst(form, ""))
        .collect(Collectors.toUnmodifiableSet());
  }
}
