package org.uptake.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** The id of an account, a UUID that the server gives: it tells nothing about the person. */
public record AccountId(UUID uuid) implements Code {

  @JsonCreator
  public static AccountId of(String text) {
    UUID uuid = UUID.fromString(text);
    if (!uuid.toString().equalsIgnoreCase(text)) {
      throw new IllegalArgumentException("must be the id of an account, a UUID");
    }
    return new AccountId(uuid);
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
