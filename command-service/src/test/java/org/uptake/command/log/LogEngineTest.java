package org.uptake.command.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.uptake.command.AtOnce;
import org.uptake.command.Raw;
import org.uptake.kernel.Refusal;
import org.uptake.kernel.Refused;
import org.uptake.kernel.StakeholderCode;
import org.uptake.kernel.stakeholder.StakeholderRegistered;
import org.uptake.platform.database.DatabaseSettings;
import org.uptake.platform.database.TestDatabase;
import org.uptake.platform.log.EventSerializer;

class LogEngineTest {

  private static final DatabaseSettings SETTINGS = TestDatabase.fresh();
  private static final CommandDatabase DATABASE = new CommandDatabase(SETTINGS);

  private final TestLog log = new TestLog(DATABASE);

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  @Test
  void readsBackWhatWasAppendedInItsOrder() {
    log.append("a/order", 0, 1, 2);
    log.append("a/order", 3);
    assertThat(log.read("a/order"))
        .containsExactly("a/order 0", "a/order 1", "a/order 2", "a/order 3");
    assertThat(log.another().read("a/order")).hasSize(4);
  }

  @Test
  void readsBackEverythingAboutAnEvent() {
    DomainEventMessage<?> event =
        new GenericDomainEventMessage<>("stakeholder", "a/all", 0, TestLog.payload("Ärzte\n\"∀\""))
            .withMetaData(Map.of("author", "author-1", "roles", "steward,verifier"));
    log.engine().appendEvents(List.of(event));
    DomainEventMessage<?> read = log.messages("a/all").getFirst();
    assertThat(read.getPayload()).isEqualTo(event.getPayload());
    assertThat(read.getMetaData()).isEqualTo(event.getMetaData());
    assertThat(read.getIdentifier()).isEqualTo(event.getIdentifier());
    assertThat(read.getType()).isEqualTo("stakeholder");
    assertThat(read.getSequenceNumber()).isZero();
    assertThat(read.getTimestamp()).isBetween(Instant.now().minusSeconds(60), Instant.now());
  }

  @Test
  void opensNoStreamInAnotherCase() {
    log.append("recommendation/AB-R1", 0);
    assertThatThrownBy(() -> log.append("recommendation/AB-r1", 0))
        .isInstanceOf(AggregateStreamCreationException.class);
    assertThat(log.read("recommendation/AB-r1")).isEmpty();
  }

  @Test
  void readsMoreThanOneBatch() {
    log.append("a/long", java.util.stream.IntStream.range(0, 2_500).toArray());
    assertThat(log.another().read("a/long")).hasSize(2_500).last().isEqualTo("a/long 2499");
  }

  @Test
  void storesAliasesAndNoNameOfAClass() throws Exception {
    log.append("a/alias", 0);
    try (Raw raw = Raw.superuser(SETTINGS)) {
      assertThat(
              raw.texts(
                  "select payload_type from log.event where aggregate_identifier = 'a/alias'"))
          .containsExactly("StakeholderRegistered");
      assertThat(raw.number("select count(*) from log.event e where e::text ~ 'org\\.|axon|java'"))
          .isZero();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\u0000b", "\\\u0000", "a\uD83D", "\uDC4Db", "\uDC4D\uD83D"})
  void appendsNothingThatNobodyCanRead(String text) {
    assertThatThrownBy(() -> append("a/poison", TestLog.payload(text), Map.of()))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> append("a/poison", TestLog.payload("name"), Map.of("author", text)))
        .isInstanceOf(IllegalStateException.class);
    assertThat(log.read("a/poison")).isEmpty();
  }

  @Test
  void tellsNulFromWordsAboutIt() {
    append("a/words", TestLog.payload("\\u0000 \\\\u0000 \\ud83d \uD83D\uDC4D"), Map.of());
    assertThat(log.messages("a/words")).hasSize(1);
  }

  @Test
  void appendsNothingBeyond320Kibibytes() {
    append("a/large", TestLog.payload("é".repeat((160 << 10) - 1_000)), Map.of());
    assertThatThrownBy(() -> append("a/larger", TestLog.payload("é".repeat(160 << 10)), Map.of()))
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(Refusal.TOO_LARGE));
    assertThat(log.messages("a/large")).hasSize(1);
    assertThat(log.messages("a/larger")).isEmpty();
  }

  private void append(String stream, Object payload, Map<String, String> metaData) {
    DomainEventMessage<?> event =
        new GenericDomainEventMessage<>("stakeholder", stream, 0, payload).withMetaData(metaData);
    log.engine().appendEvents(List.of(event));
  }

  @Test
  void storesJsonByteForByte() throws Exception {
    StakeholderRegistered payload =
        new StakeholderRegistered(
            new StakeholderCode("SC"),
            "  zwei  \"Namen\"\n\t\\ 中 \uD83D\uDE00 \u2028",
            StakeholderRegistered.Kind.RESEARCH);
    log.engine()
        .appendEvents(
            List.of(new GenericDomainEventMessage<>("stakeholder", "a/bytes", 0, payload)));
    String written =
        new EventSerializer(new org.uptake.platform.log.EventAliases())
            .serialize(payload, String.class)
            .getData();
    try (Raw raw = Raw.superuser(SETTINGS)) {
      assertThat(
              raw.texts(
                  "select payload::text from log.event where aggregate_identifier = 'a/bytes'"))
          .containsExactly(written);
    }
  }

