package org.uptake.standalone.architecture.sinners.habits.query;

import java.util.Date;
import org.jspecify.annotations.NullMarked;

@NullMarked
@SuppressWarnings("JavaUtilDate") // that is the point
record OldDates(Date date) {}
