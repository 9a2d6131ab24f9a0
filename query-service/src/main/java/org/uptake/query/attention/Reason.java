package org.uptake.query.attention;

import java.util.Locale;
import org.uptake.kernel.Word;

/** Why a recommendation needs a person, from the most urgent on; docs/api.md defines them. */
enum Reason implements Word {
  STALLED,
  OVERDUE,
  DISPUTED,
  CONTRADICTED,
  CONFIRMED_BY_ITS_AUTHOR,
  CONFIRMED_BEFORE_CORRECTION,
  UNFUNDED,
  SILENT;

  /** The column that tells since when. */
  String column() {
    return name().toLowerCase(Locale.ROOT);
  }
}
