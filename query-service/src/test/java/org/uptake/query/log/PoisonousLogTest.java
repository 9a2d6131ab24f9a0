package org.uptake.query.log;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.uptake.query.Projecting;
import org.uptake.query.RandomEvents;
import org.uptake.query.TestLog;

/**
 * A log that holds what nobody records over HTTP, and what was recorded before there were limits:
 * everything else is served, and be the tables written live or copied, they are the same.
 */
final class PoisonousLogTest {

  private static final int INNOCENT = 120;
  private static final long AFTERWARDS = 10_000;
  private static final String STAMP =
      "{\"author\":\"somebody\",\"organisation\":\"DPO\",\"channel\":\"api\"}";
  private static final String LONG = random(2_600);

  private static final TestLog log = TestLog.empty();
  private static final Set<String> WAITING = new HashSet<>();
  private static long position = 1_000;

  private static Map<String, List<String>> live = Map.of();
  private static Set<String> faults = Set.of();

  @BeforeAll
  static void fill() {
    List<Positioned> innocent = innocent();
    log.append(innocent);
    servedAllTheSame();
    waiting();
    projectLive();
    live = tables();
    faults = faults();
  }

  @AfterAll
  static void close() {
    log.close();
  }

  /** Half of them before the poison, half after it. */
  private static List<Positioned> innocent() {
    return RandomEvents.of(7, INNOCENT).stream()
        .map(event -> event.position() > INNOCENT / 2 ? later(event) : event)
        .toList();
  }

  private static Positioned later(Positioned event) {
    long moved = AFTERWARDS + event.position();
    return new Positioned(
        moved,
        TestLog.recordedAt(moved),
        event.stream(),
        event.version(),
        event.event(),
        event.author(),
        event.organisation(),
        event.channel());
  }

  private static void servedAllTheSame() {
    served(1, proposed(1, "'theme':'%s'".formatted(LONG)));
    served(2, proposed(2, "'theme':'%sx'".formatted(LONG)));
    served(3, proposed(3, "'theme':'%s'".formatted(random(300_000))));
    String hostile = "\\u0000 \\ud800 \\udc00\\ud800 \\\\u0000";
    served(4, proposed(4, "'theme':'T%1$s','action':'%1$s','note':'%1$s'".formatted(hostile)));
    served(5, proposed(5, "'action':'%s'".formatted(words(400_000, " "))));
    served(6, proposed(6, "'action':'%s'".formatted(words(400_000, "-"))));
    served(7, proposed(7, "'burnt':{'by':['fire',1e999]}"));
    served(8, proposed(8, "'evidence':[%s]".formatted(evidence(5_000))));
    served(
        9,
        proposed(9, "'note':'sound'"),
        "RecommendationFunded",
        entry("funded", 9, 2, "'by':'DPO','amount':'5','currency':'USDOLLAR','phase':'pledged',")
            + "'channel':'fund','contribution':'%s','evidence':[]}".formatted(random(3_000)));
    served(
        10,
        proposed(10, "'note':'sound'"),
        "EntryCorrected",
        "{'recommendation':'POISON-10','entry':'%s','fields':['note'],'becomes':%s,'reason':'%s'}"
            .formatted(id(10, 1), becomes(10), hostile));
    served(11, proposed(11, "'addressees':['SC','SC']"));
    append("review/POISON-A", 1, "ReviewRegistered", review("POISON-A", "12", hostile), STAMP);
  }

