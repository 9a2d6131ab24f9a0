package org.uptake.kernel;

import org.jspecify.annotations.Nullable;

/** The version that the sender read ({@code If-Match}), if they insist on it. */
public record ExpectedVersion(@Nullable Long version) {

  public static final ExpectedVersion ANY = new ExpectedVersion(null);

  /** Somebody recorded in between. */
  public record Stale(long read, long actual) implements Message {}

  /**
   * @throws Refused {@link Refusal#STALE_VERSION} if somebody recorded in between
   */
  public void require(long actual) {
    if (version != null && version != actual) {
      throw new Refused(Refusal.STALE_VERSION, new Stale(version, actual)).with("version", actual);
    }
  }
}
