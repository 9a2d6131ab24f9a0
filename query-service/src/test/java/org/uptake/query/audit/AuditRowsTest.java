package org.uptake.query.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.uptake.kernel.RecommendationId;
import org.uptake.kernel.recommendation.Entry;
import org.uptake.kernel.recommendation.EntryCorrected;
import org.uptake.kernel.recommendation.EntryRetracted;
import org.uptake.kernel.recommendation.RecommendationEvent;
import org.uptake.kernel.recommendation.RecommendationLinked;
import org.uptake.kernel.recommendation.RecommendationProposed;
import org.uptake.kernel.recommendation.lifecycle.History;
import org.uptake.kernel.recommendation.lifecycle.Lifecycle;
import org.uptake.kernel.recommendation.lifecycle.Situation;
import org.uptake.kernel.recommendation.lifecycle.Track;
import org.uptake.query.Projecting;
import org.uptake.query.RandomEvents;
import org.uptake.query.TestLog;
import org.uptake.query.log.Positioned;
import org.uptake.query.log.Projection;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What the trail tells of each event leads from the whole before it to the whole after it. */
final class AuditRowsTest {

  private static final int SIZE = 500;
  private static final List<Positioned> EVENTS = RandomEvents.of(11, SIZE);
  private static final TestLog LOG = TestLog.of(EVENTS);
  private static final JsonMapper JSON = new JsonMapper();

  private final AuditRows rows = new AuditRows(LOG.template());

  @BeforeAll
  static void project() {
    List<Projection> projections = Projecting.fresh(LOG);
    for (int from = 0; from < SIZE; from += 50) {
      Projecting.project(LOG, projections, EVENTS.subList(from, from + 50));
    }
  }

  @AfterAll
  static void close() {
    LOG.close();
  }

  private List<AuditItem> find(Map<String, String> conditions, PositionRange stretch, int most) {
    return LOG.inSnapshot(() -> rows.find(conditions, stretch, most, SIZE)).items().stream()
        .map(Revealed::item)
        .toList();
  }

  private List<AuditItem> all() {
    return find(Map.of(), new PositionRange(0, SIZE, false), SIZE);
  }

  private List<AuditItem> trail(String column, Object value) {
    return find(Map.of(column, value.toString()), new PositionRange(0, SIZE, false), SIZE);
  }

  @Test
  void leavesNoEventOutAndTellsEachAsItIsKept() {
    List<String> kept =
        LOG.client()
            .sql(
                """
                select s.position || e.aggregate_identifier || e.payload_type || e.payload::text
                from log.sequence s join log.event e using (global_index) order by s.position
                """)
            .query(String.class)
            .list();

    assertThat(all())
        .extracting(item -> item.position() + item.stream() + item.type() + item.payload())
        .isEqualTo(kept);
    assertThat(all())
        .zipSatisfy(
            EVENTS,
            (item, event) -> {
              assertThat(item.version()).isEqualTo(event.version());
              assertThat(item.recordedAt()).isEqualTo(event.recordedAt());
              assertThat(item.author()).isEqualTo(event.author());
              assertThat(item.organisation()).isEqualTo(event.organisation());
              assertThat(item.channel()).isEqualTo(event.channel());
              assertThat(item.imported()).isEqualTo(event.imported());
            });
  }

  @Test
  void tellsWhatCameByAChannelAndWithAnImport() {
    String imported = new UUID(2, 1).toString();

    assertThat(trail("channel", "import"))
        .extracting(AuditItem::position)
        .isEqualTo(positions(event -> event.channel().equals("import")));
    assertThat(trail("import", imported))
        .extracting(AuditItem::position)
        .isEqualTo(positions(event -> imported.equals(event.imported())))
        .hasSizeGreaterThan(10);
  }

  private static List<Long> positions(Predicate<Positioned> claim) {
    return EVENTS.stream().filter(claim).map(Positioned::position).toList();
  }

