package org.uptake.query.recommendation;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.uptake.kernel.recommendation.Entry;
import org.uptake.kernel.recommendation.EntryCorrected;
import org.uptake.query.Projecting;
import org.uptake.query.RandomEvents;
import org.uptake.query.TestLog;
import org.uptake.query.log.Positioned;

/** The texts of a form are withheld where it, or a form after it, says so; by day and by reader. */
final class RestrictedRowsTest {

  private static final List<Positioned> EVENTS = RandomEvents.of(8, 600);
  private static final TestLog LOG = Projecting.undisturbed(EVENTS);
  private static final Set<String> TEXTS =
      Set.of("summary", "reason", "explanation", "text", "steps", "note", "evidence", "measures");

  @AfterAll
  static void close() {
    LOG.close();
  }

  private static LocalDate today() {
    return LocalDate.now(ZoneOffset.UTC);
  }

  /** A form by its entry and the position from which on it is known. */
  private record Key(UUID entry, long knownFrom) {}

  /** Until when each form is withheld, gone through from the last event to the first. */
  private static Map<Key, Optional<LocalDate>> expected() {
    Map<Key, Optional<LocalDate>> expected = new HashMap<>();
    Map<UUID, LocalDate> later = new HashMap<>();
    for (Positioned recorded : EVENTS.reversed()) {
      Optional<Entry> form = form(recorded.event());
      form.ifPresent(
          entry -> {
            UUID id = entry.id().uuid();
            entry.withheldUntil().ifPresent(day -> later.merge(id, day, RestrictedRowsTest::later));
            expected.put(new Key(id, recorded.position()), Optional.ofNullable(later.get(id)));
          });
    }
    return expected;
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  private static Optional<Entry> form(Object event) {
    return switch (event) {
      case EntryCorrected corrected -> Optional.of(corrected.becomes());
      case Entry entry -> Optional.of(entry);
      default -> Optional.empty();
    };
  }

  /** What somebody reads of a form; {@code fields}: the names in its body. */
  private record Row(
      Key key,
      String kind,
      @Nullable String texts,
      Set<String> fields,
      String prose,
      @Nullable String reason,
      @Nullable String endedReason) {

    static Row of(ResultSet row) throws SQLException {
      return new Row(
          new Key(row.getObject("entry", UUID.class), row.getLong("known_from")),
          row.getString("kind"),
          row.getString("texts"),
          Set.of((String[]) row.getArray("fields").getArray()),
          row.getString("prose"),
          row.getString("reason"),
          row.getString("ended_reason"));
    }

    /** Some kinds have a text only if somebody wrote a note. */
    boolean mayBeWordless() {
      return Set.of("endorsed", "funded", "resumed", "transferred", "linked").contains(kind);
    }
  }

  private static List<Row> rows(String reads, String organisation) {
    return LOG.inSnapshot(
        reads,
        organisation,
        () ->
            LOG.client()
                .sql("select e.*, array(select json_object_keys(e.body)) as fields from entry e")
                .query((row, n) -> Row.of(row))
                .list());
  }

  @Test
  void thereIsSomethingOfEverySort() {
    assertThat(expected().values().stream().map(until -> until.map(today()::isBefore)).distinct())
        .hasSize(3);
  }

  @Test
  void everybodyElseIsToldTheFactsAlone() {
    Map<Key, Optional<LocalDate>> expected = expected();
    List<Row> rows = rows("own", "SOMEBODY");
    assertThat(rows).hasSameSizeAs(expected.keySet());
    for (Row row : rows) {
      Optional<LocalDate> until = Objects.requireNonNull(expected.get(row.key()));
      boolean withheld = until.filter(today()::isBefore).isPresent();
      String texts = until.map(day -> withheld ? "withheld" : "disclosed").orElse(null);
      assertThat(row.texts()).isEqualTo(texts);
      assertThat(row.fields()).as("%s", row).contains("id", "occurredOn", "kind");
      assertThat(row.fields().stream().anyMatch(TEXTS::contains)).isEqualTo(!withheld);
      assertThat(row.prose().isEmpty()).isIn(withheld, withheld || row.mayBeWordless());
      assertThat(row.reason()).isIn(null, withheld ? "" : "Misread");
      assertThat(row.endedReason())
          .isIn(null, withheld ? "" : "Misread", withheld ? "" : "Mistaken");
    }
  }

  @Test
  void whoeverMayReadAllIsToldAll() {
    assertThat(rows("all", "SOMEBODY"))
        .extracting(Row::texts)
        .contains("by-right")
        .doesNotContain("withheld");
  }

  @Test
  void anOrganisationThatRecordedAFormOfAnEntryIsToldItsTexts() {
    Set<UUID> own =
        EVENTS.stream()
            .filter(event -> event.organisation().equals("IPI"))
            .flatMap(event -> form(event.event()).stream())
            .map(entry -> entry.id().uuid())
            .collect(Collectors.toSet());
    assertThat(rows("own", "IPI"))
        .allSatisfy(
            row ->
                assertThat(row.texts())
                    .isNotEqualTo(own.contains(row.key().entry()) ? "withheld" : "by-right"));
  }
}
