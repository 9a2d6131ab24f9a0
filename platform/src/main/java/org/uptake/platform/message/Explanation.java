package org.uptake.platform.message;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.uptake.kernel.Message;

/**
 * Why something cannot be, within an answer that tells more; nothing where it can.
 *
 * @param values that the reason speaks of
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Explanation(
    @Nullable String reason, @Nullable String code, @Nullable Map<String, Object> values) {

  private static final Explanation NONE = new Explanation(null, null, null);

  public static Explanation of(@Nullable Message reason) {
    if (reason == null) {
      return NONE;
    }
    MessageJson told = MessageJson.of(reason);
    return new Explanation(Messages.english(told), told.code(), told.values());
  }
}
