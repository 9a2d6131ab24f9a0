package org.uptake.query.lag;

import org.uptake.kernel.Word;

/** By what lags are told apart. */
enum LagGrouping implements Word {
  REVIEW("c.review"),
  BY("c.by_whom"),
  THEME("c.theme");

  private final String column;

  LagGrouping(String column) {
    this.column = column;
  }

  String column() {
    return column;
  }
}
