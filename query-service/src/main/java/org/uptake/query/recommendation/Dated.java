package org.uptake.query.recommendation;

import java.time.LocalDate;

/** What holds from a day on. */
interface Dated {

  LocalDate fromDay();
}
