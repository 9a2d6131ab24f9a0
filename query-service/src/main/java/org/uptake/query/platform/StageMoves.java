package org.uptake.query.platform;

/**
 * Where counts by stage come from: moves from stage to stage, most of which are summed up in a
 * checkpoint already.
 */
public final class StageMoves {

  private static final String SUMMED_UP =
      "(select coalesce(max(position), 0) from checkpoint where position <= :position)";

  /** The months before it are over at the end of {@code :until}. */
  private static final String RUNNING_MONTH = "date_trunc('month', cast(:until as date) + 1)::date";

  /**
   * Every move up to the day {@code :until} that was known at {@code :position}, as (review, day,
   * stage, confirmed, delta): of months that were over the newest checkpoint, on their first day;
   * of the running month, and since that checkpoint, move by move.
   */
  public static final String OF_ALL =
      """
      (select review, month as day, stage, confirmed, delta from checkpoint
       where position = %1$s and month < %2$s
       union all
       select review, day, stage, confirmed, delta from move
       where addressee = '' and position <= %1$s and day >= %2$s and day <= :until
       union all
       select review, day, stage, confirmed, delta from move
       where addressee = '' and position > %1$s and position <= :position and day <= :until)
      """
          .formatted(SUMMED_UP, RUNNING_MONTH);

  /** Every move up to then, with its theme and addressee too. */
  public static final String ONE_BY_ONE =
      "(select * from move where position <= :position and day <= :until)";

  private StageMoves() {}
}
