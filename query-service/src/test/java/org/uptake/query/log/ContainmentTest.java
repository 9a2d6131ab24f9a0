package org.uptake.query.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.dao.TransientDataAccessResourceException;
import org.uptake.kernel.RecommendationId;
import org.uptake.query.Projecting;
import org.uptake.query.RandomEvents;
import org.uptake.query.TestLog;
import org.uptake.query.recommendation.projection.RecommendationProjections;

/** A poison event stops only its own item. */
final class ContainmentTest {

  private static final int SIZE = 200;
  private static final int BATCH = 25;
  private static final List<Positioned> EVENTS = RandomEvents.of(7, SIZE);
  private static final RecommendationId ITEM = new RecommendationId("HIPPO-14");
  private static final Positioned POISON =
      EVENTS.stream()
          .filter(event -> event.stream().equals(ITEM.stream()) && event.version() == 5)
          .findFirst()
          .orElseThrow();

  private static Map<String, List<String>> undisturbed = Map.of();
  private static Map<String, List<String>> ofTheOthers = Map.of();
  private static Map<String, List<String>> beforeThePoison = Map.of();

  private TestLog log = TestLog.empty();
  private Faults faults = new Faults(log.client());

  /** In what ways an event can be poisonous. */
  enum Harm {
    EXCEPTION,
    SQL_ERROR,
    BROKEN_CONSTRAINT
  }

  @BeforeAll
  static void projectUndisturbed() {
    List<Positioned> events = recommendationEvents(EVENTS);
    try (TestLog log = undisturbed(events)) {
      undisturbed = log.tables();
      ofTheOthers = log.tablesWithout(ITEM);
    }
    List<Positioned> before =
        events.stream().filter(event -> event.position() < POISON.position()).toList();
    try (TestLog log = undisturbed(before)) {
      beforeThePoison = log.tablesOf(ITEM);
    }
  }

  /** A database of its own in which the one projection took these events one after the other. */
  private static TestLog undisturbed(List<Positioned> events) {
    TestLog log = TestLog.empty();
    List<Projection> projection = List.of(RecommendationProjections.fresh(log.template()));
    events.forEach(event -> Projecting.project(log, projection, List.of(event)));
    return log;
  }

  private static List<Positioned> recommendationEvents(List<Positioned> events) {
    return events.stream().filter(event -> event.stream().startsWith("recommendation/")).toList();
  }

  @BeforeEach
  void openLog() {
    log.append(EVENTS);
  }

  @AfterEach
  void closeLog() {
    log.close();
  }

  private Poisoned poisoned(Runnable harm) {
    return new Poisoned(
        RecommendationProjections.fresh(log.template()),
        event -> event.position() == POISON.position(),
        harm);
  }

  private Runnable harm(Harm harm) {
    return switch (harm) {
      case EXCEPTION ->
          () -> {
            throw new IllegalStateException("poison");
          };
      case SQL_ERROR -> () -> log.template().execute("select 1 / 0");
      case BROKEN_CONSTRAINT -> () -> log.template().execute("insert into span select * from span");
    };
  }

  /** A projection, and who contains what it cannot take. */
  private record Contained(Containment containment, List<Projection> projections) {}

  private Contained containment(Projection... projections) {
    return new Contained(
        new Containment(faults, log.sequence(), log.transactions()), List.of(projections));
  }

  private List<WrittenGeneration> serving(Contained containment) {
    List<Generation> serving = log.projections().enterServing();
    return containment.projections().stream()
        .flatMap(
            projection ->
                serving.stream()
                    .filter(made -> made.projection().equals(projection.name()))
                    .map(made -> new WrittenGeneration(projection, made)))
        .toList();
  }

  private void project(Contained containment, List<Positioned> events) {
    for (int from = 0; from < events.size(); from += BATCH) {
      List<Positioned> batch = events.subList(from, Math.min(events.size(), from + BATCH));
      log.inTransaction(() -> containment.containment().write(serving(containment), batch));
    }
  }

