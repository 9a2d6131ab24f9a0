package org.uptake.console.api;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * On whose behalf the API is asked, so that it counts and allows as if they had asked themselves.
 *
 * @param address from which they came
 * @param token of somebody who has signed in
 */
public record Visitor(String address, @Nullable String token) {

  /** Bound while a question is asked. */
  static final ScopedValue<Visitor> ASKING = ScopedValue.newInstance();

  /** A token is nobody else's business, not even a log's. */
  @Override
  public String toString() {
    return Objects.toString(address);
  }
}
