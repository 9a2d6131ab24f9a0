package org.uptake.kernel.recommendation.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.uptake.kernel.recommendation.Entry;
import org.uptake.kernel.recommendation.EntryRetracted;
import org.uptake.kernel.recommendation.Story;

/**
 * However long a history is, as much is folded for one event more: what changed, and the first
 * entry behind it, which is found to stand as before.
 */
class LongHistoryTest {

  private static final LocalDate START = LocalDate.parse("2019-01-01");

  @ParameterizedTest
  @ValueSource(ints = {100, 10_000})
  void foldsOneMomentForTheNewestEntry(int length) {
    History history = history(length);
    assertThat(folded(history.lifecycle(), history.with(further(length, day(length))))).isOne();
  }

  @ParameterizedTest
  @ValueSource(ints = {100, 10_000})
  void foldsABackdatedEntryOnlyUntilItStandsAsBefore(int length) {
    History history = history(length);
    Lifecycle before = history.lifecycle();
    Lifecycle after = history.with(further(length, day(50)));
    assertThat(folded(before, after)).isEqualTo(2);
    Moments.Difference difference = after.moments().since(before.moments());
    assertThat(difference.before()).isEmpty();
    assertThat(difference.after()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {100, 10_000})
  void foldsNoMoreForACorrectionOrARetraction(int length) {
    History history = history(length);
    Lifecycle before = history.lifecycle();
    Lifecycle corrected =
        history.replacing(Story.entry(50, day(49) + " progress-reported/regressed"));
    assertThat(folded(before, corrected)).isEqualTo(2);
    assertThat(folded(before, history.without(Story.id(50)))).isOne();
    history.evolve(new EntryRetracted(Story.DEMO, Story.id(50), "Mistaken"));
    assertThat(folded(before, history.lifecycle())).isOne();
  }

  @Test
  void aCopyGoesOnByItself() {
    History history = history(3);
    History copy = history.copy();
    history.evolve(further(3, day(3)));
    assertThat(history.lifecycle().moments()).hasSize(5);
    assertThat(copy.lifecycle().moments()).hasSize(4);
    assertThat(copy.forms()).hasSize(4);
    assertThat(copy.live()).hasSize(4);
  }

  /** Progress that follows progress, so that each claim takes the place of the one before. */
  private static History history(int length) {
    History history = new History();
    history.evolve(Story.proposal("2018-11-29", "SEC"));
    for (int i = 1; i <= length; i++) {
      history.evolve(further(i - 1, day(i)));
    }
    assertThat(history.lifecycle().contradiction()).isEmpty();
    return history;
  }

  private static Entry further(int before, String day) {
    return Story.entry(before + 2, day + " progress-reported/advanced");
  }

  private static String day(int number) {
    return START.plusDays(number).toString();
  }

  private static long folded(Lifecycle before, Lifecycle after) {
    Set<Moment> known = Collections.newSetFromMap(new IdentityHashMap<>());
    known.addAll(before.moments());
    List<Moment> fresh = after.moments().stream().filter(m -> !known.contains(m)).toList();
    return fresh.size();
  }
}
