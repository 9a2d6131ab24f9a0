package org.uptake.query.recommendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.mock.web.MockHttpServletRequest;
import org.uptake.kernel.Refused;
import org.uptake.kernel.StakeholderCode;
import org.uptake.kernel.recommendation.Entry;
import org.uptake.kernel.recommendation.Kind;
import org.uptake.kernel.recommendation.RecommendationProposed;
import org.uptake.kernel.recommendation.lifecycle.Moment;
import org.uptake.query.Folded;
import org.uptake.query.Projecting;
import org.uptake.query.RandomEvents;
import org.uptake.query.Story;
import org.uptake.query.TestLog;
import org.uptake.query.log.Positioned;
import org.uptake.query.platform.Page;
import org.uptake.query.platform.Question;
import org.uptake.query.platform.Standpoint;

/** Which entries there are of all recommendations is what the folds of that prefix say. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class EntryListRowsTest {

  private static final int SIZE = 300;
  private static final int QUESTIONS = 200;
  private static final Page ALL = new Page(0, 500);

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
  void areThoseThatCountTheNewestFirst() {
    Set<String> told = new HashSet<>();
    for (long seed = 0; seed < QUESTIONS; seed++) {
      Random random = new Random(seed);
      Standpoint at = ListTest.standpoint(random);
      Map<String, String> asked = filter(random);
      List<UUID> expected = expected(asked, at);

      EntryListRows.Found found = find(asked, ALL, at);

      assertThat(found.lines().stream().map(EntryListRows.Line::entry))
          .as("seed %d: %s at %s", seed, asked, at)
          .containsExactlyElementsOf(expected);
      assertThat(found.total()).isEqualTo(expected.size());
      if (!expected.isEmpty()) {
        told.addAll(asked.keySet());
      }
    }
    assertThat(told).as("parameters that let something through").hasSize(7);
  }

  private List<UUID> expected(Map<String, String> asked, Standpoint at) {
    List<Moment> moments =
        new ArrayList<>(
            new Folded(events.subList(0, (int) at.position()))
                .moments(at.asOf()).stream().filter(moment -> keeps(asked, moment)).toList());
    moments.sort(
        Comparator.comparing(Moment::day)
            .thenComparing(moment -> !(moment.entry() instanceof RecommendationProposed))
            .thenComparing(moment -> moment.entry().occurredOn().precision())
            .thenComparing(moment -> recorded(moment.entry())));
    return moments.reversed().stream().map(moment -> moment.entry().id().uuid()).toList();
  }

  private long recorded(Entry entry) {
    return events.stream()
        .filter(event -> event.event() instanceof Entry told && told.id().equals(entry.id()))
        .findFirst()
        .orElseThrow()
        .position();
  }

  private static boolean keeps(Map<String, String> asked, Moment moment) {
    return asked.entrySet().stream()
        .allMatch(parameter -> keeps(parameter.getKey(), parameter.getValue(), moment));
  }

  private static boolean keeps(String parameter, String value, Moment moment) {
    Entry entry = moment.entry();
    return switch (parameter) {
      case "review" -> entry.recommendation().review().value().equals(value);
      case "recommendation" -> entry.recommendation().value().equals(value);
      case "kind" -> Arrays.asList(value.split(",")).contains(entry.kind().word());
      case "by" -> Objects.equals(entry.by(), new StakeholderCode(value));
      case "addressee" -> Objects.equals(entry.addressee(), new StakeholderCode(value));
      case "from" -> !moment.day().isBefore(LocalDate.parse(value));
      case "to" -> !moment.day().isAfter(LocalDate.parse(value));
      default -> throw new IllegalArgumentException(parameter);
    };
  }

  private static Map<String, String> filter(Random random) {
    Map<String, String> asked = new TreeMap<>();
    List<String> stakeholders = List.of("SC", "SEC", "FM", "AU");
    for (int i = random.nextInt(3); i > 0; i--) {
      switch (random.nextInt(7)) {
        case 0 -> asked.put("review", random.nextBoolean() ? "HIPPO" : "A4P");
        case 1 ->
            asked.put(
                "recommendation",
                RandomEvents.RECOMMENDATIONS
                    .get(random.nextInt(RandomEvents.RECOMMENDATIONS.size()))
                    .value());
        case 2 -> asked.put("kind", kind(random) + "," + kind(random));
        case 3 -> asked.put("by", stakeholders.get(random.nextInt(4)));
        case 4 -> asked.put("addressee", stakeholders.get(random.nextInt(4)));
        case 5 -> asked.put("from", RandomEvents.someDay(random).toString());
        default -> asked.put("to", RandomEvents.someDay(random).toString());
      }
    }
    if (asked.containsKey("from") && asked.containsKey("to")) {
      asked.remove("from");
    }
    return asked;
  }

  private static String kind(Random random) {
    return Kind.values()[random.nextInt(Kind.values().length)].word();
  }

  private EntryListRows.Found find(Map<String, String> asked, Page page, Standpoint at) {
    return log.inSnapshot(
        () -> new EntryListRows(log.client()).find(EntryListRowsTest.read(asked), page, at));
  }

  private static EntryFilter read(Map<String, String> asked) {
    MockHttpServletRequest request = new MockHttpServletRequest();
    asked.forEach(request::addParameter);
    return new Question(request).answer(EntryFilter::of, Function.identity());
  }

  @Test
  void pagesAreTheListCutInPieces() {
    Standpoint at = new Standpoint(LocalDate.parse("2026-01-01"), null, SIZE);
    List<UUID> whole = entries(find(Map.of(), ALL, at));
    assertThat(whole).hasSizeGreaterThan(40);
    List<UUID> pieces = new ArrayList<>();
    for (int page = 0; page <= whole.size() / 7; page++) {
      pieces.addAll(entries(find(Map.of(), new Page(page, 7), at)));
    }
    assertThat(pieces).isEqualTo(whole);
    assertThat(find(Map.of(), new Page(1_000, 7), at))
        .isEqualTo(new EntryListRows.Found(whole.size(), List.of()));
  }

  private static List<UUID> entries(EntryListRows.Found found) {
    return found.lines().stream().map(EntryListRows.Line::entry).toList();
  }

  @Test
  void fromMustNotLieAfterTo() {
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> read(Map.of("from", "2019-01-02", "to", "2019-01-01")));
    assertThat(read(Map.of("from", "2019-01-01", "to", "2019-01-01")).conditions()).hasSize(2);
  }

  @Test
  void thereIsNoNeedToReadMoreThanAnAnswerTakes() {
    try (Story story = new Story()) {
      story.review("DEMO", null, 12);
      story.propose("DEMO-1", "2019-01-01");
      for (int i = 0; i < 90; i++) {
        story.tell(
            "DEMO-1",
            "progress-reported",
            "2019-02-01",
            "by",
            "SEC",
            "movement",
            "advanced",
            "summary",
            EntryWorkTest.text());
      }
      EntryListRows.Found found =
          story
              .log()
              .inSnapshot(
                  () ->
                      new EntryListRows(story.log().client())
                          .find(read(Map.of()), ALL, story.on("2020-01-01")));

      assertThat(found.total()).isEqualTo(91);
      assertThat(found.fitting(ALL).size()).isBetween(60, 80);
    }
  }
}
