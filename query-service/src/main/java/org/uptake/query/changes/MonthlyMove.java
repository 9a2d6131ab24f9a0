package org.uptake.query.changes;

import java.time.LocalDate;

/** From a month on there are so many more (or fewer) of a review in a stage. */
record MonthlyMove(String review, LocalDate month, String stage, boolean confirmed, long delta) {}
