package org.uptake.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import java.util.regex.Pattern;

/** The id of an entry: a UUID (version 7), given by the server. */
public record EntryId(UUID uuid) implements Code {

  private static final Pattern SHAPE =
      Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

  @JsonCreator
  public static EntryId of(String text) {
    if (!SHAPE.matcher(text).matches()) {
      throw new BadValue(InvalidValue.Simple.ENTRY_ID);
    }
    return new EntryId(UUID.fromString(text));
  }

  @Override
  @JsonValue
  public String value() {
    return uuid.toString();
  }

  @Override
  public String toString() {
    return value();
  }
}
