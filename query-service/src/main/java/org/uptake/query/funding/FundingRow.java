package org.uptake.query.funding;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.uptake.query.platform.FundingTotal;
import org.uptake.query.sheet.TableShape;

/**
 * Money of a phase in a currency, in a table.
 *
 * @param group null where nobody asked for groups
 */
record FundingRow(FundingDetails.@Nullable Group group, FundingTotal total) {

  static final TableShape<FundingRow> TABLE =
      new TableShape<FundingRow>("funding")
          .word("review", "#activity+programme+code", in(FundingDetails.Group::review))
          .stakeholder("by", "#org+funding", in(FundingDetails.Group::by))
          .word("channel", "#value+channel", in(FundingDetails.Group::channel))
          .word("year", "#date+year", in(FundingDetails.Group::year))
          .word("phase", "#value+type", row -> row.total.phase())
          .word("currency", "#value+currency", row -> row.total.currency())
          .amount("amount", "#value", row -> row.total.amount())
          .amount("net", "#value+net", row -> row.total.net())
          .number("contributions", "#indicator+count", row -> row.total.contributions());

  private static Function<FundingRow, @Nullable String> in(
      Function<FundingDetails.Group, @Nullable String> field) {
    return row -> row.group == null ? null : field.apply(row.group);
  }

  static List<FundingRow> of(FundingDetails details) {
    return details.groups() == null
        ? of(null, details.totals())
        : details.groups().stream().flatMap(group -> of(group, group.totals()).stream()).toList();
  }

  private static List<FundingRow> of(
      FundingDetails.@Nullable Group group, List<FundingTotal> totals) {
    return totals.stream().map(total -> new FundingRow(group, total)).toList();
  }
}
