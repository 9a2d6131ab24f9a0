package org.uptake.query.attention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.uptake.kernel.StakeholderCode;
import org.uptake.query.Story;
import org.uptake.query.attention.Attention.ReviewNeeds;
import org.uptake.query.platform.Page;
import org.uptake.query.platform.Standpoint;

/** Why a recommendation needs a person, since when, and whose move it is. */
final class AttentionTest {

  private static final AttentionFilter ANY =
      new AttentionFilter(Optional.empty(), Optional.empty(), Optional.empty());
  private static final Page ALL = new Page(0, 500);

  private final Story story = new Story();
  private final AttentionAnswers answers = AttentionReading.of(story.log());

  @BeforeEach
  void register() {
    Story ignored = story.review("DEMO", "SG", 12).review("LONE", null, 12);
  }

  @AfterEach
  void close() {
    story.close();
  }

  private Attention attention(AttentionFilter filter, Standpoint at) {
    return story.log().inSnapshot(() -> answers.attention(filter, ALL, at));
  }

  /** What the tests have in mind of a need. */
  private record Told(
      Reason reason,
      LocalDate since,
      @Nullable String cause,
      String why,
      UUID entry,
      List<String> addressees,
      List<String> whoseMove) {

    static Told of(Need need) {
      Ground ground = need.ground();
      return new Told(
          need.reason(),
          ground.since(),
          ground.cause(),
          ground.why(),
          ground.entry(),
          need.addressees(),
          need.whoseMove());
    }
  }

  private List<Told> needs(String asOf) {
    return all(asOf).stream().map(Told::of).toList();
  }

  private List<Need> all(String asOf) {
    List<AttentionSummary> items = attention(ANY, story.on(asOf)).list().items();
    assertThat(items).allSatisfy(item -> assertThat(item.reasons()).isNotEmpty());
    return items.stream().flatMap(item -> item.reasons().stream()).toList();
  }

  private static Told need(
      Reason reason,
      String since,
      String why,
      UUID entry,
      List<String> addressees,
      String... move) {
    return need(reason, since, null, why, entry, addressees, move);
  }

  private static Told need(
      Reason reason,
      String since,
      @Nullable String cause,
      String why,
      UUID entry,
      List<String> addressees,
      String... move) {
    return new Told(reason, LocalDate.parse(since), cause, why, entry, addressees, List.of(move));
  }

  @Test
  void aTrackThatStandsStillNeedsItsAddresseeWhateverTheHeadline() {
    story.propose("DEMO-1", "2019-01-01", "SEC", "FM");
    story.tell(
        "DEMO-1",
        "implemented",
        "2019-05-01",
        "addressee",
        "SEC",
        "by",
        "SEC",
        "extent",
        "full",
        "summary",
        "Done");
    UUID stall =
        story.tell(
            "DEMO-1",
            "stalled",
            "2019-06",
            "addressee",
            "FM",
            "cause",
            "political-will",
            "reason",
            "Blocked");

    assertThat(needs("2019-05-31")).isEmpty();
    assertThat(needs("2019-07-01"))
        .containsExactly(
            need(
                Reason.STALLED,
                "2019-06-01",
                "political-will",
                "Blocked",
                stall,
                List.of("FM"),
                "FM"));
    story.tell("DEMO-1", "resumed", "2019-06-20", "addressee", "FM");
    assertThat(needs("2019-07-01")).isEmpty();
  }

  @Test
  void tracksOnTheSameGroundAreToldOfTogether() {
    story.propose("DEMO-1", "2019-01-01", "SEC", "FM");
    UUID stall =
        story.tell("DEMO-1", "stalled", "2019-06-01", "cause", "funding", "reason", "No money");

    assertThat(needs("2019-07-01"))
        .containsExactly(
            need(
                Reason.STALLED,
                "2019-06-01",
                "funding",
                "No money",
                stall,
                List.of("SEC", "FM"),
                "SEC",
                "FM"));
  }