  private void mend(Contained containment, long reached) {
    log.inTransaction(() -> containment.containment().mend(serving(containment), reached));
  }

  @ParameterizedTest
  @EnumSource
  void onlyThePoisonedItemWaits(Harm harm) {
    project(containment(poisoned(harm(harm))), EVENTS);

    assertThat(log.tablesWithout(ITEM)).isEqualTo(ofTheOthers);
    assertThat(log.tablesOf(ITEM)).isEqualTo(beforeThePoison);
    assertThat(faults.all())
        .singleElement()
        .satisfies(
            fault -> {
              assertThat(fault.projection()).isEqualTo("recommendation");
              assertThat(fault.item()).isEqualTo(ITEM.stream());
              assertThat(fault.position()).isEqualTo(POISON.position());
              assertThat(fault.problem()).isNotBlank();
            });
  }

  @ParameterizedTest
  @EnumSource
  void itWaitsInNoOtherProjection(Harm harm) {
    List<Projection> others = Projecting.fresh(log).subList(0, 3);

    project(containment(others.get(0), others.get(1), others.get(2), poisoned(harm(harm))), EVENTS);

    Map<String, List<String>> tables = log.tables();
    try (TestLog expected = Projecting.undisturbed(EVENTS)) {
      List.of("stakeholder", "review", "audit")
          .forEach(table -> assertThat(tables.get(table)).isEqualTo(expected.tables().get(table)));
    }
    assertThat(log.tablesOf(ITEM)).isEqualTo(beforeThePoison);
    assertThat(faults.all()).extracting(Faults.Fault::projection).containsExactly("recommendation");
  }

  @ParameterizedTest
  @EnumSource
  void aMendedItemCatchesUp(Harm harm) {
    Poisoned projection = poisoned(harm(harm));
    Contained containment = containment(projection);
    project(containment, EVENTS);

    projection.mend();
    mend(containment, SIZE);

    assertThat(log.tables()).isEqualTo(undisturbed);
    assertThat(faults.all()).isEmpty();
  }

  @Test
  void anItemIsMendedByANodeThatWasStartedAnew() {
    project(containment(poisoned(harm(Harm.EXCEPTION))), EVENTS);

    mend(containment(RecommendationProjections.fresh(log.template())), SIZE);

    assertThat(log.tables()).isEqualTo(undisturbed);
  }

  @Test
  void aMendedItemGoesOnWithTheOthers() {
    Poisoned projection = poisoned(harm(Harm.EXCEPTION));
    Contained containment = containment(projection);
    project(containment, EVENTS.subList(0, 150));

    projection.mend();
    mend(containment, 150);
    project(containment, EVENTS.subList(150, SIZE));

    assertThat(log.tables()).isEqualTo(undisturbed);
  }

  @Test
  void anItemThatCannotBeMendedYetGoesOnWaiting() {
    Contained containment = containment(poisoned(harm(Harm.SQL_ERROR)));
    project(containment, EVENTS.subList(0, 150));

    mend(containment, 150);
    project(containment, EVENTS.subList(150, SIZE));

    assertThat(log.tablesWithout(ITEM)).isEqualTo(ofTheOthers);
    assertThat(log.tablesOf(ITEM)).isEqualTo(beforeThePoison);
    assertThat(faults.all()).extracting(Faults.Fault::position).containsExactly(POISON.position());
  }

  @Test
  void severalItemsWaitEachOnItsOwn() {
    Poisoned projection =
        new Poisoned(
            RecommendationProjections.fresh(log.template()),
            event -> event.stream().startsWith("recommendation/HIPPO-") && event.version() == 3,
            harm(Harm.SQL_ERROR));
    Contained containment = containment(projection);
    project(containment, EVENTS);

    assertThat(faults.all())
        .extracting(Faults.Fault::item)
        .containsExactlyInAnyOrder(
            "recommendation/HIPPO-1", "recommendation/HIPPO-14", "recommendation/HIPPO-14a");
    projection.mend();
    mend(containment, SIZE);
    assertThat(log.tables()).isEqualTo(undisturbed);
  }

