package org.uptake.query.recommendation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.uptake.kernel.StakeholderCode;
import org.uptake.kernel.Word;
import org.uptake.kernel.recommendation.lifecycle.Assurance;
import org.uptake.kernel.recommendation.lifecycle.Momentum;
import org.uptake.kernel.recommendation.lifecycle.Response;
import org.uptake.kernel.recommendation.lifecycle.Stage;
import org.uptake.kernel.recommendation.lifecycle.Track;
import org.uptake.query.Projecting;
import org.uptake.query.RandomEvents;
import org.uptake.query.TestLog;
import org.uptake.query.log.Positioned;
import org.uptake.query.platform.Question;
import org.uptake.query.platform.Standpoint;
import org.uptake.query.text.SearchQuery;

/**
 * Whatever is asked of the list, from wherever, it is what the folds of that prefix of the log say.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ListTest {

  static final int SIZE = 300;
  private static final int QUESTIONS = 400;
  private static final LocalDate FIRST_DAY = LocalDate.parse("2018-10-01");
  private static final int DAYS = 900;
  private static final List<String> STAKEHOLDERS = List.of("SC", "SEC", "FM", "AU");

  static final Set<String> ON_TRACK = Set.of("addressee", "response", "momentum", "assurance");

  private final Set<String> told = new HashSet<>();
  private TestLog log;
  private List<Positioned> events;

  @BeforeAll
  void project() {
    events = RandomEvents.of(11, SIZE);
    log = TestLog.empty();
    Projecting.project(log, Projecting.fresh(log), events);
  }

  @AfterAll
  void close() {
    log.close();
  }

  @Test
  void letsThroughWhatTheFoldsSayAndCountsAllOfIt() {
    for (long seed = 0; seed < QUESTIONS; seed++) {
      Random random = new Random(seed);
      Standpoint at = standpoint(random);
      Map<String, String> asked = filter(random);
      List<String> expected =
          Told.at(events, at).stream().filter(one -> keeps(asked, one)).map(Told::id).toList();

      List<RecommendationSummary> items = list(asked, at);

      assertThat(items.stream().map(RecommendationSummary::id))
          .as("seed %d: %s at %s", seed, asked, at)
          .containsExactlyInAnyOrderElementsOf(expected);
      if (!expected.isEmpty()) {
        told.addAll(asked.keySet());
      }
    }
    assertThat(told).as("parameters that let something through").hasSize(13);
  }

  @ParameterizedTest
  @EnumSource
  void putsInOrderBothWays(Sort sort) {
    if (sort == Sort.RELEVANCE) {
      return;
    }
    for (long seed = 0; seed < 60; seed++) {
      Standpoint at = standpoint(new Random(seed));
      List<Told> expected = new ArrayList<>(Told.at(events, at));
      expected.sort(by(sort));
      assertThat(list(Map.of("sort", sort.word()), at).stream().map(RecommendationSummary::id))
          .as("seed %d, %s at %s", seed, sort, at)
          .containsExactlyElementsOf(expected.stream().map(Told::id).toList());
      expected.sort(descending(sort));
      assertThat(
              list(Map.of("sort", "-" + sort.word()), at).stream().map(RecommendationSummary::id))
          .as("seed %d, -%s at %s", seed, sort, at)
          .containsExactlyElementsOf(expected.stream().map(Told::id).toList());
    }
  }

  @Test
  void pagesAreTheListCutInPieces() {
    Standpoint at = new Standpoint(FIRST_DAY.plusDays(DAYS), null, SIZE);
    List<String> whole =
        list(Map.of("sort", "-since"), at).stream().map(RecommendationSummary::id).toList();
    assertThat(whole).hasSizeGreaterThan(2);
    List<String> pieces = new ArrayList<>();
    for (int page = 0; page <= whole.size(); page++) {
      Map<String, String> piece = Map.of("sort", "-since", "size", "1", "page", "" + page);
      list(piece, at, whole.size()).forEach(one -> pieces.add(one.id()));
    }
    assertThat(pieces).isEqualTo(whole);
  }

  private static Comparator<Told> by(Sort sort) {
    return key(sort).thenComparing(Told.NUMBER);
  }

  private static Comparator<Told> descending(Sort sort) {
    return switch (sort) {
      case NUMBER -> Told.NUMBER.reversed();
      case DUE_ON ->
          Comparator.comparing(
                  Told::dueOn, Comparator.nullsLast(Comparator.<LocalDate>reverseOrder()))
              .thenComparing(Told.NUMBER);
      default -> key(sort).reversed().thenComparing(Told.NUMBER);
    };
  }

  private static Comparator<Told> key(Sort sort) {
    return switch (sort) {
      case NUMBER, RELEVANCE -> Told.NUMBER;
      case TITLE -> Comparator.comparing(one -> one.proposed().title());
      case STAGE -> Comparator.comparing(one -> one.situation().stage());
      case SINCE -> Comparator.comparing(Told::since);
      case HEARD_UNTIL -> Comparator.comparing(one -> one.situation().heardUntil());
      case DUE_ON ->
          Comparator.comparing(
              Told::dueOn, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()));
      case PROPOSED_ON -> Comparator.comparing(one -> one.proposed().occurredOn().earliest());
    };
  }

  private List<RecommendationSummary> list(Map<String, String> asked, Standpoint at) {
    return list(asked, at, -1);
  }

  /** Also that its total is this one; where it is below 0, the number of items. */
  private List<RecommendationSummary> list(Map<String, String> asked, Standpoint at, long total) {
    MockHttpServletRequest request = new MockHttpServletRequest();
    asked.forEach(request::addParameter);
    ListRequest wanted = new Question(request).answer(ListRequest::of, Function.identity());
    ListRows rows = new ListRows(log.client());
    return log.inSnapshot(
        () -> {
          Optional<SearchQuery> words = wanted.q().map(SearchQuery::read);
          RecommendationFilter filter =
              words.map(wanted.filter()::containing).orElse(wanted.filter());
          ListRows.Hits hits = rows.hits(filter, wanted.order(), wanted.page(), at);
          assertThat(hits.total()).isEqualTo(total < 0 ? hits.page().size() : total);
          return rows.summaries(hits.page(), Map.of(), words, at);
        });
  }

  static Standpoint standpoint(Random random) {
    return new Standpoint(
        FIRST_DAY.plusDays(random.nextInt(DAYS)), null, SIZE - random.nextInt(SIZE / 2));
  }

  static Map<String, String> filter(Random random) {
    Map<String, String> asked = new TreeMap<>();
    for (int i = random.nextInt(3); i >= 0; i--) {
      switch (random.nextInt(13)) {
        case 0 -> asked.put("review", random.nextBoolean() ? "HIPPO" : "A4P");
        case 1 -> asked.put("theme", "Theme");
        case 2 -> asked.put("stage", word(random, Stage.values()));
        case 3 ->
            asked.put("stage", word(random, Stage.values()) + "," + word(random, Stage.values()));
        case 4 -> asked.put("silent", "" + random.nextBoolean());
        case 5 -> asked.put("overdue", "" + random.nextBoolean());
        case 6 -> asked.put("contradicted", "" + random.nextBoolean());
        case 7 -> asked.put("confirmed", "" + (random.nextInt(4) == 0));
        case 8 -> asked.put("addressee", STAKEHOLDERS.get(random.nextInt(4)));
        case 9 -> asked.put("by", STAKEHOLDERS.get(random.nextInt(4)));
        case 10 -> asked.put("q", "\"titled %d\"".formatted(random.nextInt(3)));
        case 11 -> asked.put("response", word(random, Response.values()));
        default -> {
          asked.put("momentum", word(random, Momentum.values()));
          asked.put("assurance", word(random, Assurance.values()));
        }
      }
    }
    return asked;
  }

  private static <W extends Word> String word(Random random, W[] words) {
    return words[random.nextInt(words.length)].word();
  }

  static boolean keeps(Map<String, String> asked, Told one) {
    return asked.entrySet().stream()
            .filter(parameter -> !ON_TRACK.contains(parameter.getKey()))
            .allMatch(parameter -> keeps(parameter.getKey(), parameter.getValue(), one))
        && one.situation().tracks().stream().anyMatch(track -> keeps(asked, track));
  }

  private static boolean keeps(String parameter, String value, Told one) {
    return switch (parameter) {
      case "review" -> one.id().startsWith(value + "-");
      case "theme" -> value.equals(one.proposed().theme());
      case "stage" -> Arrays.asList(value.split(",")).contains(one.situation().stage().word());
      case "silent" -> value.equals("" + one.silent());
      case "overdue" -> value.equals("" + one.overdue());
      case "contradicted" -> value.equals("" + one.situation().isContradicted());
      case "confirmed" -> value.equals("" + one.situation().isConfirmed());
      case "q" -> one.proposed().title().endsWith(value.substring(8, 9));
      case "by" -> one.spoke().contains(new StakeholderCode(value));
      default -> throw new IllegalArgumentException(parameter);
    };
  }

  static boolean keeps(Map<String, String> asked, Track track) {
    return asked.keySet().stream()
        .filter(ON_TRACK::contains)
        .allMatch(parameter -> said(parameter, track).equals(asked.get(parameter)));
  }

  private static String said(String parameter, Track track) {
    return switch (parameter) {
      case "addressee" -> String.valueOf(track.addressee());
      case "response" -> track.response().word();
      case "momentum" -> track.momentum().word();
      case "assurance" -> track.assurance().word();
      default -> throw new IllegalArgumentException(parameter);
    };
  }
}