  @Test
  void aMissedTargetTellsHowItSlipped() {
    story.propose("DEMO-1", "2019-01-01", "SEC", "FM");
    story.tell("DEMO-1", "planned", "2019-02-01", "addressee", "FM", "targetDate", "2019-03-31");
    UUID plan =
        story.tell("DEMO-1", "planned", "2019-03-01", "addressee", "FM", "targetDate", "2019-05");

    assertThat(needs("2019-05-31")).isEmpty();
    assertThat(needs("2019-06-01"))
        .containsExactly(
            need(
                Reason.OVERDUE,
                "2019-06-01",
                "The target 2019-05 was missed, after it moved once, by 61 days.",
                plan,
                List.of("FM"),
                "FM"));
    story.tell(
        "DEMO-1",
        "implemented",
        "2019-06-01",
        "addressee",
        "FM",
        "by",
        "FM",
        "extent",
        "full",
        "summary",
        "Done");
    assertThat(needs("2019-06-01")).isEmpty();
  }

  @Test
  void aDisputedClaimIsTheMoveOfWhoeverItIsAskedOf() {
    story.propose("DEMO-1", "2019-01-01", "SEC", "FM");
    story.tell(
        "DEMO-1",
        "implemented",
        "2019-05-01",
        "addressee",
        "SEC",
        "by",
        "DPO",
        "extent",
        "full",
        "summary",
        "Done");
    UUID verification =
        story.tell(
            "DEMO-1",
            "verified",
            "2019-06-15",
            "addressee",
            "SEC",
            "by",
            "OIOS",
            "finding",
            "disputed",
            "summary",
            "Not so");

    assertThat(needs("2019-07-01"))
        .containsExactly(
            need(Reason.DISPUTED, "2019-06-15", "Not so", verification, List.of("SEC"), "SEC"));
  }

  @Test
  void whatIsAskedOfNobodyIsTheMoveOfWhoeverClaimedIt() {
    story.propose("DEMO-1", "2019-01-01");
    story.tell(
        "DEMO-1", "implemented", "2019-05-01", "by", "DPO", "extent", "full", "summary", "Done");
    UUID verification =
        story.tell(
            "DEMO-1",
            "verified",
            "2019-06-15",
            "by",
            "OIOS",
            "finding",
            "disputed",
            "summary",
            "Not so");

    assertThat(needs("2019-07-01"))
        .containsExactly(
            need(Reason.DISPUTED, "2019-06-15", "Not so", verification, List.of(), "DPO"));
  }

  @Test
  void anObserverWhoDisagreesIsAnsweredByWhoeverClaimedIt() {
    story.propose("DEMO-1", "2019-01-01", "SEC", "FM");
    story.tell(
        "DEMO-1",
        "progress-reported",
        "2019-04-01",
        "addressee",
        "FM",
        "by",
        "MINUSMA",
        "movement",
        "advanced",
        "summary",
        "Half done");
    story.tell(
        "DEMO-1",
        "implemented",
        "2019-05-01",
        "addressee",
        "SEC",
        "by",
        "DPO",
        "extent",
        "full",
        "summary",
        "Done");
    UUID observation =
        story.tell(
            "DEMO-1",
            "observed",
            "2019-06-15",
            "addressee",
            "SEC",
            "by",
            "NGO",
            "stance",
            "disagrees",
            "text",
            "We do not see it");

    assertThat(needs("2019-07-01"))
        .containsExactly(
            need(
                Reason.CONTRADICTED,
                "2019-06-15",
                "We do not see it",
                observation,
                List.of(),
                "DPO"));
  }