  @Test
  void aLostConnectionIsNotTakenForPoison() {
    Poisoned projection =
        poisoned(
            () ->
                log.template()
                    .queryForObject(
                        "select pg_terminate_backend(pg_backend_pid())", Boolean.class));
    Contained containment = containment(projection);

    assertThatThrownBy(() -> project(containment, EVENTS)).isNotNull();
    assertThat(faults.all()).isEmpty();

    goOnWhereItStopped(projection);
  }

  private void goOnWhereItStopped(Poisoned projection) {
    projection.mend();
    projection.forget();
    int stopped = (int) ((POISON.position() - 1) / BATCH) * BATCH;
    project(containment(projection), EVENTS.subList(stopped, SIZE));
    assertThat(log.tables()).isEqualTo(undisturbed);
  }

  @Test
  void aPassingExceptionIsNotTakenForPoison() {
    Poisoned projection =
        poisoned(
            () -> {
              throw new TransientDataAccessResourceException("passing");
            });
    Contained containment = containment(projection);

    assertThatThrownBy(() -> project(containment, EVENTS)).hasMessage("passing");
    assertThat(faults.all()).isEmpty();

    goOnWhereItStopped(projection);
  }

  /**
   * Serialization failure, deadlock, lock not to be had in time, disk full, out of memory, too many
   * connections, statement cancelled, input or output error.
   */
  @ParameterizedTest
  @ValueSource(strings = {"40001", "40P01", "55P03", "53100", "53200", "53300", "57014", "58030"})
  void whatTheDatabaseCannotDoJustNowIsNotTakenForPoison(String state) {
    Poisoned projection =
        poisoned(
            () ->
                log.template()
                    .execute(
                        "do $$ begin raise exception 'passing' using errcode = '%s'; end $$"
                            .formatted(state)));
    Contained containment = containment(projection);

    assertThatThrownBy(() -> project(containment, EVENTS)).hasStackTraceContaining("passing");
    assertThat(faults.all()).isEmpty();
  }

  /**
   * A case that PostgreSQL cannot do, too long, out of range, no day, no character, no number, no
   * text, a broken constraint of each kind, too large, too deep, a fault within the server. Spring
   * takes some of them for a failing resource.
   */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "0A000", "22001", "22003", "22008", "22021", "22P02", "22P05", "23502", "23505", "23514",
        "54000", "54001", "XX000"
      })
  void whatTheDatabaseCannotDoWithTheRowIsPoison(String state) {
    Poisoned projection =
        poisoned(
            () ->
                log.template()
                    .execute(
                        "do $$ begin raise exception 'poison' using errcode = '%s'; end $$"
                            .formatted(state)));

    project(containment(projection), EVENTS);

    assertThat(faults.all()).extracting(Faults.Fault::item).containsExactly(ITEM.stream());
    assertThat(log.tablesWithout(ITEM)).isEqualTo(ofTheOthers);
  }

  @Test
  void healthIsDegradedAndNamesTheItemThatWaits() {
    ProjectionHealth health = new ProjectionHealth(log.follower("test"), faults);
    assertThat(health.health().getStatus()).isEqualTo(Status.UP);
    Poisoned projection = poisoned(harm(Harm.EXCEPTION));
    Contained containment = containment(projection);
    project(containment, EVENTS);

    Health degraded = health.health();
    assertThat(degraded.getStatus().getCode()).isEqualTo("DEGRADED");
    assertThat(degraded.getDetails())
        .containsExactly(
            Map.entry(
                "recommendation " + ITEM.stream(),
                "waits at position %d: java.lang.IllegalStateException: poison"
                    .formatted(POISON.position())));

    projection.mend();
    mend(containment, SIZE);
    assertThat(health.health().getStatus()).isEqualTo(Status.UP);
  }
}
