package org.uptake.query.recommendation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.mock.web.MockHttpServletRequest;
import org.uptake.kernel.recommendation.lifecycle.Track;
import org.uptake.query.Projecting;
import org.uptake.query.RandomEvents;
import org.uptake.query.Story;
import org.uptake.query.TestLog;
import org.uptake.query.log.Positioned;
import org.uptake.query.platform.Question;
import org.uptake.query.platform.Standpoint;
import org.uptake.query.recommendation.RecommendationListing.Facets;
import org.uptake.query.text.SearchQuery;

/** What each value of a filter would give is what the list of that value has. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class FacetRowsTest {

  private static final int QUESTIONS = 300;

  private TestLog log;
  private List<Positioned> events;

  @BeforeAll
  void project() {
    events = RandomEvents.of(11, ListTest.SIZE);
    log = TestLog.empty();
    Projecting.project(log, Projecting.fresh(log), events);
  }

  @AfterAll
  void close() {
    log.close();
  }

  @Test
  void countsWithAllFiltersButItsOwnWhatTheFoldsSay() {
    Set<String> filled = new HashSet<>();
    for (long seed = 0; seed < QUESTIONS; seed++) {
      Random random = new Random(seed);
      Standpoint at = ListTest.standpoint(random);
      Map<String, String> asked = ListTest.filter(random);
      List<Told> all = Told.at(events, at);

      Map<String, Map<String, Long>> facets = counted(facets(log, asked, at));

      assertThat(facets)
          .as("seed %d: %s at %s", seed, asked, at)
          .isEqualTo(
              Stream.of(Facet.values())
                  .collect(
                      Collectors.toMap(Facet::parameter, facet -> expected(facet, asked, all))));
      facets.forEach(
          (facet, counts) -> {
            if (!counts.isEmpty() && !asked.isEmpty()) {
              filled.add(facet);
            }
          });
    }
    assertThat(filled).as("facets that counted something").hasSize(Facet.values().length);
  }

  private static Map<String, Long> expected(
      Facet facet, Map<String, String> asked, List<Told> all) {
    Map<String, String> others = new TreeMap<>(asked);
    others.remove(facet.parameter());
    return all.stream()
        .filter(one -> ListTest.keeps(others, one))
        .flatMap(one -> values(facet, others, one))
        .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
  }

  private static Stream<String> values(Facet facet, Map<String, String> others, Told one) {
    return switch (facet) {
      case STAGE -> Stream.of(one.situation().stage().word());
      case REVIEW -> Stream.of(one.id().substring(0, one.id().lastIndexOf('-')));
      case THEME -> Stream.ofNullable(one.proposed().theme());
      case ADDRESSEE ->
          one.situation().tracks().stream()
              .filter(track -> ListTest.keeps(others, track))
              .map(Track::addressee)
              .flatMap(Stream::ofNullable)
              .map(addressee -> addressee.value());
      case SILENT -> one.silent() ? Stream.of("true") : Stream.empty();
      case OVERDUE -> one.overdue() ? Stream.of("true") : Stream.empty();
    };
  }

  private static Map<String, Map<String, Long>> counted(Facets facets) {
    Map<String, Long> stages = new TreeMap<>(facets.stage().counts());
    stages.values().removeIf(number -> number == 0);
    return Map.of(
        "stage", stages,
        "review", facets.review(),
        "theme", facets.theme(),
        "addressee", facets.addressee(),
        "silent", flag(facets.silent()),
        "overdue", flag(facets.overdue()));
  }

  private static Map<String, Long> flag(long number) {
    return number == 0 ? Map.of() : Map.of("true", number);
  }

  private static Facets facets(TestLog log, Map<String, String> asked, Standpoint at) {
    MockHttpServletRequest request = new MockHttpServletRequest();
    asked.forEach(request::addParameter);
    ListRequest wanted = new Question(request).answer(ListRequest::of, Function.identity());
    return log.inSnapshot(
        () -> {
          RecommendationFilter filter =
              wanted
                  .q()
                  .map(SearchQuery::read)
                  .map(wanted.filter()::containing)
                  .orElse(wanted.filter());
          return new FacetRows(log.client()).facets(filter, at);
        });
  }

  @Test
  void ofManyValuesThoseOfMostRecommendationsAreTold() {
    try (Story story = new Story()) {
      story.review("DEMO", null, 12);
      for (int i = 1; i <= FacetRows.MOST + 1; i++) {
        story.propose("DEMO-" + i, "2019-01-01", "S" + i, "ALL");
      }

      Facets facets = facets(story.log(), Map.of(), story.on("2019-12-31"));

      assertThat(facets.addressee()).hasSize(FacetRows.MOST).containsEntry("ALL", 101L);
      assertThat(facets.addressee().keySet().iterator().next()).isEqualTo("ALL");
      assertThat(facets.more()).containsExactly("addressee");
      assertThat(facets.review()).containsExactly(Map.entry("DEMO", 101L));
    }
  }
}