  @Test
  void aConfirmationByTheAuthorOfTheClaimIsTheMoveOfTheCustodian() {
    story.propose("DEMO-1", "2019-01-01", "SEC", "FM");
    story.tell(
        "DEMO-1",
        "implemented",
        "2019-05-01",
        "addressee",
        "SEC",
        "by",
        "OIOS",
        "extent",
        "partial",
        "summary",
        "Done");
    UUID further =
        story.tell(
            "DEMO-1",
            "progress-reported",
            "2019-05-02",
            "addressee",
            "SEC",
            "by",
            "DPO",
            "movement",
            "advanced",
            "summary",
            "Going on");
    UUID verification =
        story.tell(
            "DEMO-1",
            "verified",
            "2019-06-15",
            "addressee",
            "SEC",
            "by",
            "OIOS",
            "finding",
            "confirmed",
            "summary",
            "So it is");
    long confirmed = story.position();
    assertThat(needs("2019-06-30")).isEmpty();
    story.retract(further, "Not so");

    assertThat(needs("2019-06-14")).isEmpty();
    assertThat(needs("2019-06-30"))
        .containsExactly(
            need(
                Reason.CONFIRMED_BY_ITS_AUTHOR,
                "2019-06-15",
                "So it is",
                verification,
                List.of("SEC"),
                "SG"));
    assertThat(attention(ANY, story.on("2019-06-30", confirmed)).list().items()).isEmpty();
    story.tell(
        "DEMO-1",
        "verified",
        "2019-06-20",
        "by",
        "SAI",
        "finding",
        "confirmed",
        "summary",
        "So it is, we say too");
    assertThat(needs("2019-06-30")).isEmpty();
  }

  /**
   * The tables tell it to whoever goes on from them: each event here is projected after a start.
   */
  @Test
  void whoRecordedAClaimIsItsAuthorWhoeverCorrectedItSince() {
    story.propose("DEMO-1", "2019-01-01", "SEC");
    UUID claim =
        story.tell(
            "DEMO-1",
            "implemented",
            "2019-05-01",
            "by",
            "OIOS",
            "extent",
            "full",
            "summary",
            "Done");
    story.correct(claim, "It was the department", "by", "DPO");
    UUID verification =
        story.tell(
            "DEMO-1",
            "verified",
            "2019-06-15",
            "by",
            "OIOS",
            "finding",
            "confirmed",
            "summary",
            "So it is");

    assertThat(needs("2019-06-30"))
        .containsExactly(
            need(
                Reason.CONFIRMED_BY_ITS_AUTHOR,
                "2019-06-15",
                "So it is",
                verification,
                List.of("SEC"),
                "SG"));
  }

  @Test
  void aConfirmationOlderThanTheCorrectionOfItsClaimIsTheMoveOfTheVerifier() {
    story.propose("DEMO-1", "2019-01-01", "SEC");
    UUID claim =
        story.tell(
            "DEMO-1",
            "implemented",
            "2019-05-01",
            "by",
            "DPO",
            "extent",
            "full",
            "summary",
            "Done");
    UUID verification =
        story.tell(
            "DEMO-1",
            "verified",
            "2019-06-15",
            "by",
            "OIOS",
            "finding",
            "confirmed",
            "summary",
            "So it is");
    long confirmed = story.position();
    story.correct(claim, "It was another one", "summary", "Done elsewhere");

    assertThat(needs("2019-06-30"))
        .containsExactly(
            need(
                Reason.CONFIRMED_BEFORE_CORRECTION,
                "2026-01-05",
                "It was another one",
                claim,
                List.of("SEC"),
                "OIOS"));
    assertThat(attention(ANY, story.on("2019-06-30", confirmed)).list().items()).isEmpty();
    story.correct(verification, "Looked again", "summary", "So it is, elsewhere");
    assertThat(needs("2019-06-30")).isEmpty();
  }

  @Test
  void whatWasEndorsedWaitsAYearForMoney() {
    story.propose("DEMO-1", "2019-01-01", "SEC", "FM");
    UUID endorsement =
        story.tell("DEMO-1", "endorsed", "2019-02-28", "by", "GA", "extent", "partial");
    story.tell(
        "DEMO-1",
        "progress-reported",
        "2020-02-01",
        "by",
        "SEC",
        "addressee",
        "SEC",
        "movement",
        "unchanged",
        "summary",
        "Nothing yet");

    assertThat(needs("2020-02-28")).isEmpty();
    assertThat(needs("2020-02-29"))
        .containsExactly(
            need(
                Reason.UNFUNDED,
                "2019-02-28",
                "Endorsed by GA; no money yet.",
                endorsement,
                List.of(),
                "SEC",
                "FM"));
    story.tell(
        "DEMO-1",
        "funded",
        "2020-02-29",
        "by",
        "GA",
        "addressee",
        "FM",
        "amount",
        "5",
        "currency",
        "USD",
        "phase",
        "pledged",
        "channel",
        "voluntary");
    assertThat(needs("2020-02-29")).isEmpty();
  }

