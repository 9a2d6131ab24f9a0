package org.uptake.command.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.uptake.command.Raw;
import org.uptake.platform.database.DatabaseSettings;
import org.uptake.platform.database.TestDatabase;
import org.uptake.platform.log.EventAliases;

class LogRowsTest {

  private static final DatabaseSettings SETTINGS = TestDatabase.fresh();
  private static final CommandDatabase DATABASE = new CommandDatabase(SETTINGS);

  private final TestLog log = new TestLog(DATABASE);
  private final LogRows rows = new LogRows(DATABASE.jdbc());

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  @Test
  void tellsWhichStreamsExist() {
    log.append("r/one", 0, 1);
    assertThat(rows.existing(List.of("r/one", "r/two", "R/ONE"))).containsExactly("r/one");
    assertThat(rows.existing(List.of())).isEmpty();
  }

  @Test
  void tellsTheNewestEventOfAStream() {
    log.append("r/last", 0, 1);
    assertThat(rows.last("r/last"))
        .hasValueSatisfying(
            last -> {
              assertThat(last.alias()).isEqualTo("StakeholderRegistered");
              assertThat(last.payload()).contains("r/last 1");
              assertThat(last.version()).isEqualTo(2);
            });
    assertThat(rows.last("r/none")).isEmpty();
  }

  @Test
  void tellsThePlaceOfAnEventOnceItHasOne() throws Exception {
    log.append("r/place", 0, 1);
    assertThat(rows.place("r/place", 2)).isEmpty();
    assertThat(new Sequencer(DATABASE.sequencerPool()).drain()).isGreaterThanOrEqualTo(2);
    long first = rows.place("r/place", 1).orElseThrow().position();
    assertThat(rows.place("r/place", 2))
        .hasValueSatisfying(place -> assertThat(place.position()).isEqualTo(first + 1));
  }

  @Test
  void stopsTheStartWhereTheLogHoldsAnUnknownType() throws Exception {
    EventAliases aliases = new EventAliases();
    assertThatCode(() -> rows.requireKnownTypes(aliases)).doesNotThrowAnyException();
    try (Raw raw = Raw.superuser(SETTINGS)) {
      raw.execute(
          """
          insert into log.event (aggregate_identifier, sequence_number, type, event_identifier,
            time_stamp, payload_type, payload, meta_data)
          values ('r/newer', 0, 'stakeholder', gen_random_uuid(), now(), 'BodyDissolved', '{}', '{}')
          """);
      assertThatThrownBy(() -> rows.requireKnownTypes(aliases))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("BodyDissolved");
      raw.execute("delete from log.event where payload_type = 'BodyDissolved'");
    }
  }
}