  private static void waiting() {
    waits(20, "RecommendationProposed", "[]", STAMP);
    waits(21, "RecommendationProposed", "'text'", STAMP);
    waits(22, "RecommendationProposed", "null", STAMP);
    waits(23, "RecommendationProposed", "{}", STAMP);
    waits(24, "RecommendationBurnt", proposed(24, "'note':'n'"), STAMP);
    waits(25, "RecommendationProposed", proposed(25, "'title':null"), STAMP);
    waits(26, "RecommendationProposed", proposed(26, "'addressees':['%s']".formatted(LONG)), STAMP);
    waits(27, "RecommendationProposed", proposed(27, "'occurredOn':'99999-01-01'"), STAMP);
    waits(29, "RecommendationProposed", proposed(29, "'note':'n'"), "[]");
    waits(30, "RecommendationProposed", proposed(1, "'note':'n'"), STAMP);
    waits(31, "RecommendationProposed", proposed(31, "'deep':" + nested(2_000)), STAMP);
    waitsAfterwards(
        32,
        "RecommendationFunded",
        entry("funded", 32, 2, "'by':'DPO','amount':1e400,'currency':'USD','phase':'pledged',")
            + "'channel':'fund'}");
    waitsAfterwards(
        33,
        "EntryRetracted",
        "{'recommendation':'POISON-33','entry':'%s','reason':'r'}".formatted(id(1, 1)));
    waitsAfterwards(
        34,
        "EntryCorrected",
        "{'recommendation':'POISON-34','entry':'%s','fields':[],'becomes':{'kind':'burnt'}}"
            .formatted(id(34, 1)));
    waits("review/POISON-B", "ReviewRegistered", review("POISON-B", "2147483647", "t"));
    waits("review/POISON-C", "ReviewRegistered", review("POISON-D", "12", "t"));
    waits("stakeholder/POISON", "StakeholderRegistered", "{'code':'POISON','kind':'burnt'}");
    append("roster/people", 1, "RoleBurnt", "{}", STAMP);
    append("rebuild/nothing", 1, "RebuildRequested", "[]", STAMP);
    String longStamp = STAMP.replace("somebody", random(3_000));
    append(stream(40), 1, "RecommendationProposed", proposed(40, "'note':'n'"), longStamp);
  }

  private static void served(int number, String proposed) {
    append(stream(number), 1, "RecommendationProposed", proposed, STAMP);
  }

  private static void served(int number, String proposed, String type, String next) {
    served(number, proposed);
    append(stream(number), 2, type, next, STAMP);
  }

  private static void waits(int number, String type, String payload, String stamp) {
    WAITING.add("recommendation " + stream(number) + " " + (position + 1));
    append(stream(number), 1, type, payload, stamp);
  }

  private static void waitsAfterwards(int number, String type, String payload) {
    served(number, proposed(number, "'note':'sound'"));
    WAITING.add("recommendation " + stream(number) + " " + (position + 1));
    append(stream(number), 2, type, payload, STAMP);
  }

  private static void waits(String stream, String type, String payload) {
    WAITING.add(stream.replaceFirst("/.*", "") + " " + stream + " " + (position + 1));
    append(stream, 1, type, payload, STAMP);
  }

  private static void append(String stream, long version, String type, String json, String stamp) {
    position++;
    log.append(position, stream, version, type, json.replace('\'', '"'), stamp);
  }

  private static String stream(int number) {
    return "recommendation/POISON-" + number;
  }

  private static String id(int number, int version) {
    return "00000000-0000-7000-8000-%06d%06d".formatted(number, version);
  }

  /** The last of two fields of one name counts. */
  private static String proposed(int number, String further) {
    return entry("proposed", number, 1, "'title':'t','text':'t','addressees':[],'evidence':[],")
        + further
        + "}";
  }

  private static String becomes(int number) {
    return proposed(number, "'note':'better'");
  }

  private static String entry(String kind, int number, int version, String further) {
    return "{'kind':'%s','id':'%s','recommendation':'POISON-%d','occurredOn':'2016',%s"
        .formatted(kind, id(number, version), number, further);
  }

  private static String review(String code, String months, String title) {
    return "{'code':'%s','title':'%s','publishedOn':'2015','reportingPeriodMonths':%s}"
        .formatted(code, title, months);
  }

  private static String evidence(int several) {
    return IntStream.range(0, several)
        .mapToObj("{'title':'Evidence %d'}"::formatted)
        .collect(Collectors.joining(","));
  }

  private static String nested(int deep) {
    return "[".repeat(deep) + "]".repeat(deep);
  }

  /** Letters that do not compress. */
  private static String random(int length) {
    return new Random(length)
        .ints(length, 'A', 'A' + 58)
        .mapToObj(c -> Character.isLetter(c) ? Character.toString(c) : "0")
        .collect(Collectors.joining());
  }

  /** Words of one letter of four bytes, each another. */
  private static String words(int letters, String between) {
    return IntStream.range(0, letters)
        .mapToObj(i -> Character.toString(0x20000 + i % 40_000))
        .collect(Collectors.joining(between));
  }

