package org.uptake.console.frame;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.uptake.console.api.ApiTrouble;
import org.uptake.console.api.KindAnswer;
import org.uptake.pages.Markup;
import org.uptake.pages.Words;
import org.uptake.platform.message.MessageJson;
import org.uptake.platform.message.Messages;

/** What the API says, in the language of the reader. */
public final class Said {

  private Said() {}

  /** What is wrong with one field: it completes a sentence that begins with the field's name. */
  public static Markup in(Words words, ApiTrouble.Field field) {
    return in(words, field.code(), field.values(), field.message());
  }

  /** Why it was refused, in whole sentences. */
  public static Markup in(Words words, ApiTrouble.Told told) {
    return in(words, told.code(), told.values(), told.detail());
  }

  /** Why a kind of entry cannot be recorded: what is in the way, without its day. */
  public static Markup why(Words words, KindAnswer kind) {
    if (kind.values() != null && kind.values().get("why") instanceof Map<?, ?> why) {
      return in(words, String.valueOf(why.get("code")), values(why), String.valueOf(kind.reason()));
    }
    return in(words, kind.code(), kind.values(), String.valueOf(kind.reason()));
  }

  private static Map<String, Object> values(Map<?, ?> message) {
    Map<String, Object> values = new LinkedHashMap<>();
    if (message.get("values") instanceof Map<?, ?> told) {
      told.forEach((name, value) -> values.put(String.valueOf(name), value));
    }
    return values;
  }

  /**
   * @param english what the API said itself; shown, marked as English, where the code or a value is
   *     not known here: a newer API may have more
   */
  public static Markup in(
      Words words, @Nullable String code, @Nullable Map<String, Object> values, String english) {
    if (code == null) {
      return asEnglish(english);
    }
    MessageJson message = new MessageJson(code, values == null ? Map.of() : values);
    return Messages.know(message) ? Markup.text(words.tell(message)) : asEnglish(english);
  }

  private static Markup asEnglish(String english) {
    return new Markup("<span lang=\"en\" dir=\"ltr\">%s</span>".formatted(Markup.escaped(english)));
  }
}
