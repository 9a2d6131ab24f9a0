package org.uptake.query.attention;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.UUID;

/**
 * A reason on one track, or on the whole.
 *
 * @param addressee empty on the whole, and where it is addressed to nobody
 */
record ExpectedNeed(String id, Reason reason, String addressee, LocalDate since, UUID entry)
    implements Comparable<ExpectedNeed> {

  @Override
  public int compareTo(ExpectedNeed other) {
    return Comparator.comparing(ExpectedNeed::toString).compare(this, other);
  }
}
