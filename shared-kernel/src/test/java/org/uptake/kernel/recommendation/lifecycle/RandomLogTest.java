package org.uptake.kernel.recommendation.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.uptake.kernel.recommendation.Entry;
import org.uptake.kernel.recommendation.EntryCorrected;
import org.uptake.kernel.recommendation.EntryRetracted;
import org.uptake.kernel.recommendation.ImplementationStalled;
import org.uptake.kernel.recommendation.Kind;
import org.uptake.kernel.recommendation.RecommendationEvent;
import org.uptake.kernel.recommendation.ResponsibilityTransferred;
import org.uptake.kernel.recommendation.Story;

/** What must hold of every history; a failure tells its seed and the least that still fails. */
class RandomLogTest {

  @Test
  void foldsTheSameInWhateverOrderUntiedEntriesAreRecorded() {
    Property property =
        log -> {
          List<Entry> live = replayed(log).live();
          Lifecycle expected = Lifecycle.fold(live);
          for (int seed = 0; seed < 5; seed++) {
            assertThat(Lifecycle.fold(shuffled(live, seed))).isEqualTo(expected);
          }
        };
    property.holdsFor(RandomLog::untied);
  }

  @Test
  void anyAcceptedOrderOfRecordingGivesTheSameFold() {
    Set<List<Entry>> orders = new HashSet<>();
    Property property =
        log -> {
          List<Entry> entries = replayed(log).live();
          accepted(shuffled(entries, entries.size()))
              .ifPresent(
                  history -> {
                    orders.add(history.live());
                    assertThat(history.lifecycle()).isEqualTo(Lifecycle.fold(entries));
                  });
        };
    property.holdsFor(RandomLog::untied);
    assertThat(orders).hasSizeGreaterThan(Property.SEEDS / 2);
  }

  @Test
  void retractingTheLastRecordedEntryUndoesIt() {
    Property property =
        log -> {
          History before = new History();
          List<RecommendationEvent> seen = new ArrayList<>();
          for (RecommendationEvent event : log) {
            Lifecycle then = before.live().isEmpty() ? null : before.lifecycle();
            before.evolve(event);
            seen.add(event);
            if (then != null && event instanceof Entry entry) {
              History undone = replayed(List.copyOf(seen));
              undone.evolve(new EntryRetracted(Story.DEMO, entry.id(), "Mistaken"));
              assertThat(undone.lifecycle()).isEqualTo(then).isEqualTo(before.without(entry.id()));
            }
          }
        };
    property.holdsFor(RandomLog::of);
  }

  @Test
  void foldingTwiceIsTheSame() {
    Property property =
        log -> {
          List<Entry> live = new ArrayList<>(replayed(log).live());
          Lifecycle once = Lifecycle.fold(live);
          assertThat(live).isEqualTo(replayed(log).live());
          assertThat(Lifecycle.fold(live)).isEqualTo(once);
          assertThat(replayed(log).lifecycle()).isEqualTo(once);
        };
    property.holdsFor(RandomLog::of);
  }

  @Test
  void whatWasKnownOnceIsNotChangedByWhatIsRecordedLater() {
    Property property =
        log -> {
          History growing = new History();
          for (int position = 1; position <= log.size(); position++) {
            growing.evolve(log.get(position - 1));
            assertThat(growing.lifecycle())
                .isEqualTo(replayed(log.subList(0, position)).lifecycle());
          }
        };
    property.holdsFor(RandomLog::of);
  }

  /** Also where it then contradicts itself. */
  @Test
  void whatIsTriedOnAFoldedHistoryIsAsIfAllWereFolded() {
    List<Boolean> contradicted = new ArrayList<>();
    Property property =
        log -> {
          History history = new History();
          for (RecommendationEvent event : log) {
            if (event instanceof EntryCorrected corrected) {
              Entry form = corrected.becomes();
              assertThat(history.replacing(form))
                  .isEqualTo(Lifecycle.fold(replaced(history.live(), form)));
            }
            history.evolve(event);
            assertThat(history.lifecycle()).isEqualTo(Lifecycle.fold(history.live()));
          }
          List<Entry> live = history.live();
          for (Entry gone : live.subList(1, live.size())) {
            Lifecycle tried = history.without(gone.id());
            contradicted.add(tried.contradiction().isPresent());
            assertThat(tried).isEqualTo(Lifecycle.fold(without(live, gone)));
            assertThat(joined(history.lifecycle(), tried)).isEqualTo(tried.moments());
          }
        };
    property.holdsFor(RandomLog::of);
    assertThat(contradicted).contains(true, false);
  }

  @Test
  void everyRecommendationIsInExactlyOneStageOnEveryDayFromItsProposalOn() {
    Property property =
        log -> {
          Lifecycle lifecycle = replayed(log).lifecycle();
          assertThat(lifecycle.on(RandomLog.OPENED.minusDays(1))).isEmpty();
          LocalDate end = lifecycle.moments().getLast().day().plusDays(2);
          RandomLog.OPENED
              .datesUntil(end)
              .forEach(
                  day -> {
                    Situation situation = lifecycle.on(day).orElseThrow();
                    assertThat(situation.stage()).as("on %s", day).isEqualTo(stage(situation));
                  });
        };
    property.holdsFor(RandomLog::of);
  }

