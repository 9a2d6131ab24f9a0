package org.uptake.query.progress;

import org.uptake.kernel.Word;

/** By what series are told apart. */
enum SeriesGrouping implements Word {
  REVIEW
}
