package org.uptake.kernel;

import org.jspecify.annotations.Nullable;

/**
 * Names a stream of the log.
 *
 * @param kind what its events are about, such as {@code recommendation}
 * @param id which one, such as {@code HIPPO-12}
 */
public record StreamId(String kind, String id) {

  private static final char BETWEEN = '/';

  /**
   * @param name as the log has it, such as {@code recommendation/HIPPO-12}
   * @throws BadValue where it is none
   */
  public static StreamId of(String name) {
    int end = name.indexOf(BETWEEN);
    if (end < 0) {
      throw new BadValue(InvalidValue.Simple.STREAM);
    }
    return new StreamId(name.substring(0, end), name.substring(end + 1));
  }

  /** The id where it is of this kind. */
  @Nullable String idOf(String wanted) {
    return kind.equals(wanted) ? id : null;
  }

  @Override
  public String toString() {
    return kind + BETWEEN + id;
  }
}