  @Test
  void onlyTheTracksThatAnEntryNamesAreMoved() {
    Property property =
        log -> {
          Situation before = null;
          for (Moment moment : replayed(log).lifecycle().moments()) {
            if (before != null && moment.entry().addressee() != null) {
              assertThat(others(moment.situation(), moment.entry()))
                  .isEqualTo(others(before, moment.entry()));
            }
            before = moment.situation();
          }
        };
    property.holdsFor(RandomLog::of);
  }

  @Test
  void bringsUpEveryKindEveryStageAndEveryAct() {
    Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    Set<Stage> stages = EnumSet.noneOf(Stage.class);
    Set<Class<?>> acts = new HashSet<>();
    Property looksAround =
        log -> {
          log.forEach(event -> acts.add(event.getClass()));
          History history = replayed(log);
          history.live().forEach(entry -> kinds.add(entry.kind()));
          history.lifecycle().moments().forEach(moment -> stages.add(moment.situation().stage()));
        };
    looksAround.holdsFor(RandomLog::of);
    assertThat(kinds).isEqualTo(EnumSet.allOf(Kind.class));
    assertThat(stages).isEqualTo(EnumSet.allOf(Stage.class));
    assertThat(acts).contains(EntryCorrected.class, EntryRetracted.class);
  }

  @Test
  void comesOfItsSeedAlone() {
    assertThat(RandomLog.of(7)).isEqualTo(RandomLog.of(7)).isNotEqualTo(RandomLog.of(8));
  }

  /**
   * The seeded violation: a claim that is not true tells its seed and the least that refutes it.
   */
  @Test
  void aFailureTellsItsSeedAndTheLeastThatStillFails() {
    Property nothingEverStandsStill =
        log ->
            assertThat(replayed(log).live())
                .noneMatch(entry -> entry instanceof ImplementationStalled);
    assertThatThrownBy(() -> nothingEverStandsStill.holdsFor(RandomLog::of))
        .isInstanceOf(AssertionError.class)
        .hasMessageMatching(
            "(?s)seed \\d+, shrunk from \\d+ to 2 events:\\Re1 [^\\n]*\\R"
                + "e\\d+ ImplementationStalled[^\\n]*");
  }

  /** The rules of docs/domain.md, once more, each by itself. */
  private static Stage stage(Situation situation) {
    List<Track> taken =
        situation.tracks().stream().filter(track -> track.response() != Response.DECLINED).toList();
    List<Track> unfinished =
        taken.stream().filter(track -> track.step() != Step.IMPLEMENTED).toList();
    Set<Step> steps = EnumSet.noneOf(Step.class);
    taken.forEach(track -> steps.add(track.step()));
    if (situation.closedBy().isPresent()) {
      return Stage.CLOSED;
    } else if (taken.isEmpty()) {
      return Stage.DECLINED;
    } else if (unfinished.isEmpty()) {
      return Stage.IMPLEMENTED;
    } else if (unfinished.stream().allMatch(Track::stalled)) {
      return Stage.STALLED;
    } else if (steps.contains(Step.IMPLEMENTED) || steps.contains(Step.PARTIALLY_IMPLEMENTED)) {
      return Stage.PARTIALLY_IMPLEMENTED;
    }
    return Stage.valueOf(Collections.max(steps).name());
  }

  private static List<Track> others(Situation situation, Entry entry) {
    return situation.tracks().stream()
        .filter(track -> !Objects.equals(track.addressee(), entry.addressee()))
        .filter(track -> !isHandedTo(track, entry))
        .toList();
  }

  private static boolean isHandedTo(Track track, Entry entry) {
    return entry instanceof ResponsibilityTransferred handover
        && handover.to().equals(track.addressee());
  }

  private static List<Entry> without(List<Entry> live, Entry gone) {
    return live.stream().filter(entry -> !entry.equals(gone)).toList();
  }

  private static List<Entry> replaced(List<Entry> live, Entry form) {
    return live.stream().map(entry -> entry.id().equals(form.id()) ? form : entry).toList();
  }

  /** What was before, with what differs put in its place. */
  private static List<Moment> joined(Lifecycle before, Lifecycle after) {
    Moments.Difference difference = after.moments().since(before.moments());
    List<Moment> joined = new ArrayList<>(before.moments());
    List<Moment> gone =
        joined.subList(difference.from(), difference.from() + difference.before().size());
    gone.clear();
    joined.addAll(difference.from(), difference.after());
    return joined;
  }

  private static History replayed(List<RecommendationEvent> log) {
    History history = new History();
    log.forEach(history::evolve);
    return history;
  }

  /** The proposal first, the others in an order that the seed chooses. */
  private static List<Entry> shuffled(List<Entry> live, int seed) {
    List<Entry> others = new ArrayList<>(live.subList(1, live.size()));
    Collections.shuffle(others, new Random(seed));
    return Stream.concat(live.stream().limit(1), others.stream()).toList();
  }

  /** Recorded in this order, those that are refused again later; empty if some never can be. */
  private static Optional<History> accepted(List<Entry> order) {
    History history = new History();
    List<Entry> waiting = new ArrayList<>(order);
    boolean moved = true;
    while (moved && !waiting.isEmpty()) {
      moved =
          waiting.removeIf(
              entry -> {
                boolean legal =
                    history.live().isEmpty() || history.with(entry).contradiction().isEmpty();
                if (legal) {
                  history.evolve(entry);
                }
                return legal;
              });
    }
    return waiting.isEmpty() ? Optional.of(history) : Optional.empty();
  }
}