  @Test
  void whatIsAboutARecommendationTellsItsTitleAsItWasKnown() {
    for (long known : List.of(SIZE / 3L, SIZE / 2L, (long) SIZE)) {
      Map<String, String> titles = new HashMap<>();
      for (Positioned event : EVENTS.subList(0, (int) known)) {
        switch (event.event()) {
          case RecommendationProposed proposed -> titles.put(event.stream(), proposed.title());
          case EntryCorrected corrected -> {
            if (corrected.becomes() instanceof RecommendationProposed proposed) {
              titles.put(event.stream(), proposed.title());
            }
          }
          default -> {}
        }
      }
      assertThat(
              LOG.inSnapshot(
                      () -> rows.find(Map.of(), new PositionRange(0, known, false), SIZE, known))
                  .items())
          .allSatisfy(
              found ->
                  assertThat(found.item().title()).isEqualTo(titles.get(found.item().stream())));
    }
  }

  /** The whole that the items of a stream add up to, step by step, there and back. */
  private static ObjectNode whole(List<AuditItem> items) {
    ObjectNode whole = JSON.createObjectNode();
    for (AuditItem item : items) {
      ObjectNode before = whole.deepCopy();
      merge(whole, keyed(item, item.after()));
      ObjectNode back = whole.deepCopy();
      if (item.before() != null) {
        merge(back, keyed(item, item.before()));
        assertThat(back).as("before position %d", item.position()).isEqualTo(before);
        assertThat(item.before().propertyNames())
            .isEqualTo(Objects.requireNonNull(item.after()).propertyNames());
      } else {
        assertThat(item.version()).isEqualTo(1);
      }
    }
    return whole;
  }

  /** With the entry under its id, so that there may be several. */
  private static ObjectNode keyed(AuditItem item, @Nullable JsonNode side) {
    ObjectNode keyed = ((ObjectNode) Objects.requireNonNull(side)).deepCopy();
    JsonNode entry = keyed.remove("entry");
    if (entry != null) {
      JsonNode payload = JSON.readTree(item.payload());
      String id = payload.path("entry").asString(payload.path("id").asString());
      keyed.putObject("entries").set(id, entry);
    }
    return keyed;
  }

  /** As in RFC 7396. */
  private static void merge(ObjectNode whole, ObjectNode patch) {
    patch
        .properties()
        .forEach(
            change -> {
              JsonNode old = whole.get(change.getKey());
              if (change.getValue().isNull()) {
                whole.remove(change.getKey());
              } else if (change.getValue() instanceof ObjectNode inner) {
                ObjectNode into = old instanceof ObjectNode known ? known : JSON.createObjectNode();
                merge(into, inner);
                whole.set(change.getKey(), into);
              } else {
                whole.set(change.getKey(), change.getValue());
              }
            });
  }

  private static History history(RecommendationId id) {
    History history = new History();
    EVENTS.stream()
        .filter(event -> event.stream().equals(id.stream()))
        .forEach(event -> history.evolve((RecommendationEvent) event.event(), event.author()));
    return history;
  }

  @Test
  void whatChangedAddsUpToTheEntriesThatCount() {
    for (RecommendationId id : RandomEvents.RECOMMENDATIONS) {
      Map<String, JsonNode> expected = new LinkedHashMap<>();
      for (Entry entry : history(id).live()) {
        expected.put(entry.id().toString(), JSON.valueToTree(entry));
      }
      Map<String, JsonNode> entries = new LinkedHashMap<>();
      whole(trail("recommendation", id))
          .path("entries")
          .properties()
          .forEach(entry -> entries.put(entry.getKey(), entry.getValue()));

      assertThat(entries).as(id.value()).isEqualTo(expected);
    }
  }

