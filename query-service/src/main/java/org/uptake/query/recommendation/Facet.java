package org.uptake.query.recommendation;

import java.util.Locale;

/** A filter for whose values recommendations are counted, each apart from the others. */
enum Facet {
  STAGE("found.stage"),
  REVIEW("found.review"),
  THEME("found.theme"),
  ADDRESSEE("nullif(t.addressee, '')"),
  SILENT("case when found.silent then 'true' end"),
  OVERDUE("case when found.overdue then 'true' end");

  private final String value;

  Facet(String value) {
    this.value = value;
  }

  /** The parameter that asks for one of its values, and the column that tells whether it fits. */
  String parameter() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** SQL for the value that a recommendation counts under, null where under none. */
  String value() {
    return value;
  }
}
