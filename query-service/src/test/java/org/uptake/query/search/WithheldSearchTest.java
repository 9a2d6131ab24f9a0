package org.uptake.query.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.uptake.query.search.Scribe.observed;
import static org.uptake.query.search.Scribe.restricted;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.uptake.kernel.RecommendationId;
import org.uptake.query.TestLog;
import org.uptake.query.platform.Page;
import org.uptake.query.platform.Reach;
import org.uptake.query.platform.Standpoint;
import org.uptake.query.text.SearchQuery;

/**
 * Whoever has no right to a text learns nothing of its words: neither from what is answered nor
 * from the work that it takes, and so from the time.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class WithheldSearchTest {

  private static final int MORE_TRIES = 3;
  private static final Standpoint NOW =
      new Standpoint(LocalDate.parse("2026-01-01"), null, 100_000);
  private static final int RECOMMENDATIONS = 10;
  private static final int OBSERVATIONS = 40;
  private static final int EACH = 5;

  /**
   * In texts that are withheld, in no text at all, and in a text for everybody; as long as each
   * other, for a word is looked up in as many spellings as it has letters.
   */
  private static final String WITHHELD = "grabowski";

  private static final String NOWHERE = "sosnowski";
  private static final String OPEN = "lindqvist";
  private static final String DISCLOSED = "oceanlink";

  private TestLog log;

  @BeforeAll
  void record() {
    Scribe scribe = new Scribe();
    for (int of = 1; of <= RECOMMENDATIONS; of++) {
      record(scribe, of);
    }
    log = scribe.projected();
    String schema =
        log.client()
            .sql("select 'recommendation_' || generation from view.projection where name = ?")
            .param("recommendation")
            .query(String.class)
            .single();
    log.template().execute("vacuum analyze %1$s.form, %1$s.recommendation".formatted(schema));
  }

  private static void record(Scribe scribe, int of) {
    RecommendationId id = new RecommendationId("HIPPO-" + of);
    scribe.take(Scribe.proposed(of * 1000L, id));
    for (int n = 1; n <= OBSERVATIONS; n++) {
      String text = "The patrols of week w%d were told of v%d.".formatted(n, of * 100 + n);
      scribe.take(observed(of * 1000L + n, id, "2017-01", text, null));
    }
    String told = "The minister %s accepted bribes of patrols.".formatted(WITHHELD);
    for (long n = of * 1000L; n < of * 1000L + EACH; n++) {
      scribe.take(observed(n + 100, id, "2018-01", "Patrols met " + OPEN, null));
      scribe.take(restricted(observed(n + 200, id, "2018-01", told, null), null));
      scribe.take(restricted(observed(n + 300, id, "2018-01", told, null), "2999-01-01"));
      scribe.take(restricted(observed(n + 400, id, "2018-01", "Of " + DISCLOSED, null), "2020"));
    }
  }

  @AfterAll
  void close() {
    log.close();
  }

  /**
   * What is asked.
   *
   * @param q with %s for the word
   * @param most hits that are ranked
   */
  private record Question(String q, Map<String, String> narrowing, int most, Reach reach) {}

  static Stream<Question> questions() {
    return Stream.of(Map.<String, String>of(), Map.of("review", "HIPPO", "kind", "observed"))
        .flatMap(
            narrowing ->
                Stream.of("%s", "\"minister %s\"", "%s or patrols", "patrols -%s")
                    .flatMap(q -> questions(q, narrowing)));
  }

  private static Stream<Question> questions(String q, Map<String, String> narrowing) {
    return Stream.of(
        new Question(q, narrowing, 5, Reach.NONE),
        new Question(q, narrowing, SearchRows.MOST, Reach.NONE),
        new Question(q, narrowing, SearchRows.MOST, Reach.OWN));
  }

  private SearchRows.Found ask(Question question, String word) {
    SearchRows rows = new SearchRows(log.client(), question.most());
    SearchQuery whole = SearchQuery.read(question.q().formatted(word));
    Search search =
        new Search(whole, rows.present(whole), new Narrowing(question.narrowing()), NOW);
    SearchRows.Found found = rows.find(search, new Page(0, 50));
    if (question.reach() == Reach.NONE) {
      return found;
    }
    List<Hit> hits = rows.byRight(search, question.reach(), 50);
    return new SearchRows.Found(hits, found.total(), found.ranked());
  }

  /** As somebody of an organisation that recorded none of them. */
  private Map<String, Work> work(Question question, String word) {
    return log.inSnapshot(
        question.reach() == Reach.OWN ? "own" : "",
        "IPI",
        () -> {
          openWhatIsReadOnce(question);
          Map<String, Work> before = works();
          SearchRows.Found ignored = ask(question, word);
          return since(before);
        });
  }

  private void openWhatIsReadOnce(Question question) {
    SearchRows.Found ignored = ask(question, "somebodyelse");
  }

  /** What was read of a table or an index. */
  private record Work(long scans, long returned, long fetched, long blocks) {

    static final Work NONE = new Work(0, 0, 0, 0);

    Work minus(Work other) {
      return new Work(
          scans - other.scans,
          returned - other.returned,
          fetched - other.fetched,
          blocks - other.blocks);
    }
  }

  private Map<String, Work> since(Map<String, Work> before) {
    Map<String, Work> work = works();
    work.replaceAll((name, until) -> until.minus(before.getOrDefault(name, Work.NONE)));
    work.values().removeIf(Work.NONE::equals);
    return work;
  }

  /** Of each by its name, in the transaction at hand. */
  private Map<String, Work> works() {
    Map<String, Work> works = new TreeMap<>();
    log.client()
        .sql(
            """
            select relname, pg_stat_get_xact_numscans(oid), pg_stat_get_xact_tuples_returned(oid),
              pg_stat_get_xact_tuples_fetched(oid), pg_stat_get_xact_blocks_fetched(oid)
            from pg_class where relnamespace =
              (select relnamespace from pg_class where oid = 'form'::regclass)
            """)
        .query(
            row -> {
              works.put(
                  row.getString(1),
                  new Work(row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5)));
            });
    return works;
  }

  @ParameterizedTest
  @MethodSource("questions")
  void asMuchIsReadForAWithheldWordAsForOneThatIsNowhere(Question question) {
    Map<String, Work> work = work(question, WITHHELD);
    Map<String, Work> other = work(question, NOWHERE);
    // What others do to the server at this moment can make it look at the indexes anew, once.
    for (int again = 0; again < MORE_TRIES && !work.equals(other); again++) {
      work = work(question, WITHHELD);
      other = work(question, NOWHERE);
    }
    assertThat(work).isEqualTo(other).doesNotContainKey("form_withheld_idx");
  }

  /** Or the test above might see nothing. */
  @Test
  void moreIsReadForAWordThatIsFound() {
    Question open = new Question("%s", Map.of(), SearchRows.MOST, Reach.NONE);
    assertThat(work(open, OPEN)).isNotEqualTo(work(open, NOWHERE));
    Question byRight = new Question("%s", Map.of(), SearchRows.MOST, Reach.ALL);
    assertThat(work(byRight, WITHHELD)).containsKey("form_withheld_idx");
  }

  /** Of which sorts: 1 open, 2 and 3 withheld, 4 disclosed. */
  private List<Long> found(String reads, String organisation, Reach reach, String word) {
    Question question = new Question("%s", Map.of(), SearchRows.MOST, reach);
    return log.inSnapshot(reads, organisation, () -> ask(question, word)).hits().stream()
        .map(hit -> hit.entry().getLeastSignificantBits() % 1000 / 100)
        .distinct()
        .sorted()
        .toList();
  }

  @Test
  void whoeverHasTheRightFindsThem() {
    assertThat(found("all", "IPI", Reach.ALL, WITHHELD)).containsExactly(2L, 3L);
    assertThat(found("own", "DPO", Reach.OWN, WITHHELD)).containsExactly(2L, 3L);
    assertThat(found("all", "IPI", Reach.ALL, OPEN)).as("for everybody").isEmpty();
  }

  @Test
  void whoeverMayNotFindsNoneWhateverIsAsked() {
    assertThat(found("", "", Reach.NONE, WITHHELD)).isEmpty();
    assertThat(found("own", "IPI", Reach.OWN, WITHHELD)).isEmpty();
    assertThat(found("own", "IPI", Reach.ALL, WITHHELD)).isEmpty();
  }

  @Test
  void everybodyFindsWhatIsDisclosed() {
    assertThat(found("", "", Reach.NONE, DISCLOSED)).containsExactly(4L);
    assertThat(found("all", "DPO", Reach.NONE, DISCLOSED)).containsExactly(4L);
  }

  /** Of so many pairs as many are slower for the one word as for the other, give or take. */
  @Test
  @Tag("long")
  void theTimeTellsThemNotApart() {
    Question question = new Question("%s", Map.of("kind", "observed"), SearchRows.MOST, Reach.NONE);
    assertThat(Math.abs(slower(question, OPEN, NOWHERE))).isGreaterThan(4);
    assertThat(Math.abs(slower(question, WITHHELD, NOWHERE))).isLessThan(4);
  }

  /** By how many standard deviations the first is slower more often than half the time. */
  private double slower(Question question, String one, String other) {
    int pairs = 1000;
    int slower = 0;
    for (int pair = 0; pair < pairs; pair++) {
      boolean first = pair % 2 == 0;
      long before = nanos(question, first ? one : other);
      long after = nanos(question, first ? other : one);
      slower += (first ? before > after : after > before) ? 1 : 0;
    }
    return (slower - pairs / 2.0) / Math.sqrt(pairs / 4.0);
  }

  private long nanos(Question question, String word) {
    return log.inSnapshot(
        "",
        "",
        () -> {
          long begin = System.nanoTime();
          SearchRows.Found ignored = ask(question, word);
          return System.nanoTime() - begin;
        });
  }
}
