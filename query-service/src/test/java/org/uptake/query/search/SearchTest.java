package org.uptake.query.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.uptake.query.search.Scribe.id;
import static org.uptake.query.search.Scribe.proposed;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.uptake.kernel.PartialDate;
import org.uptake.kernel.RecommendationId;
import org.uptake.kernel.Refused;
import org.uptake.kernel.recommendation.EntryCorrected;
import org.uptake.kernel.recommendation.EntryRetracted;
import org.uptake.kernel.recommendation.ObservationSubmitted;
import org.uptake.kernel.recommendation.RecommendationClosed;
import org.uptake.kernel.recommendation.RecommendationEvent;
import org.uptake.query.TestLog;
import org.uptake.query.platform.Page;
import org.uptake.query.platform.Standpoint;
import org.uptake.query.search.SearchRows.Found;
import org.uptake.query.text.SearchQuery;
import org.uptake.query.text.Snippet;

/** Entries are found by their words, as they were known and had happened. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SearchTest {

  private static final RecommendationId ONE = new RecommendationId("HIPPO-1");
  private static final RecommendationId MISTAKE = new RecommendationId("HIPPO-2");
  private static final Standpoint NOW = new Standpoint(LocalDate.parse("2026-01-01"), null, 100);

  private static final int MORE_THAN_HAVE_SNIPPETS = 60;

  private final Scribe scribe = new Scribe();
  private TestLog log;

  @BeforeAll
  void record() {
    take(proposed(1, ONE));
    take(observed(2, "2016-01", "An armed woman patrols.", null));
    take(observed(3, "2017-01", "Women are patrolling; some of them armed.", null));
    take(observed(4, "2018-01", "Escorts were <b>funded</b>.", "Two children asked for escorts."));
    take(observed(5, "2019-01", "Mediation of the quarrel.", null));
    take(observed(6, "2020-01", "Mediation, mediation and mediators.", null));
    take(
        new EntryCorrected(ONE, id(5), List.of("text"), observed(5, "2019-01", "Oil.", null), "-"));
    take(new EntryRetracted(ONE, id(6), "Mistaken"));
    take(proposed(7, MISTAKE));
    take(closed(8, MISTAKE));
    take(
        observed(
            9, "2021-01", "Posts <P-4 zebra> cut; see A/70/95-S/2015/446 & MONUSCO/UNMISS", null));
    for (int n = 1; n <= MORE_THAN_HAVE_SNIPPETS; n++) {
      take(observed(100 + n, "2022-01", "Of <tankers> that leak.", null));
    }
    take(observed(99, "2022-01", "mud ".repeat(5000) + "zeppelin", null));
    log = scribe.projected();
  }

  @AfterAll
  void close() {
    log.close();
  }

  private void take(RecommendationEvent event) {
    scribe.take(event);
  }

  private static ObservationSubmitted observed(
      long number, String on, String text, @Nullable String note) {
    return Scribe.observed(number, ONE, on, text, note);
  }

  private static RecommendationClosed closed(long number, RecommendationId of) {
    return new RecommendationClosed(
        id(number),
        of,
        PartialDate.of("2016"),
        null,
        RecommendationClosed.Ground.RECORDED_IN_ERROR,
        "Twice",
        null,
        List.of(),
        null,
        null,
        null);
  }

  private Found find(String q, Standpoint at, int most, Map<String, String> narrowing) {
    return find(q, at, most, narrowing, new Page(0, 50));
  }

  private Found find(String q, Standpoint at, int most, Map<String, String> narrowing, Page page) {
    return log.inSnapshot(
        () -> {
          SearchRows rows = new SearchRows(log.client(), most);
          SearchQuery whole = SearchQuery.read(q);
          Search search = new Search(whole, rows.present(whole), new Narrowing(narrowing), at);
          return rows.find(search, page);
        });
  }

  private List<Long> numbers(String q, Standpoint at) {
    return find(q, at, SearchRows.MOST, Map.of()).hits().stream()
        .map(hit -> hit.entry().getLeastSignificantBits())
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "woman, 2 3",
    "women, 2 3",
    "patrolled, 2 3",
    "child, 4",
    "escort funding, 4",
    "escort oil, ''",
    "escort or oil, 4 5",
    "women -escort -some, 2",
    "women -escort -none, 2 3",
    "women -spoke -\"armed woman\", 3",
    "panels, 1",
    "zebra, 9",
    "UNMISS, 9",
    "S/2015/446, 9",
    "446, 9",
  })
  void findsEveryFormOfAWord(String q, String expected) {
    assertThat(
            numbers(q, NOW).stream().sorted().map(String::valueOf).collect(Collectors.joining(" ")))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"armed women\"", "\"armed woman\"", "\"woman patrol\""})
  void aPhraseIsFoundWordByWordInItsOrder(String q) {
    assertThat(numbers(q, NOW)).containsExactly(2L);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "!",
        "\"\"",
        "“”",
        "…",
        "------------------------------------------------------------",
        "-(-(-(-(-(-(-(-(-(-(-(-(-(-(-(-(-(-(-(-(-(-(-(-(-(-(-(-(-(-(-(-(-(-(-(-(-(-(-(-("
      })
  void refusesWhatHasNoWordToSearchFor(String q) {
    assertThatThrownBy(() -> numbers(q, NOW))
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> assertThat(refused.detail()).isEqualTo(new Refused.LookAt(List.of("q"))));
  }

  @Test
  void bothTimesHold() {
    assertThat(numbers("mediation", NOW)).as("corrected and retracted since").isEmpty();
    assertThat(numbers("mediation", new Standpoint(NOW.asOf(), null, 6))).containsExactly(6L, 5L);
    assertThat(numbers("mediation", new Standpoint(LocalDate.parse("2019-01-01"), null, 6)))
        .as("before the other happened")
        .containsExactly(5L);
    assertThat(numbers("mediation", new Standpoint(NOW.asOf(), null, 5)))
        .as("before the other was recorded")
        .containsExactly(5L);
  }

  @Test
  void whatWasRecordedInErrorIsNotFound() {
    assertThat(numbers("civilians", new Standpoint(NOW.asOf(), null, 9))).containsExactly(7L, 1L);
    assertThat(numbers("civilians", NOW)).containsExactly(1L);
    assertThat(numbers("twice", NOW)).isEmpty();
  }

  @Test
  void theBestComesFirst() {
    Found found = find("mediator", new Standpoint(NOW.asOf(), null, 6), SearchRows.MOST, Map.of());

    assertThat(found.ranked()).isTrue();
    assertThat(found.hits())
        .extracting(hit -> hit.entry().getLeastSignificantBits())
        .containsExactly(6L, 5L);
    assertThat(found.hits())
        .extracting(hit -> Objects.requireNonNull(hit.rank()))
        .isSortedAccordingTo(Comparator.reverseOrder());
  }

  @Test
  void tooManyAreNotRankedButTheLatestComeFirst() {
    Found found = find("women or children", NOW, 2, Map.of());

    assertThat(found.ranked()).isFalse();
    assertThat(found.total()).isEqualTo(2);
    assertThat(found.hits())
        .extracting(hit -> hit.entry().getLeastSignificantBits())
        .containsExactly(4L, 3L, 2L);
    assertThat(found.hits()).extracting(Hit::rank).containsOnlyNulls();
  }

  @Test
  void isNarrowedToAReviewAndAKind() {
    assertThat(find("civilians", NOW, 10, Map.of("review", "A4P")).total()).isZero();
    assertThat(find("civilians", NOW, 10, Map.of("review", "HIPPO")).total()).isEqualTo(1);
    assertThat(find("civilians", NOW, 10, Map.of("kind", "observed")).total()).isZero();
  }

  @Test
  void theSnippetTellsTheHitsApartInPlainText() {
    Hit hit = find("escort", NOW, 10, Map.of()).hits().getFirst();

    assertThat(hit.snippet().parts().stream().filter(Snippet.Part::hit).map(Snippet.Part::text))
        .containsExactly("Escorts", "escorts");
    assertThat(hit.title()).isEqualTo("Protection of civilians");
    assertThat(hit.by()).isEqualTo("IPI");
  }

  /** The parser would read all of a long text, for each of a long page. */
  @Test
  void aLongPageHasSnippetsOfItsFirstHitsAndBeginningsOfTheRest() {
    Page page = new Page(0, MORE_THAN_HAVE_SNIPPETS);
    List<Hit> hits = find("tanker", NOW, SearchRows.MOST, Map.of(), page).hits();

    assertThat(hits).hasSize(MORE_THAN_HAVE_SNIPPETS);
    assertThat(hits.subList(0, 50))
        .allSatisfy(hit -> assertThat(hit.snippet().parts()).anyMatch(Snippet.Part::hit));
    assertThat(hits.subList(50, hits.size()))
        .allSatisfy(
            hit ->
                assertThat(hit.snippet().parts())
                    .containsExactly(new Snippet.Part("Of <tankers> that leak.", false)));
  }

  @Test
  void aSnippetIsMadeOfTheBeginningOfALongText() {
    Hit hit = find("zeppelin", NOW, SearchRows.MOST, Map.of()).hits().getFirst();

    assertThat(hit.snippet().parts()).hasSize(1).noneMatch(Snippet.Part::hit);
    assertThat(hit.snippet().parts().getFirst().text()).startsWith("mud mud").hasSizeLessThan(500);
  }
}
