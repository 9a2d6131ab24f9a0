package org.uptake.bench.made;

import java.time.Instant;
import java.time.LocalDate;

/**
 * When something happens, and when that is recorded.
 *
 * @param imported together with others, rather than by hand
 */
record Slot(LocalDate happens, Instant recordedAt, boolean imported) {}
