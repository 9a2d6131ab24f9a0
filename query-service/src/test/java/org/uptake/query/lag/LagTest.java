package org.uptake.query.lag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.uptake.query.Story;
import org.uptake.query.platform.Page;
import org.uptake.query.platform.Standpoint;

/** How long after the fact entries were recorded; here all on 5 January 2026. */
final class LagTest {

  private static final String TODAY = "2026-01-05";

  private final Story story = new Story();
  private final LagAnswers answers = LagReading.of(story.log());

  @BeforeEach
  void propose() {
    story.review("DEMO", null, 12);
    story.propose("DEMO-1", "2026-01-05", "SEC");
  }

  @AfterEach
  void close() {
    story.close();
  }

  private Lag lag(Map<String, String> filter, Optional<LagGrouping> groupBy, Standpoint at) {
    LagQuestion question = new LagQuestion(new LagFilter(filter), groupBy, 90, new Page(0, 50));
    return story.log().inSnapshot(() -> answers.lag(question, at));
  }

  private Spread overall(String asOf) {
    return lag(Map.of(), Optional.empty(), story.on(asOf)).overall();
  }

  private UUID observed(String recommendation, String by, String on) {
    return story.tell(recommendation, "observed", on, "by", by, "stance", "adds", "text", "Seen");
  }

  private List<UUID> observedDaysAgo(int... days) {
    story.propose("DEMO-2", "2025", "SEC");
    List<UUID> entries = new ArrayList<>();
    for (int ago : days) {
      entries.add(observed("DEMO-2", "NGO", LocalDate.parse(TODAY).minusDays(ago).toString()));
    }
    return entries;
  }

  /** Ten lags: 0 0 1 2 3 4 5 6 7 91; the 5 is that of "2025", up to its last day. */
  @Test
  void percentilesAreTheNearestRank() {
    List<UUID> ignored = observedDaysAgo(0, 1, 2, 3, 4, 6, 7, 91);

    assertThat(overall(TODAY)).isEqualTo(new Spread(10, 3, 7, 91, 1));
  }

  @Test
  void ofOneEntryEveryPercentileIsItsLag() {
    assertThat(overall(TODAY)).isEqualTo(new Spread(1, 0, 0, 0, 0));
  }

  @Test
  void ofNoneThereIsNoPercentile() {
    assertThat(overall("2026-01-04")).isEqualTo(Spread.NONE);
    assertThat(lag(Map.of("by", "GA"), Optional.of(LagGrouping.REVIEW), story.on(TODAY)).groups())
        .isEmpty();
  }

  @Test
  void aCoarseDateLagsFromItsLastDayAndNeverBelowZero() {
    story.propose("DEMO-3", "2024", "SEC");
    UUID month = observed("DEMO-3", "NGO", "2025-11");
    UUID year = observed("DEMO-3", "NGO", "2026");

    assertThat(lag(Map.of("by", "NGO"), Optional.empty(), story.on(TODAY)).overall())
        .isEqualTo(new Spread(2, 0, 36, 36, 0));
    assertThat(year).isNotEqualTo(month);
  }

  @Test
  void aCorrectedEntryLagsAsItReadsThenAndARetractedOneNotAtAll() {
    UUID entry = observedDaysAgo(10).getFirst();
    long before = story.position();
    story.correct(entry, "Another day", "occurredOn", "2025-12-06");
    long corrected = story.position();
    story.retract(entry, "Never seen");
    Map<String, String> byNgo = Map.of("by", "NGO");

    assertThat(lag(byNgo, Optional.empty(), story.on(TODAY, before)).overall().max()).isEqualTo(10);
    assertThat(lag(byNgo, Optional.empty(), story.on(TODAY, corrected)).overall().max())
        .isEqualTo(30);
    assertThat(lag(byNgo, Optional.empty(), story.on(TODAY)).overall()).isEqualTo(Spread.NONE);
  }

  @Test
  void whatIsRecordedInErrorCountsNowhere() {
    List<UUID> ignored = observedDaysAgo(100, 200);
    long before = story.position();
    story.tell(
        "DEMO-2", "closed", TODAY, "ground", "recorded-in-error", "explanation", "Typed twice");

    assertThat(overall(TODAY).entries()).isEqualTo(1);
    assertThat(lag(Map.of(), Optional.empty(), story.on(TODAY)).late().items()).isEmpty();
    assertThat(lag(Map.of(), Optional.empty(), story.on(TODAY, before)).overall().late())
        .isEqualTo(2);
  }

  @Test
  void theLateAreListedTheWorstFirst() {
    List<UUID> entries = observedDaysAgo(90, 91, 200, 150);

    Lag lag = lag(Map.of(), Optional.empty(), story.on(TODAY));

    assertThat(lag.late().items())
        .extracting(LateEntry::entry, LateEntry::lag)
        .containsExactly(
            tuple(entries.get(2), 200), tuple(entries.get(3), 150), tuple(entries.get(1), 91));
    assertThat(lag.late().total()).isEqualTo(3);
  }

  @Test
  void aGroupTellsOfItsOwnEntriesAlone() {
    observed("DEMO-1", "NGO", TODAY);
    List<UUID> ignored = observedDaysAgo(100);

    assertThat(lag(Map.of(), Optional.of(LagGrouping.BY), story.on(TODAY)).groups())
        .containsExactly(
            new Lag.Group("NGO", new Spread(2, 0, 100, 100, 1), LagGrouping.BY),
            new Lag.Group(null, new Spread(2, 0, 5, 5, 0), LagGrouping.BY));
  }
}
