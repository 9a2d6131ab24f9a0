package org.uptake.query.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.uptake.query.Story;

/** What the stakeholders of an answer are called in it. */
final class StakeholderNamesTest {

  private final Story story = new Story();

  private record Asked(List<String> addressees) {}

  @BeforeEach
  void register() {
    story.stakeholder("SC", "intergovernmental-body").stakeholder("SEC", "secretariat");
    story.rename("SEC", "Secretariat");
    story.log().template().update("update view.follower set position = 3");
  }

  @AfterEach
  void close() {
    story.close();
  }

  private Map<String, String> names(long position, List<String> codes) {
    return names(Optional.empty(), position, codes);
  }

  private Map<String, String> names(Optional<LocalDate> asOf, long position, List<String> codes) {
    TwoDates dates = new TwoDates(asOf, Optional.empty(), Optional.of(position), 0, Map.of());
    return story
        .log()
        .snapshots(InstantSource.system())
        .introduce(dates, at -> new Asked(codes))
        .names();
  }

  @Test
  void areTheNamesThatWereKnown() {
    assertThat(names(3, List.of("SEC", "SC")))
        .containsExactly(Map.entry("SEC", "Secretariat"), Map.entry("SC", "Name of SC"));
    assertThat(names(2, List.of("SEC"))).containsExactly(Map.entry("SEC", "Name of SEC"));
  }

  @Test
  void areTheNamesOfTheDay() {
    story.rename("SEC", "Secretariat-General", "2019");
    story.log().template().update("update view.follower set position = 4");
    Optional<LocalDate> before = Optional.of(LocalDate.parse("2018-12-31"));
    Optional<LocalDate> after = Optional.of(LocalDate.parse("2019-01-01"));

    assertThat(names(before, 4, List.of("SEC"))).containsEntry("SEC", "Name of SEC");
    assertThat(names(after, 4, List.of("SEC"))).containsEntry("SEC", "Secretariat-General");
    assertThat(names(before, 3, List.of("SEC"))).containsEntry("SEC", "Secretariat");
  }

  @Test
  void whoNobodyHadRegisteredHasNone() {
    assertThat(names(1, List.of("SEC", "SC", "NOBODY"))).containsOnlyKeys("SC");
  }

  @Test
  void ofVeryManyTheFirstAreTold() {
    List<String> codes = IntStream.range(0, 2_000).mapToObj("S%d"::formatted).toList();
    story
        .log()
        .inTransaction(
            () ->
                story
                    .log()
                    .template()
                    .update(
                        """
                        insert into stakeholder (code, known_from, known_to, version, from_day,
                          to_day, name, kind)
                        select 'S' || n, 1, 9, 1, '0001-01-01', 'infinity', repeat('é', 200), 'research'
                        from generate_series(0, 1999) n
                        """));

    assertThat(names(3, codes))
        .hasSizeBetween(1_000, 1_200)
        .containsOnlyKeys(codes.subList(0, names(3, codes).size()));
  }
}
