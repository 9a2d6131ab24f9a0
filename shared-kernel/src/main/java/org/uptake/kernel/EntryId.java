package org.uptake.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** The id of an entry: a UUID (version 7), given by the server. */
public record EntryId(UUID uuid) implements Code {

  @JsonCreator
  public static EntryId of(String text) {
    try {
      return new EntryId(UUID.fromString(text));
    } catch (IllegalArgumentException malformed) {
      throw new IllegalArgumentException("must be the id of an entry, a UUID", malformed);
    }
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