  @Test
  void queuesEveryEventInTheSameTransaction() throws Exception {
    log.append("a/queued", 0, 1);
    log.rolledBack(() -> log.append("a/queued", 2));
    try (Raw raw = Raw.superuser(SETTINGS)) {
      assertThat(
              raw.number(
                  """
                  select count(*) from log.queue join log.event using (global_index)
                  where aggregate_identifier = 'a/queued'
                  """))
          .isEqualTo(2);
      assertThat(
              raw.number(
                  "select count(*) from log.queue q where not exists"
                      + " (select from log.event e where e.global_index = q.global_index)"))
          .isZero();
    }
  }

  @Test
  void seesWhatAnotherNodeAppendedToAStreamThatItKeeps() {
    TestLog other = log.another();
    log.append("a/kept", 0);
    assertThat(log.read("a/kept")).hasSize(1);
    other.append("a/kept", 1);
    assertThat(log.read("a/kept")).containsExactly("a/kept 0", "a/kept 1");
    other.append("a/kept", 2, 3);
    assertThat(log.read("a/kept")).hasSize(4);
    assertThat(other.read("a/kept")).hasSize(4);
  }

  @Test
  void keepsNoStreamThatDidNotExistYet() {
    assertThat(log.read("a/late")).isEmpty();
    log.another().append("a/late", 0);
    assertThat(log.read("a/late")).containsExactly("a/late 0");
  }

  @Test
  void leavesNothingBehindOfWhatWasRolledBack() {
    log.append("a/back", 0);
    log.rolledBack(() -> log.append("a/back", 1));
    assertThat(log.read("a/back")).containsExactly("a/back 0");
    log.append("a/back", 1);
    assertThat(log.read("a/back")).containsExactly("a/back 0", "a/back 1");
  }

  @Test
  void forgetsWhatItReadWithinATransactionThatWasRolledBack() {
    log.append("a/phantom", 0);
    log.rolledBack(
        () -> {
          log.append("a/phantom", 1);
          assertThat(log.read("a/phantom")).hasSize(2);
        });
    assertThat(log.read("a/phantom")).containsExactly("a/phantom 0");
  }

  @Test
  void joinsTheTransactionAtHand() {
    log.within(
        () -> {
          log.append("a/joined", 0);
          assertThat(log.another().read("a/joined")).hasSize(1);
          assertThat(readElsewhere("a/joined")).isZero();
        });
    assertThat(readElsewhere("a/joined")).isEqualTo(1);
  }

  @Test
  void refusesASecondEventOfTheSameVersion() {
    log.append("a/twice", 0, 1);
    assertThatThrownBy(() -> log.append("a/twice", 1)).isInstanceOf(ConcurrencyException.class);
    assertThatThrownBy(() -> log.append("a/twice", 0))
        .isInstanceOf(AggregateStreamCreationException.class);
    assertThat(log.read("a/twice")).hasSize(2);
  }

  @Test
  void letsOneOfManyWritersOfTheSameVersionThrough() throws Exception {
    log.append("a/race", 0);
    List<Boolean> won =
        AtOnce.all(
            8,
            number -> {
              Throwable failure = catchThrowable(() -> log.append("a/race", 1));
              assertThat(failure == null || failure instanceof ConcurrencyException).isTrue();
              return failure == null;
            });
    assertThat(won).containsOnlyOnce(true);
    assertThat(log.read("a/race")).hasSize(2);
  }

  @Test
  void appendsAllOfABatchOrNothing() {
    log.append("a/batch", 0);
    assertThat(catchThrowable(() -> log.append("a/batch", 1, 2, 0))).isNotNull();
    assertThat(log.read("a/batch")).hasSize(1);
  }

  @Test
  void cannotReadAnUnknownAliasSilently() throws Exception {
    log.append("a/unknown", 0);
    try (Raw raw = Raw.superuser(SETTINGS)) {
      raw.execute(
          """
          insert into log.event (aggregate_identifier, sequence_number, type, event_identifier,
            time_stamp, payload_type, payload, meta_data)
          values ('a/unknown', 1, 'stakeholder', gen_random_uuid(), now(),
            'StakeholderDissolved', '{"code":"SC"}', '{}')
          """);
      assertThatThrownBy(() -> log.read("a/unknown"))
          .hasStackTraceContaining("StakeholderDissolved");
      raw.execute("delete from log.event where payload_type = 'StakeholderDissolved'");
    }
  }

  private static long readElsewhere(String stream) {
    try (Raw raw = Raw.superuser(SETTINGS)) {
      return raw.number(
          "select count(*) from log.event where aggregate_identifier = '%s'".formatted(stream));
    } catch (java.sql.SQLException failure) {
      throw new IllegalStateException(Objects.toString(failure.getMessage()), failure);
    }
  }
}