  @Test
  void whatChangedAddsUpToHowItStands() {
    for (RecommendationId id : RandomEvents.RECOMMENDATIONS) {
      History history = history(id);
      Lifecycle fold = history.lifecycle();
      ObjectNode whole = whole(trail("recommendation", id));

      assertThat(whole.path("recordedInError").asBoolean()).isEqualTo(fold.isRecordedInError());
      assertThat(whole.path("links"))
          .extracting(JsonNode::toString)
          .containsExactlyInAnyOrderElementsOf(links(history));
      if (fold.isRecordedInError()) {
        assertThat(whole.propertyNames()).doesNotContain("stage", "lifeline", "tracks");
      } else {
        Situation newest = fold.moments().getLast().situation();
        assertThat(whole.path("stage").asString()).isEqualTo(newest.stage().word());
        assertThat(tracks(whole)).containsExactlyInAnyOrderElementsOf(tracks(newest));
        assertLifeline(whole.path("lifeline"), fold);
      }
    }
  }

  private static List<String> links(History history) {
    return history.live().stream()
        .filter(RecommendationLinked.class::isInstance)
        .map(RecommendationLinked.class::cast)
        .map(
            link ->
                "{\"to\":\"%s\",\"relation\":\"%s\"}".formatted(link.to(), link.relation().word()))
        .toList();
  }

  private static List<String> tracks(ObjectNode whole) {
    List<String> tracks = new ArrayList<>();
    whole
        .path("tracks")
        .properties()
        .forEach(
            track ->
                tracks.add(
                    Stream.of("step", "stalled", "response", "momentum", "assurance", "target")
                            .map(name -> track.getValue().path(name).asString("none yet"))
                            .toList()
                        + track.getKey()));
    return tracks;
  }

  private static List<String> tracks(Situation at) {
    return at.tracks().stream().map(AuditRowsTest::told).toList();
  }

  private static String told(Track track) {
    return List.of(
            track.step().word(),
            String.valueOf(track.stalled()),
            track.response().word(),
            track.momentum().word(),
            track.assurance().word(),
            track.target() == null ? "none yet" : track.target().date().toString())
        + (track.addressee() == null ? "nobody" : track.addressee().value());
  }

  private static void assertLifeline(JsonNode lifeline, Lifecycle fold) {
    LocalDate day = fold.moments().getFirst().day().minusDays(1);
    @Nullable String stage = null;
    while (!day.isAfter(fold.moments().getLast().day())) {
      stage = lifeline.path(day.toString()).asString(stage);
      assertThat(fold.on(day).map(at -> at.stage().word()).orElse(null))
          .as("on %s", day)
          .isEqualTo(stage);
      day = day.plusDays(1);
    }
  }

  @Test
  void revisionsOfReviewsAndStakeholdersTellTheFieldsThatChanged() {
    for (String stream : List.of("review/HIPPO", "stakeholder/SC")) {
      String[] subject = stream.split("/", 2);
      List<AuditItem> items =
          trail(subject[0], subject[1]).stream()
              .filter(item -> item.stream().equals(stream))
              .toList();
      JsonNode payload = JSON.readTree(items.getLast().payload());
      ObjectNode newest = (ObjectNode) payload.path("becomes");
      if (payload.has("names")) {
        newest.set("names", payload.path("names"));
      }

      assertThat(items).hasSizeGreaterThan(2);
      assertThat(whole(items)).isEqualTo(newest);
      assertThat(items.getFirst().kind()).isEqualTo("registered");
      assertThat(items.getLast().kind()).isEqualTo("revised");
    }
  }

