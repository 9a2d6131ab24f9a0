package org.uptake.query.platform;

import java.util.List;

/** Which part of a list is asked for: {@code page} from 0, {@code size} 1 to 500, 50 by default. */
public record Page(long page, int size) {

  private static final long MOST = 500;
  private static final long DEFAULT = 50;
  private static final long LAST_PAGE = 1_000_000_000;

  public static Page of(Parameters parameters) {
    return new Page(
        parameters.number("page", 0, LAST_PAGE).orElse(0L),
        parameters.number("size", 1, MOST).orElse(DEFAULT).intValue());
  }

  public long offset() {
    return page * size;
  }

  /**
   * The page that begins where this one does, and has no more items than fit: a smaller size by
   * which all before it can be counted too.
   */
  public Page holding(int fitting) {
    int smaller = Math.min(size, Math.max(1, fitting));
    while (offset() % smaller != 0) {
      smaller--;
    }
    return new Page(offset() / smaller, smaller);
  }

  /** This page of a list that is at hand as a whole. */
  public <T> List<T> of(List<T> all) {
    return all.stream().skip(offset()).limit(size).toList();
  }
}
