package org.uptake.query.attention;

import java.time.LocalDate;
import org.uptake.kernel.Message;
import org.uptake.kernel.PartialDate;

/** Why something needs a person where no entry says so in words of its own. */
sealed interface Lapse extends Message {

  /**
   * @param moves how often the target moved before
   * @param days by how many from the first
   */
  record TargetMissed(PartialDate target, int moves, int days) implements Lapse {}

  /**
   * @param by who endorsed it
   */
  record NoMoneyYet(String by) implements Lapse {}

  /**
   * @param until the last day that what was heard of it tells of
   * @param months of the reporting period
   */
  record NothingHeard(LocalDate until, int months) implements Lapse {}
}
