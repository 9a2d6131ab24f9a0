package org.uptake.command.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.uptake.command.Raw;
import org.uptake.command.Sent;
import org.uptake.command.TestNode;
import org.uptake.kernel.Circumstances;
import org.uptake.kernel.Command;
import org.uptake.kernel.EntryId;
import org.uptake.kernel.ExpectedVersion;
import org.uptake.kernel.RecommendationId;
import org.uptake.kernel.Refusal;
import org.uptake.kernel.Refused;
import org.uptake.kernel.ReviewCode;
import org.uptake.kernel.StakeholderCode;
import org.uptake.kernel.platform.Fields;
import org.uptake.kernel.recommendation.RecommendationCommand.RecordEntry;
import org.uptake.kernel.recommendation.RecommendationCommand.RetractEntry;
import org.uptake.kernel.review.ReviewCommand.ReviseReview;
import org.uptake.kernel.stakeholder.StakeholderCommand.ReviseStakeholder;
import org.uptake.platform.database.DatabaseSettings;
import org.uptake.platform.database.TestDatabase;

class RecordingTest {

  private static final DatabaseSettings SETTINGS = TestDatabase.fresh();
  private static final TestNode NODE = new TestNode(SETTINGS).withDemo();
  private static final Fields NOTE =
      Sent.fields(
          "kind", "observed", "occurredOn", "2020", "by", "SC", "stance", "adds", "text", "x");

  @AfterAll
  static void close() {
    NODE.close();
  }

  @Test
  void stampsEveryEventWithItsAuthorAndNoNames() throws SQLException {
    RecommendationId id = NODE.proposed("1");
    NODE.record(id, "key-1", NOTE);
    try (Raw raw = Raw.superuser(SETTINGS)) {
      String sql =
          "select meta_data::text from log.event where aggregate_identifier = 'recommendation/DEMO-1'"
              + " and sequence_number = 1";
      assertThat(raw.texts(sql).getFirst())
          .contains("\"author\":\"author-1\"")
          .contains("\"organisation\":\"DPO\"")
          .contains("\"roles\":\"steward,verifier\"")
          .contains("\"channel\":\"api\"")
          .contains("\"correlationId\":\"correlation-1\"")
          .contains("\"idempotencyKey\":\"key-1\"")
          .doesNotContain("fingerprint");
      assertThat(
              raw.number(
                  """
                  select count(*) from log.event, json_each(meta_data) m
                  where json_typeof(m.value) <> 'string'
                  """))
          .as("values that are no strings")
          .isZero();
    }
  }

  @Test
  void saysWhatIsNotThere() {
    Circumstances now = NODE.circumstances(Sent.fields());
    EntryId entry = EntryId.of(UUID.randomUUID().toString());
    Fields reason = Sent.fields("reason", "r");
    refused(
        new RecordEntry(new RecommendationId("DEMO-404"), entry, NOTE, now),
        Refusal.UNKNOWN_RECOMMENDATION);
    refused(
        new RetractEntry(new RecommendationId("DEMO-404"), entry, reason, now),
        Refusal.UNKNOWN_RECOMMENDATION);
    refused(new ReviseReview(new ReviewCode("NONE"), reason, now), Refusal.UNKNOWN_REVIEW);
    refused(
        new ReviseStakeholder(new StakeholderCode("NONE"), reason, now, List.of()),
        Refusal.UNKNOWN_STAKEHOLDER);
    refused(new RetractEntry(NODE.proposed("2"), entry, reason, now), Refusal.UNKNOWN_ENTRY);
  }

  @Test
  void refusesAProposalOfAReviewThatIsNotThere() {
    assertThatThrownBy(
            () ->
                NODE.done(
                    NODE.proposals()
                        .propose(
                            new ReviewCode("NONE"),
                            Sent.fields("number", "1", "title", "T", "text", "x"),
                            ExpectedVersion.ANY)))
        .isInstanceOfSatisfying(
            Refused.class, r -> assertThat(r.refusal()).isEqualTo(Refusal.UNKNOWN_REVIEW));
  }

  @Test
  void countsARevisedReviewByItsVersion() {
    NODE.done(
        new ReviseReview(
            TestNode.DEMO,
            Sent.fields("publishedOn", "2018-11", "reason", "only the month is known"),
            NODE.circumstances(Sent.fields())));
    long version = NODE.log().last("review/DEMO").orElseThrow().version();
    assertThat(version).isEqualTo(2);
    var issuing = NODE.propose("3").review();
    assertThat(issuing).map(review -> review.version()).isEqualTo(Optional.of(2L));
    assertThat(issuing)
        .map(review -> review.publishedOn().value())
        .isEqualTo(Optional.of("2018-11"));
    NODE.done(
        new ReviseReview(
            TestNode.DEMO,
            Sent.fields("publishedOn", "2018-11-29", "reason", "known again"),
            NODE.circumstances(Sent.fields())));
  }

  @Test
  void triesOutWithoutATrace() throws SQLException {
    RecommendationId id = NODE.proposed("4");
    RecordEntry command =
        new RecordEntry(
            id, EntryId.of(UUID.randomUUID().toString()), NOTE, NODE.circumstances(NOTE));
    Object result = NODE.recording().tryOut(command, TestNode.stamp("author-1", null));
    assertThat(((Outcome) result).version()).isEqualTo(2);
    assertThat(NODE.log().last(id.stream()).orElseThrow().version()).isEqualTo(1);
    try (Raw raw = Raw.superuser(SETTINGS)) {
      assertThat(
              raw.number(
                  "select count(*) from log.event where payload::text like '%"
                      + command.entry()
                      + "%'"))
          .isZero();
    }
    assertThat(NODE.record(id, null, NOTE).version()).isEqualTo(2);
  }

  @Test
  void refusesInATryOutWhatItWouldRefuse() {
    RecommendationId id = NODE.proposed("5");
    Fields resumed = Sent.fields("kind", "resumed", "occurredOn", "2020");
    RecordEntry command =
        new RecordEntry(
            id, EntryId.of(UUID.randomUUID().toString()), resumed, NODE.circumstances(resumed));
    assertThatThrownBy(() -> NODE.recording().tryOut(command, TestNode.stamp("author-1", null)))
        .isInstanceOfSatisfying(
            Refused.class, r -> assertThat(r.refusal()).isEqualTo(Refusal.CONTRADICTS_HISTORY));
  }

  @Test
  void looksUpWhatIsNamed() {
    assertThat(
            NODE.surroundings()
                .circumstances(ExpectedVersion.ANY, Set.of("stakeholder/SC", "stakeholder/NONE"))
                .existing())
        .containsExactly("stakeholder/SC");
  }

  private static void refused(Command command, Refusal refusal) {
    assertThatThrownBy(() -> NODE.done(command))
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(refusal));
  }
}
