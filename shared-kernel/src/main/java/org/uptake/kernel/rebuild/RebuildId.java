package org.uptake.kernel.rebuild;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.uptake.kernel.Code;

/** The id of a rebuild, a UUID that the server gives. */
public record RebuildId(UUID uuid) implements Code {

  @JsonCreator
  public static RebuildId of(String text) {
    UUID uuid = UUID.fromString(text);
    if (!uuid.toString().equalsIgnoreCase(text)) {
      throw new IllegalArgumentException("must be the id of a rebuild, a UUID");
    }
    return new RebuildId(uuid);
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
