package org.uptake.query.stakeholder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.uptake.kernel.StakeholderCode;
import org.uptake.kernel.recommendation.lifecycle.Situation;
import org.uptake.kernel.recommendation.lifecycle.Track;
import org.uptake.query.Folded;
import org.uptake.query.Projecting;
import org.uptake.query.RandomEvents;
import org.uptake.query.TestLog;
import org.uptake.query.log.Positioned;
import org.uptake.query.platform.Standpoint;

/** At any day and position, what is asked of a stakeholder is what the fold of the prefix says. */
final class StakeholderPropertyTest {

  private static final int SIZE = 300;
  private static final int POSITIONS_APART = 11;
  private static final LocalDate FIRST = LocalDate.parse("2018-11-01");
  private static final int DAYS = 1_500;

  @ParameterizedTest
  @ValueSource(longs = {21, 22})
  void isAskedAndDidWhatTheFoldSays(long seed) {
    List<Positioned> events = RandomEvents.of(seed, SIZE);
    Random random = new Random(seed);
    try (TestLog log = TestLog.of(events)) {
      Projecting.project(log, Projecting.fresh(log), events);
      for (int position = 1; position <= SIZE; position += POSITIONS_APART) {
        LocalDate day = FIRST.plusDays(random.nextInt(DAYS));
        Standpoint at = new Standpoint(day, TestLog.recordedAt(position), position);
        Folded prefix = new Folded(events.subList(0, position));
        String what = "seed %d, %s at position %d".formatted(seed, day, position);
        for (String code : List.of("SC", "SEC", "FM", "AU")) {
          assertThat(asked(log, code, at)).as(what).isEqualTo(expected(prefix, code, day));
          assertThat(did(log, code, at)).as(what).isEqualTo(expectedActs(prefix, code, day));
        }
      }
    }
  }

  private static Map<String, Long> asked(TestLog log, String code, Standpoint at) {
    AddressedRows rows = new AddressedRows(log.client());
    Map<String, Long> counts = new HashMap<>();
    for (AddressedRows.Count count : log.inSnapshot(() -> rows.tracks(code, at))) {
      counts.put(String.join(" ", count.stage(), count.response(), count.step()), count.number());
    }
    return counts;
  }

  private static Map<String, Long> expected(Folded prefix, String code, LocalDate day) {
    return prefix.situations(day).stream()
        .flatMap(situation -> of(situation, code))
        .collect(Collectors.groupingBy(line -> line, Collectors.counting()));
  }

  private static Stream<String> of(Situation situation, String code) {
    return situation.tracks().stream()
        .filter(track -> new StakeholderCode(code).equals(track.addressee()))
        .map(track -> line(situation, track));
  }

  private static String line(Situation situation, Track track) {
    return String.join(" ", situation.stage().word(), track.response().word(), track.step().word());
  }

  private static Map<String, Long> did(TestLog log, String code, Standpoint at) {
    ActivityRows rows = new ActivityRows(log.client());
    return log.inSnapshot(() -> rows.acts(code, at)).stream()
        .collect(Collectors.toMap(Activity.Acts::kind, Activity.Acts::entries));
  }

  private static Map<String, Long> expectedActs(Folded prefix, String code, LocalDate day) {
    return prefix.moments(day).stream()
        .filter(moment -> new StakeholderCode(code).equals(moment.entry().by()))
        .collect(
            Collectors.groupingBy(moment -> moment.entry().kind().word(), Collectors.counting()));
  }
}