  @Test
  void correctionsTellExactlyTheChangedFieldsAndRetractionsTheEntryAsItWas() {
    Map<Object, JsonNode> forms = new LinkedHashMap<>();
    List<AuditItem> items = all();
    for (Positioned event : EVENTS) {
      AuditItem item = items.get((int) event.position() - 1);
      JsonNode before = Objects.requireNonNullElse(item.before(), JSON.nullNode()).path("entry");
      JsonNode after = Objects.requireNonNullElse(item.after(), JSON.nullNode()).path("entry");
      switch (event.event()) {
        case Entry entry -> {
          forms.put(entry.id(), JSON.valueToTree(entry));
          assertThat(after).isEqualTo(JSON.valueToTree(entry));
        }
        case EntryCorrected corrected -> {
          JsonNode old = forms.put(corrected.entry(), JSON.valueToTree(corrected.becomes()));
          before
              .properties()
              .forEach(
                  field -> {
                    JsonNode then = Objects.requireNonNull(old).path(field.getKey());
                    assertThat(field.getValue().asString(null)).isEqualTo(then.asString(null));
                    assertThat(after.path(field.getKey())).isNotEqualTo(field.getValue());
                  });
        }
        case EntryRetracted retracted -> {
          assertThat(before).isEqualTo(forms.get(retracted.entry()));
          assertThat(after.isNull()).isTrue();
        }
        default -> assertThat(before.isMissingNode() && after.isMissingNode()).isTrue();
      }
    }
  }

  @Test
  void everyCombinationOfConditionsFindsWhatMatchesPageByPage() {
    List<AuditItem> all = all();
    Random random = new Random(2);
    for (int i = 0; i < 40; i++) {
      Map<String, String> conditions = conditions(random);
      boolean newestFirst = random.nextBoolean();
      long after = random.nextInt(SIZE / 2);
      long last = (long) SIZE - random.nextInt(SIZE / 2);
      List<Long> expected =
          new ArrayList<>(
              all.stream()
                  .map(AuditItem::position)
                  .filter(position -> position > after && position <= last)
                  .filter(position -> matches(EVENTS.get((int) (position - 1)), conditions))
                  .toList());
      if (newestFirst) {
        Collections.reverse(expected);
      }
      assertThat(paged(conditions, new PositionRange(after, last, newestFirst)))
          .as("%s", conditions)
          .isEqualTo(expected);
    }
  }

  private static Map<String, String> conditions(Random random) {
    Map<String, String> conditions = new LinkedHashMap<>();
    Map.of(
            "author", List.of("author-0", "author-1", "nobody"),
            "organisation", List.of("DPO", "IPI"),
            "review", List.of("HIPPO", "A4P", "NONE"),
            "recommendation", List.of("HIPPO-1", "A4P-2"),
            "stakeholder", List.of("SC"),
            "kind", List.of("corrected", "stalled", "revised", "registered"))
        .forEach(
            (column, values) -> {
              if (random.nextInt(3) == 0) {
                conditions.put(column, values.get(random.nextInt(values.size())));
              }
            });
    return conditions;
  }

  private static boolean matches(Positioned event, Map<String, String> conditions) {
    Map<String, String> has = new LinkedHashMap<>();
    String[] subject = event.stream().split("/", 2);
    has.put(subject[0], subject[1]);
    if (subject[0].equals("recommendation")) {
      has.put("review", new RecommendationId(subject[1]).review().value());
    }
    has.put("author", event.author());
    has.put("organisation", event.organisation());
    has.put("kind", kind(event.event()));
    return has.entrySet().containsAll(conditions.entrySet());
  }

  private static String kind(Object event) {
    String name = event.getClass().getSimpleName();
    return event instanceof Entry entry
        ? entry.kind().word()
        : name.replaceAll("^(Entry|Review|Stakeholder)", "").toLowerCase(Locale.ROOT);
  }

  private List<Long> paged(Map<String, String> conditions, PositionRange stretch) {
    List<Long> positions = new ArrayList<>();
    PositionRange rest = stretch;
    List<AuditItem> page = find(conditions, rest, 7);
    while (!page.isEmpty()) {
      page.forEach(item -> positions.add(item.position()));
      long reached = positions.getLast();
      rest =
          stretch.newestFirst()
              ? new PositionRange(stretch.after(), reached - 1, true)
              : new PositionRange(reached, stretch.last(), false);
      page = find(conditions, rest, 7);
    }
    return positions;
  }
}
