package org.uptake.query.recommendation;

import java.util.List;
import org.uptake.kernel.Word;
import org.uptake.query.platform.Page;
import org.uptake.query.platform.Parameters;

/**
 * Which entries of a recommendation somebody wants.
 *
 * @param history also retracted ones, and superseded forms
 */
record EntryListRequest(boolean history, Order order, Page page) {

  /** Which of them, in order of occurrence, comes first. */
  enum Order implements Word {
    OLDEST,
    NEWEST;

    <T> List<T> of(List<T> oldestFirst) {
      return this == NEWEST ? oldestFirst.reversed() : oldestFirst;
    }
  }

  static EntryListRequest of(Parameters parameters) {
    return new EntryListRequest(
        parameters.flag("history").orElse(false),
        parameters.word("order", Order.class).orElse(Order.OLDEST),
        Page.of(parameters));
  }
}
