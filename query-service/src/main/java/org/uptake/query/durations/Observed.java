package org.uptake.query.durations;

/**
 * What became of those who were observed for so many days.
 *
 * @param reached they got there on that day
 * @param waiting they waited still when that day, the last that is asked about, was over
 * @param ended they had not got there when they were closed, declined or implemented
 */
record Observed(long days, long reached, long waiting, long ended) {

  long number() {
    return reached + waiting + ended;
  }
}
