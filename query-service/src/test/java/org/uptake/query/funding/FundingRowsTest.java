package org.uptake.query.funding;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.uptake.kernel.recommendation.RecommendationFunded;
import org.uptake.query.Projecting;
import org.uptake.query.RandomMoney;
import org.uptake.query.TestLog;
import org.uptake.query.funding.FundingRows.Grouped;
import org.uptake.query.log.Positioned;
import org.uptake.query.platform.FundingTotal;
import org.uptake.query.platform.Standpoint;

/** Totals are those that adding up entry by entry gives, a shared contribution counted once. */
final class FundingRowsTest {

  private static final long SEED = 21;
  private static final int SIZE = 240;
  private static final List<Positioned> EVENTS = RandomMoney.of(SEED, SIZE);
  private static final FundingFilter ALL = new FundingFilter(Map.of());
  private static final List<LocalDate> DAYS =
      List.of(
          LocalDate.parse("2018-11-28"),
          LocalDate.parse("2018-11-29"),
          LocalDate.parse("2019-02-01"),
          LocalDate.parse("2026-01-01"));

  private static final TestLog LOG = TestLog.empty();

  private final FundingRows rows = new FundingRows(LOG.client());

  @BeforeAll
  static void project() {
    Projecting.project(LOG, Projecting.fresh(LOG), EVENTS);
  }

  @AfterAll
  static void close() {
    LOG.close();
  }

  @Test
  void addUpOnAnyDayAtAnyPosition() {
    Random random = new Random(SEED);
    for (int question = 0; question < 40; question++) {
      Standpoint at =
          new Standpoint(DAYS.get(question % DAYS.size()), null, 1 + random.nextInt(SIZE));
      assertTotals(List.of(), at);
    }
  }

  @ParameterizedTest
  @EnumSource
  void addUpInGroups(FundingGrouping grouping) {
    assertTotals(List.of(grouping), new Standpoint(DAYS.getLast(), null, SIZE));
    assertTotals(List.of(grouping), new Standpoint(DAYS.get(2), null, SIZE / 3));
  }

  @Test
  void addUpInGroupsOfGroups() {
    assertTotals(
        List.of(FundingGrouping.REVIEW, FundingGrouping.BY, FundingGrouping.YEAR),
        new Standpoint(DAYS.getLast(), null, SIZE));
  }

  @Test
  void aContributionSharedByTwoReviewsMakesGroupsOverlap() {
    Standpoint at = new Standpoint(DAYS.getLast(), null, SIZE);
    assertThat(details(FundingGrouping.REVIEW, at).groupsOverlap()).isTrue();
    assertThat(details(FundingGrouping.PHASE, at).groupsOverlap()).isFalse();
  }

  private FundingDetails details(FundingGrouping grouping, Standpoint at) {
    return FundingDetails.of(totals(List.of(), ALL, at), totals(List.of(grouping), ALL, at), at);
  }

  @Test
  void countOnlyWhatIsAskedFor() {
    Standpoint at = new Standpoint(DAYS.getLast(), null, SIZE);
    Map<String, Object> conditions =
        Map.of("review", "HIPPO", "by", "SEC", "currency", "EUR", "phase", "pledged");
    List<Grouped> all =
        totals(List.of(FundingGrouping.REVIEW, FundingGrouping.BY), ALL, at).stream()
            .filter(grouped -> grouped.group().containsValue("HIPPO"))
            .filter(grouped -> grouped.group().containsValue("SEC"))
            .filter(grouped -> grouped.total().currency().equals("EUR"))
            .filter(grouped -> grouped.total().phase().equals("pledged"))
            .toList();

    assertThat(totals(List.of(), new FundingFilter(conditions), at))
        .extracting(Grouped::total)
        .isEqualTo(all.stream().map(Grouped::total).toList())
        .hasSize(1);
  }

  @Test
  void everyFilterIsAQuestionThatTheTablesUnderstand() {
    Standpoint at = new Standpoint(DAYS.getLast(), null, SIZE);
    Map<String, Object> conditions =
        Map.of("theme", "Theme", "addressee", "PBF", "channel", "fund");

    assertThat(contributions(totals(List.of(), new FundingFilter(conditions), at)))
        .isPositive()
        .isLessThan(contributions(totals(List.of(), ALL, at)));
  }

  private static long contributions(List<Grouped> totals) {
    return totals.stream().mapToLong(grouped -> grouped.total().contributions()).sum();
  }

  private void assertTotals(List<FundingGrouping> groupings, Standpoint at) {
    Map<Key, FundingTotal> actual = new HashMap<>();
    for (Grouped grouped : totals(groupings, ALL, at)) {
      FundingTotal total = grouped.total();
      actual.put(new Key(grouped.group(), total.currency(), total.phase()), total);
    }
    assertThat(actual).as("%s %s", groupings, at).isEqualTo(added(groupings, at));
  }

  private List<Grouped> totals(
      List<FundingGrouping> groupings, FundingFilter filter, Standpoint at) {
    return LOG.inSnapshot(() -> rows.totals(groupings, filter, at));
  }

  private static Map<Key, FundingTotal> added(List<FundingGrouping> groupings, Standpoint at) {
    List<Positioned> known = EVENTS.subList(0, (int) at.position());
    Map<Key, BigDecimal> sums = new HashMap<>();
    Map<Key, Long> numbers = new HashMap<>();
    Set<List<Object>> counted = new HashSet<>();
    for (RecommendationFunded money : RandomMoney.live(known, at.asOf())) {
      Key key = new Key(group(groupings, money), money.currency(), money.phase().word());
      if (!RandomMoney.isInError(known, money.recommendation())
          && counted.add(List.of(key, gift(money)))) {
        sums.merge(key, money.amount().number(), BigDecimal::add);
        numbers.merge(key, 1L, Long::sum);
      }
    }
    Map<Key, FundingTotal> totals = new HashMap<>();
    sums.forEach(
        (key, sum) ->
            totals.put(
                key,
                new FundingTotal(key.currency(), key.phase(), sum, numbers.getOrDefault(key, 0L))));
    return totals;
  }

  private static List<Object> gift(RecommendationFunded money) {
    return money.contribution() == null
        ? List.of(money.id())
        : Arrays.asList(
            money.contribution(),
            money.by(),
            money.occurredOn(),
            money.amount(),
            money.currency(),
            money.phase());
  }

  private static Map<FundingGrouping, String> group(
      List<FundingGrouping> groupings, RecommendationFunded money) {
    Map<FundingGrouping, String> group = new EnumMap<>(FundingGrouping.class);
    for (FundingGrouping grouping : groupings) {
      group.put(
          grouping,
          switch (grouping) {
            case REVIEW -> money.recommendation().review().value();
            case BY -> money.by().value();
            case PHASE -> money.phase().word();
            case CHANNEL -> money.channel().word();
            case YEAR -> money.occurredOn().value().substring(0, 4);
          });
    }
    return group;
  }

  private record Key(Map<FundingGrouping, String> group, String currency, String phase) {}
}
