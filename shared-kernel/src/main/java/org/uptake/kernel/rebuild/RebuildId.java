package org.uptake.kernel.rebuild;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import java.util.regex.Pattern;
import org.uptake.kernel.BadValue;
import org.uptake.kernel.Code;
import org.uptake.kernel.InvalidValue;

/** The id of a rebuild, a UUID that the server gives. */
public record RebuildId(UUID uuid) implements Code {

  private static final Pattern SHAPE =
      Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

  @JsonCreator
  public static RebuildId of(String text) {
    if (!SHAPE.matcher(text).matches()) {
      throw new BadValue(InvalidValue.Simple.REBUILD_ID);
    }
    return new RebuildId(UUID.fromString(text));
  }

  @Override
  @JsonValue
  public String value() {
    return uuid.toString();
  }

  public String stream() {
    return "rebuild/" + uuid;
  }

  @Override
  public String toString() {
    return value();
  }
}