  private static void projectLive() {
    Containment containment =
        new Containment(new Faults(log.client()), log.sequence(), log.transactions());
    List<Projection> projections = Projecting.fresh(log);
    for (List<Positioned> batch = log.sequence().next(0); !batch.isEmpty(); ) {
      List<Positioned> next = batch;
      log.inTransaction(() -> containment.write(serving(projections), next));
      batch = log.sequence().next(batch.getLast().position());
    }
  }

  private static List<WrittenGeneration> serving(List<Projection> projections) {
    return projections.stream()
        .map(projection -> new WrittenGeneration(projection, generation(projection)))
        .toList();
  }

  private static Generation generation(Projection projection) {
    return log.projections().find(projection.name()).orElseThrow().generation();
  }

  private static Map<String, List<String>> tables() {
    Map<String, List<String>> tables = new TreeMap<>(log.tables());
    List<String> ignored = tables.remove("fault");
    return tables;
  }

  private static void assertSame(
      Map<String, List<String>> tables, Map<String, List<String>> expected) {
    assertThat(tables).containsOnlyKeys(expected.keySet());
    tables.forEach(
        (table, rows) -> {
          List<String> others = expected.getOrDefault(table, List.of());
          assertThat(without(others, rows)).as("more in " + table).isEmpty();
          assertThat(without(rows, others)).as("missing in " + table).isEmpty();
        });
  }

  /** Each of them as often as there are more. */
  private static List<String> without(List<String> some, List<String> rows) {
    List<String> left = new ArrayList<>(rows);
    some.forEach(left::remove);
    return left;
  }

  private static Set<String> faults() {
    return new Faults(log.client())
        .all().stream()
            .map(fault -> fault.projection() + " " + fault.item() + " " + fault.position())
            .collect(toSet());
  }

  /** Nobody looks how far it is. */
  private static final class Unwatched implements RebuildProgress {

    @Override
    public void done(long work) {}

    @Override
    public void requireCurrent() {}
  }

  @Test
  void whatCannotBeTakenWaitsAndNothingElse() {
    assertThat(faults.stream().filter(fault -> !fault.startsWith("audit ")))
        .containsExactlyInAnyOrderElementsOf(WAITING);
    assertThat(faults)
        .anyMatch(fault -> fault.startsWith("audit " + stream(40)))
        .anyMatch(fault -> fault.startsWith("audit roster/people"));
  }

  @Test
  void everythingElseHasItsRows() {
    Map<String, List<String>> others = new TreeMap<>();
    live.forEach(
        (table, rows) ->
            others.put(table, rows.stream().filter(row -> !row.contains("POISON")).toList()));
    try (TestLog undisturbed = Projecting.undisturbed(innocent())) {
      Map<String, List<String>> expected = new TreeMap<>(undisturbed.tables());
      List<String> ignored = expected.remove("fault");
      assertSame(others, expected);
    }
  }

  @Test
  void longThemesStayApart() {
    assertThat(
            requireNonNull(live.get("span")).stream()
                .filter(row -> row.contains(LONG.substring(0, 100))))
        .hasSize(2)
        .allMatch(row -> row.contains("… "))
        .doesNotHaveDuplicates();
    assertThat(
            log.inSnapshot(
                () ->
                    log.client()
                        .sql("select count(distinct theme) from span where theme like ?")
                        .param(LONG.substring(0, 100) + "%")
                        .query(Long.class)
                        .single()))
        .isEqualTo(2);
  }

  @Test
  void whatNobodyCanHoldIsReplacedVisibly() {
    assertThat(
            log.inSnapshot(
                () ->
                    log.client()
                        .sql(
                            "select reason from form where recommendation = 'POISON-10' and reason"
                                + " is not null")
                        .query(String.class)
                        .single()))
        .isEqualTo("\uFFFD \uFFFD \uFFFD\uFFFD \\u0000");
  }

  @Test
  void copiedTheTablesAreTheSameAndTheSameWaits() {
    log.rebuild().run(Projecting.fresh(log), new Unwatched());

    assertSame(tables(), live);
    assertThat(faults()).isEqualTo(faults);
  }
}
