package org.uptake.query.recommendation.projection;

import java.time.LocalDate;

/** What holds from a day on, until something else does. */
interface Dated<S> {

  LocalDate fromDay();

  /** What tells it apart from the other rows of its recommendation that are known at a position. */
  Object key();

  /** The same, but it ends before this day. */
  S until(LocalDate day);

  /** The same, with no end in sight. */
  S openEnded();

  /** Whether another goes on with what this one says. */
  boolean goesOnAs(S next);
}
