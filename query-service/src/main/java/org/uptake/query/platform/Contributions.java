package org.uptake.query.platform;

/**
 * Money as totals count it: a contribution that is credited to several recommendations counts once,
 * by docs/domain.md, "Entries".
 */
public final class Contributions {

  /** Columns that are the same in all entries of one contribution; e is such an entry. */
  public static final String ONE =
      """
      e.contribution, case when e.contribution is null then e.entry end as entry, e.by_whom,
        e.occurred_on, e.amount, e.currency, e.phase
      """;

  /** Entries e that tell of money by {@code :asOf} and {@code :position}, r what it is for. */
  public static final String CREDITED =
      """
      from entry e
        join recommendation r on r.id = e.recommendation and r.review = e.review and %s
      where e.kind = 'funded' and %s and greatest(e.earliest, r.proposed_day) <= :asOf
      """
          .formatted(Standpoint.KNOWN.formatted("r"), Standpoint.KNOWN.formatted("e"));

  private Contributions() {}
}
