package org.uptake.kernel.recommendation.lifecycle;

import java.time.LocalDate;
import org.uptake.kernel.recommendation.Entry;

/**
 * An entry in its place in the order of occurrence, and how the recommendation stands after it.
 *
 * @param day its effective day: its earliest, but never before that of the proposal
 */
public record Moment(Entry entry, LocalDate day, Situation situation) {}
