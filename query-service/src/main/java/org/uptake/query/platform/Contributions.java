package org.uptake.query.platform;

/**
 * Money as totals count it: a contribution that is credited to several recommendations counts once,
 * by docs/domain.md, "Entries".
 */
public final class Contributions {

  /** Columns that are the same in all entries of one contribution; c is such an entry. */
  public static final String ONE =
      """
      c.contribution, case when c.contribution is null then c.entry end as entry, c.by_whom,
        c.occurred_on, c.amount, c.currency, c.phase
      """;

  /** Entries c that tell of money by {@code :asOf} and {@code :position}. */
  public static final String CREDITED =
      "from counted c where c.kind = 'funded' and c.day <= :asOf and "
          + Standpoint.KNOWN.formatted("c");

  private Contributions() {}
}