  @Test
  void silenceIsBrokenByTheUnfinishedOrTheCustodian() {
    story.propose("DEMO-1", "2019-01-01", "SEC", "FM");
    UUID last =
        story.tell(
            "DEMO-1",
            "implemented",
            "2019-05",
            "addressee",
            "SEC",
            "by",
            "SEC",
            "extent",
            "full",
            "summary",
            "Done");
    story.tell(
        "DEMO-1", "observed", "2019-12-31", "by", "NGO", "stance", "adds", "text", "So it is");
    story.propose("DEMO-2", "2019-05-31");
    story.propose("LONE-1", "2019-05-31");

    assertThat(needs("2020-05-31")).isEmpty();
    assertThat(needs("2020-06-01"))
        .extracting(Told::reason, Told::whoseMove)
        .containsExactly(
            tuple(Reason.SILENT, List.of("FM")),
            tuple(Reason.SILENT, List.of("SG")),
            tuple(Reason.SILENT, List.of()));
    assertThat(needs("2020-06-01").getFirst())
        .isEqualTo(
            need(
                Reason.SILENT,
                "2019-05-31",
                "Last heard of until 2019-05-31; news is due every 12 months.",
                last,
                List.of(),
                "FM"));
    assertThat(all("2020-06-01").getFirst().ground())
        .extracting(Ground::code, Ground::values)
        .containsExactly("lapse.nothing-heard", Map.of("until", "2019-05-31", "months", 12));
  }

  @Test
  void whatIsClosedNeedsNobody() {
    story.propose("DEMO-1", "2019-01-01", "SEC");
    story.tell("DEMO-1", "planned", "2019-02-01", "targetDate", "2019-03");
    story.tell("DEMO-1", "stalled", "2019-03-01", "cause", "funding", "reason", "No money");
    story.tell(
        "DEMO-1", "verified", "2019-03-02", "by", "OIOS", "finding", "disputed", "summary", "No");
    story.tell(
        "DEMO-1", "observed", "2019-03-03", "by", "NGO", "stance", "disagrees", "text", "No");
    assertThat(needs("2020-04-01")).extracting(Told::reason).hasSize(5);

    story.tell("DEMO-1", "closed", "2020-01-01", "ground", "overtaken", "explanation", "Over");

    assertThat(needs("2020-04-01")).isEmpty();
    assertThat(needs("2019-12-31")).isNotEmpty();
  }

  @Test
  void theMostUrgentComesFirstAndCountsUnderEachOfItsReasons() {
    silentSince("DEMO-1", "2018-01-01");
    silentSince("DEMO-2", "2017-01-01");
    silentSince("LONE-3", "2019-01-01");
    story.tell("LONE-3", "stalled", "2019-03-01", "cause", "funding", "reason", "No money");

    Attention all = attention(ANY, story.on("2020-12-31"));

    assertThat(all.list().items())
        .extracting(AttentionSummary::id)
        .containsExactly("LONE-3", "DEMO-2", "DEMO-1");
    assertThat(all.list().items().getFirst().reasons())
        .extracting(Need::reason)
        .containsExactly(Reason.STALLED, Reason.SILENT);
    assertThat(all.list().total()).isEqualTo(3);
    assertThat(all.counts())
        .containsEntry("stalled", 1L)
        .containsEntry("silent", 3L)
        .containsEntry("overdue", 0L)
        .hasSize(Reason.values().length);
    Attention silent =
        attention(
            new AttentionFilter(Optional.empty(), Optional.empty(), Optional.of(Reason.SILENT)),
            story.on("2020-12-31"));
    assertThat(silent.list().items())
        .extracting(AttentionSummary::id)
        .containsExactly("DEMO-2", "DEMO-1", "LONE-3");
  }

  private void silentSince(String recommendation, String day) {
    story.propose(recommendation, day, "SEC");
  }

