package org.uptake.standalone.reference;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.uptake.platform.random.Repetitions;
import org.uptake.standalone.ProcessesOfItsOwn;

/** What must hold of the model for every history; the name of a case is its seed. */
@ProcessesOfItsOwn
class RandomHistoryTest {

  private static final int HISTORIES = Repetitions.of(25);
  private static final int RECORDINGS = 25;

  @Test
  void comesOfItsSeedAlone() {
    assertThat(plan(1)).isEqualTo(plan(1)).isNotEqualTo(plan(2));
  }

  @Test
  void bringsUpEveryKindEveryActAndEveryVerdict() {
    List<RandomHistory.Step> steps = new ArrayList<>();
    for (int seed = 0; seed < HISTORIES; seed++) {
      steps.addAll(plan(seed));
    }
    assertThat(accepted(steps).map(Recording::act).collect(toSet())).hasSize(3);
    assertThat(kinds(accepted(steps))).hasSize(15);
    assertThat(steps.stream().map(RandomHistory.Step::verdict).collect(toSet()))
        .containsExactlyInAnyOrderElementsOf(EnumSet.allOf(Verdict.class));
    assertThat(accepted(steps).count()).isGreaterThan(steps.size() / 2);
  }

  /** So that whose a claim is makes a difference to the answers. */
  @Test
  void bringsUpConfirmationsOfOnesOwnClaim() {
    int own = 0;
    for (int seed = 0; seed < HISTORIES; seed++) {
      List<Recording> recordings = accepted(plan(seed)).toList();
      List<Recording> ofNobody =
          recordings.stream()
              .map(
                  it ->
                      new Recording(
                          it.position(), it.recordedAt(), it.act(), it.entry(), it.fields()))
              .toList();
      own += answers(model(recordings)).equals(answers(model(ofNobody))) ? 0 : 1;
    }
    assertThat(own).isGreaterThan(HISTORIES / 20);
  }

  @TestFactory
  Stream<DynamicTest> whatWasOnceKnownNeverChanges() {
    return histories(
        plan -> {
          ReferenceModel whole = model(accepted(plan).toList());
          ReferenceModel grown = new ReferenceModel("DEMO-14");
          for (Recording recording : whole.recordings()) {
            grown = grown.plus(recording);
            assertThat(answers(whole.known(recording.position()))).isEqualTo(answers(grown));
          }
        });
  }

  @TestFactory
  Stream<DynamicTest> retractingUndoes() {
    return histories(
        plan -> {
          ReferenceModel model = model(accepted(plan).toList());
          List<Entry> live = model.live();
          Recording retraction = retraction(live.getLast(), model);
          if (model.verdict(retraction) == Verdict.ACCEPTED) {
            assertThat(model.plus(retraction).live()).isEqualTo(live.subList(0, live.size() - 1));
          }
        });
  }

  @TestFactory
  Stream<DynamicTest> anyOrderOfRecordingGivesTheSameFold() {
    return histories(
        plan -> {
          List<Entry> live = distinctInTime(model(accepted(plan).toList()).live());
          List<Entry> shuffled = new ArrayList<>(live.subList(1, live.size()));
          Collections.shuffle(shuffled, new Random(plan.size()));
          shuffled.addFirst(live.getFirst());
          assertThat(answers(rerecorded(shuffled))).isEqualTo(answers(rerecorded(live)));
        });
  }

  @TestFactory
  Stream<DynamicTest> everyStageIsOneThatTheTracksExplain() {
    return histories(
        plan -> {
          for (Answer answer : answers(model(accepted(plan).toList()))) {
            boolean allDeclined =
                answer.tracks().stream().allMatch(track -> track.response().equals("declined"));
            if (!"closed".equals(answer.stage()) && !answer.recordedInError()) {
              assertThat("declined".equals(answer.stage())).isEqualTo(allDeclined);
            }
            assertThat(answer.confirmed() && !"implemented".equals(answer.stage())).isFalse();
          }
        });
  }

  private interface Claim {
    void check(List<RandomHistory.Step> plan);
  }

  private static Stream<DynamicTest> histories(Claim claim) {
    return LongStream.range(0, HISTORIES)
        .mapToObj(seed -> DynamicTest.dynamicTest("seed " + seed, () -> claim.check(plan(seed))));
  }

  private static List<RandomHistory.Step> plan(long seed) {
    return RandomHistory.plan(Dice.of(seed), "DEMO-14", "DEMO-15", RECORDINGS);
  }

  private static Stream<Recording> accepted(List<RandomHistory.Step> plan) {
    return plan.stream()
        .filter(step -> step.verdict() == Verdict.ACCEPTED)
        .map(RandomHistory.Step::recording);
  }

  private static Set<Object> kinds(Stream<Recording> recordings) {
    return recordings
        .filter(recording -> recording.act().equals(Recording.RECORDED))
        .map(recording -> String.valueOf(recording.fields().get("kind")))
        .collect(toSet());
  }

  private static ReferenceModel model(List<Recording> recordings) {
    return new ReferenceModel("DEMO-14", recordings);
  }

  private static Recording retraction(Entry entry, ReferenceModel model) {
    Recording last = model.recordings().getLast();
    return new Recording(
        last.position() + 1,
        last.recordedAt().plusSeconds(1),
        Recording.RETRACTED,
        entry.id(),
        Map.of());
  }

  private static List<Entry> distinctInTime(List<Entry> live) {
    LocalDate proposedOn = live.getFirst().earliestDay();
    List<Entry> distinct = new ArrayList<>(live.subList(0, 1));
    for (Entry entry : live.subList(1, live.size())) {
      Entry before = distinct.getLast();
      boolean tied =
          distinct.size() > 1
              && entry.effectiveDay(proposedOn).equals(before.effectiveDay(proposedOn))
              && entry.occurredOn().length() == before.occurredOn().length();
      if (!tied) {
        distinct.add(entry);
      }
    }
    return distinct;
  }

  private static ReferenceModel rerecorded(List<Entry> entries) {
    ReferenceModel model = new ReferenceModel("DEMO-14");
    for (Entry entry : entries) {
      int position = model.recordings().size() + 1;
      model =
          model.plus(
              new Recording(
                  position,
                  Instant.EPOCH.plusSeconds(position),
                  Recording.RECORDED,
                  entry.id(),
                  entry.fields(),
                  entry.authors().stream().findFirst().orElse(null)));
    }
    return model;
  }

  /** The answers at the middle of each year. */
  private static List<Answer> answers(ReferenceModel model) {
    List<Answer> answers = new ArrayList<>();
    for (int year = 2012; year <= 2026; year++) {
      Answer answer = model.asOf(LocalDate.of(year, 6, 30), 12);
      if (answer != null) {
        answers.add(answer);
      }
    }
    return answers;
  }
}
