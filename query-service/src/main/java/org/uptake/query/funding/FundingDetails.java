package org.uptake.query.funding;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.uptake.platform.problem.FieldProblem;
import org.uptake.query.funding.FundingRows.Grouped;
import org.uptake.query.platform.FundingTotal;
import org.uptake.query.platform.Standpoint;

/**
 * How much money there was.
 *
 * @param groups null where nobody asked for groups
 * @param groupsOverlap whether a contribution counts in more than one group, so that the groups add
 *     up to more than the totals
 */
record FundingDetails(
    List<FundingTotal> totals,
    @Nullable List<Group> groups,
    @Nullable Boolean groupsOverlap,
    LocalDate asOf,
    @Nullable Instant knownAt,
    long position,
    @Nullable List<FieldProblem> notices) {

  /**
   * A part of the money; each field is there if it was grouped by.
   *
   * @param year the one in which the earliest day lies that {@code occurredOn} can mean
   */
  record Group(
      @Nullable String review,
      @Nullable String by,
      @Nullable String phase,
      @Nullable String channel,
      @Nullable String year,
      List<FundingTotal> totals) {

    private static Group of(Map<FundingGrouping, String> group, List<FundingTotal> totals) {
      return new Group(
          group.get(FundingGrouping.REVIEW),
          group.get(FundingGrouping.BY),
          group.get(FundingGrouping.PHASE),
          group.get(FundingGrouping.CHANNEL),
          group.get(FundingGrouping.YEAR),
          totals);
    }
  }

  /** From where it is answered. */
  Standpoint at() {
    return new Standpoint(asOf, knownAt, position);
  }

  static FundingDetails of(List<Grouped> whole, Standpoint at) {
    return new FundingDetails(
        totals(whole), null, null, at.asOf(), at.knownAt(), at.position(), at.notices());
  }

  static FundingDetails of(List<Grouped> whole, List<Grouped> parts, Standpoint at) {
    return new FundingDetails(
        totals(whole),
        groups(parts),
        contributions(parts) > contributions(whole),
        at.asOf(),
        at.knownAt(),
        at.position(),
        at.notices());
  }

  private static List<Group> groups(List<Grouped> parts) {
    Map<Map<FundingGrouping, String>, List<Grouped>> groups =
        parts.stream().collect(groupingBy(Grouped::group, LinkedHashMap::new, toList()));
    return groups.entrySet().stream()
        .map(group -> Group.of(group.getKey(), totals(group.getValue())))
        .toList();
  }

  private static List<FundingTotal> totals(List<Grouped> grouped) {
    return FundingTotal.withNet(grouped.stream().map(Grouped::total).toList());
  }

  private static long contributions(List<Grouped> grouped) {
    return grouped.stream().mapToLong(group -> group.total().contributions()).sum();
  }
}