  @Test
  void aReasonOnATrackIsOnlyThatAddressees() {
    story.propose("DEMO-1", "2019-01-01", "SEC", "FM");
    story.tell("DEMO-1", "planned", "2019-02-01", "addressee", "FM", "targetDate", "2019-03");
    story.tell("DEMO-1", "planned", "2019-02-01", "addressee", "SEC", "targetDate", "2025");
    story.tell(
        "DEMO-1",
        "stalled",
        "2019-02-02",
        "addressee",
        "FM",
        "cause",
        "funding",
        "reason",
        "No money");

    assertThat(countsFor("FM")).containsEntry("stalled", 1L).containsEntry("overdue", 1L);
    assertThat(countsFor("SEC")).containsEntry("stalled", 0L).containsEntry("overdue", 0L);
    assertThat(countsFor("GA").values()).containsOnly(0L);
  }

  private Map<String, Long> countsFor(String addressee) {
    return attention(
            new AttentionFilter(
                Optional.empty(), Optional.of(new StakeholderCode(addressee)), Optional.empty()),
            story.on("2019-12-31"))
        .counts();
  }

  @Test
  void whatNoEntryPutsIntoWordsIsACodeWithValues() {
    story.propose("DEMO-1", "2019-01-01", "FM");
    story.tell("DEMO-1", "endorsed", "2019-01-02", "by", "GA", "extent", "full");
    story.tell("DEMO-1", "planned", "2019-02-01", "targetDate", "2019-02");
    story.tell("DEMO-1", "planned", "2019-03-01", "targetDate", "2019-04");
    story.tell("DEMO-1", "planned", "2019-03-02", "by", "FM", "targetDate", "2019-05");

    List<Ground> grounds = all("2020-04-01").stream().map(Need::ground).toList();

    assertThat(grounds)
        .extracting(Ground::code, Ground::values, Ground::kind, Ground::occurredOn, Ground::by)
        .containsExactly(
            tuple(
                "lapse.target-missed",
                Map.of("target", "2019-05", "moves", 2, "days", 92),
                "planned",
                "2019-03-02",
                "FM"),
            tuple("lapse.no-money-yet", Map.of("by", "GA"), "endorsed", "2019-01-02", "GA"),
            tuple(
                "lapse.nothing-heard",
                Map.of("until", "2019-03-02", "months", 12),
                "planned",
                "2019-03-02",
                "FM"));
    assertThat(grounds)
        .extracting(Ground::why)
        .containsExactly(
            "The target 2019-05 was missed, after it moved 2 times, by 92 days.",
            "Endorsed by GA; no money yet.",
            "Last heard of until 2019-03-02; news is due every 12 months.");
  }

  @Test
  void whatAnEntrySaysIsToldWithWhoseActAndWhichSortItIs() {
    story.propose("DEMO-1", "2019-01-01", "FM");
    story.tell(
        "DEMO-1", "stalled", "2019-02", "by", "DPO", "cause", "funding", "reason", "No money");

    assertThat(all("2019-04-01").getFirst().ground())
        .extracting(Ground::code, Ground::values, Ground::kind, Ground::occurredOn, Ground::by)
        .containsExactly(null, null, "stalled", "2019-02", "DPO");
  }

  @Test
  void eachReviewTellsItsOwnCountsWhateverThePage() {
    story.propose("DEMO-1", "2019-01-01");
    story.propose("DEMO-2", "2019-01-01");
    story.tell("DEMO-2", "stalled", "2019-02-01", "cause", "funding", "reason", "No money");
    story.propose("LONE-1", "2019-01-01");
    Standpoint at = story.on("2020-06-01");

    for (Page page : List.of(ALL, new Page(0, 1), new Page(1, 1), new Page(9, 1))) {
      Attention told = story.log().inSnapshot(() -> answers.attention(ANY, page, at));
      assertThat(told.reviews())
          .extracting(ReviewNeeds::review, ReviewNeeds::total)
          .containsExactly(tuple("DEMO", 2L), tuple("LONE", 1L));
      assertThat(told.reviews().getFirst().counts())
          .containsEntry("stalled", 1L)
          .containsEntry("silent", 2L)
          .hasSize(Reason.values().length);
    }
    assertThat(attention(ANY, story.on("2018-01-01")).reviews()).isEmpty();
  }
}
