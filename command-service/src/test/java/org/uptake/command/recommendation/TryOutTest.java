package org.uptake.command.recommendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.uptake.command.Sent.fields;
import static org.uptake.command.recommendation.Entries.DEMO_14;
import static org.uptake.command.recommendation.Entries.FM;
import static org.uptake.command.recommendation.Entries.PROPOSAL;
import static org.uptake.command.recommendation.Entries.PROPOSED;
import static org.uptake.command.recommendation.Entries.SEC;
import static org.uptake.command.recommendation.Entries.closed;
import static org.uptake.command.recommendation.Entries.id;
import static org.uptake.command.recommendation.Entries.implemented;
import static org.uptake.command.recommendation.Entries.known;
import static org.uptake.command.recommendation.Entries.resumed;
import static org.uptake.command.recommendation.Entries.retracted;
import static org.uptake.command.recommendation.Entries.stalled;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.uptake.command.Given;
import org.uptake.kernel.EntryId;
import org.uptake.kernel.FieldError;
import org.uptake.kernel.PartialDate;
import org.uptake.kernel.Refusal;
import org.uptake.kernel.Refused;
import org.uptake.kernel.ReviewCode;
import org.uptake.kernel.platform.Fields;
import org.uptake.kernel.recommendation.ImplementationPlanned;
import org.uptake.kernel.recommendation.RecommendationCommand.CorrectEntry;
import org.uptake.kernel.recommendation.RecommendationCommand.EntryChange;
import org.uptake.kernel.recommendation.RecommendationCommand.RecordEntry;
import org.uptake.kernel.recommendation.RecommendationCommand.RetractEntry;
import org.uptake.kernel.recommendation.RecommendationCommand.TryOut;
import org.uptake.kernel.recommendation.RecommendationProposed;
import org.uptake.kernel.recommendation.lifecycle.Stage;

/** Today is 1 May 2024, so the last quarter that ended is the first of 2024. */
class TryOutTest {

  private static final ReviewCode DEMO = new ReviewCode("DEMO");

  @Test
  void tellsTheStageBeforeAndAfter() {
    Outlook outlook = given().when(tryOut(record(stall("2024-04-20")))).told(Outlook.class);
    assertThat(outlook.allowed()).isTrue();
    assertThat(outlook.reason()).isNull();
    assertThat(outlook.contradicts()).isNull();
    assertThat(outlook.before()).extracting(Standing::stage).isEqualTo(Stage.PROPOSED);
    assertThat(outlook.after()).extracting(Standing::stage).isEqualTo(Stage.STALLED);
    assertThat(outlook.figures()).isEmpty();
  }

  @Test
  void tellsTheTracksTheSilenceAndTheTargetThatIsMissed() {
    Fields plan =
        fields("kind", "planned", "occurredOn", "2024-04-01", "targetDate", "2024-04", "lead", "SC")
            .with("addressee", "FM");
    Outlook outlook = given().when(tryOut(record(plan))).told(Outlook.class);
    assertThat(outlook.before()).extracting(Standing::silent).isEqualTo(true);
    assertThat(outlook.after()).extracting(Standing::silent).isEqualTo(false);
    assertThat(outlook.after()).extracting(Standing::overdue).isEqualTo(true);
    assertThat(after(outlook).tracks())
        .extracting(track -> track.addressee() + " " + track.step().word() + " " + track.target())
        .containsExactly("SEC proposed null", "FM planned 2024-04");
  }

  @Test
  void isSilentByTheReportingPeriodOfTheReview() {
    TryOut patient = new TryOut(record(stall("2024-04-20")), 60);
    TryOut stricter = new TryOut(record(stall("2024-04-20")), 59);
    PartialDate lastNews = PartialDate.of("2019-05-01");
    Given<Recommendation> given = given(Entries.planned(2, lastNews.value(), "Three"));
    assertThat(given.when(patient).told(Outlook.class).before())
        .extracting(Standing::silent)
        .isEqualTo(false);
    assertThat(given.when(stricter).told(Outlook.class).before())
        .extracting(Standing::silent)
        .isEqualTo(true);
  }

  @Test
  void tellsThePublishedFiguresThatABackDatedEntryMoves() {
    Outlook outlook =
        given(implemented(2, "2023-10-01", null))
            .when(tryOut(record(stall("2023-03-31"))))
            .told(Outlook.class);
    assertThat(outlook.before()).isEqualTo(outlook.after());
    assertThat(outlook.figures())
        .containsExactly(
            figure("2023-03-31", Stage.PROPOSED, Stage.STALLED),
            figure("2023-06-30", Stage.PROPOSED, Stage.STALLED),
            figure("2023-09-30", Stage.PROPOSED, Stage.STALLED));
    assertThat(outlook.figuresTotal()).isEqualTo(3);
  }

  @Test
  void tellsTheNewestFortyFiguresAndHowManyThereAre() {
    RecommendationProposed old = Entries.proposed("2000-01-01", SEC, FM);
    Outlook outlook =
        Given.events(Recommendation.class, old)
            .when(tryOut(record(stall("2000-02"))))
            .told(Outlook.class);
    assertThat(outlook.figuresTotal()).isEqualTo(97);
    assertThat(outlook.figures()).hasSize(40);
    assertThat(outlook.figures().getFirst().date()).isEqualTo("2014-06-30");
    assertThat(outlook.figures().getLast().date()).isEqualTo("2024-03-31");
  }

  @Test
  void countsAFigureThatIsNotThereAnyMore() {
    Fields later = fields("occurredOn", "2019-02-01", "reason", "The date of the letter");
    Outlook outlook =
        given()
            .when(tryOut(new CorrectEntry(DEMO_14, PROPOSAL, later, known())))
            .told(Outlook.class);
    assertThat(outlook.figures()).containsExactly(figure("2018-12-31", Stage.PROPOSED, null));
  }

  @Test
  void whatIsRecordedInErrorStandsNowhere() {
    Fields mistake =
        fields("kind", "closed", "occurredOn", "2024", "ground", "recorded-in-error")
            .with("explanation", "Never asked for");
    Outlook outlook = given().when(tryOut(record(mistake))).told(Outlook.class);
    assertThat(after(outlook).stage()).isNull();
    assertThat(after(outlook).recordedInError()).isTrue();
    assertThat(outlook.figuresTotal()).isEqualTo(22);
    assertThat(outlook.figures().getFirst()).isEqualTo(figure("2018-12-31", Stage.PROPOSED, null));
  }

  @Test
  void aContradictionIsToldInTheWordsOfTheRefusal() {
    Given<Recommendation> given = given(stalled(2, "2024-01", null));
    RecordEntry again = record(stall("2024-02"));
    Refused refused = given.when(again).refused(Refusal.CONTRADICTS_HISTORY);
    Outlook outlook = given.when(tryOut(again)).told(Outlook.class);
    assertThat(outlook.allowed()).isFalse();
    assertThat(outlook.reason()).isEqualTo(refused.detail());
    assertThat(outlook.contradicts()).isEqualTo(refused.values().get("contradicts"));
    assertThat(outlook.before()).isEqualTo(outlook.after()).isNotNull();
    assertThat(outlook.figures()).isEmpty();
  }

  @Test
  void aSecondProposalAndTheRetractionOfTheFirstAreContradictionsToo() {
    Outlook proposal = given().when(tryOut(record(fields("kind", "proposed")))).told(Outlook.class);
    Outlook retraction = given().when(tryOut(retract(PROPOSAL))).told(Outlook.class);
    assertThat(List.of(proposal, retraction))
        .allSatisfy(
            outlook -> {
              assertThat(outlook.allowed()).isFalse();
              assertThat(outlook.contradicts())
                  .asInstanceOf(InstanceOfAssertFactories.MAP)
                  .containsEntry("entry", PROPOSAL.value());
            });
  }

  @Test
  void comparesARetractionWithTheHistoryWithoutTheEntry() {
    Outlook outlook =
        given(stalled(2, "2024-01-15", null)).when(tryOut(retract(id(2)))).told(Outlook.class);
    assertThat(outlook.before()).extracting(Standing::stage).isEqualTo(Stage.STALLED);
    assertThat(outlook.after()).extracting(Standing::stage).isEqualTo(Stage.PROPOSED);
    assertThat(outlook.figures())
        .containsExactly(figure("2024-03-31", Stage.STALLED, Stage.PROPOSED));
  }

  @Test
  void comparesACorrectionWithTheHistoryInWhichTheEntryReadsSo() {
    Fields earlier = fields("occurredOn", "2023-12-31", "reason", "As the minutes have it");
    Outlook outlook =
        given(stalled(2, "2024-01-15", null))
            .when(tryOut(new CorrectEntry(DEMO_14, id(2), earlier, known())))
            .told(Outlook.class);
    assertThat(outlook.figures())
        .containsExactly(figure("2023-12-31", Stage.PROPOSED, Stage.STALLED));
    assertThat(outlook.duplicates()).isEmpty();
  }

  @Test
  void refusesWhatTheChangeItselfWouldBeRefusedFor() {
    assertThat(
            given().when(tryOut(record(fields("kind", "stalled", "foo", 1)))).invalid().stream()
                .map(FieldError::field))
        .contains("foo", "occurredOn", "cause", "reason");
    given().when(tryOut(retract(id(7)))).refused(Refusal.UNKNOWN_ENTRY);
    given(stalled(2, "2024", FM), retracted(2))
        .when(tryOut(retract(id(2))))
        .refused(Refusal.ALREADY_RETRACTED);
    given()
        .when(tryOut(new RecordEntry(DEMO_14, id(9), stall("2024"), Given.at(3, known()))))
        .refused(Refusal.STALE_VERSION);
  }

  @Test
  void namesLiveEntriesOfTheKindThatMayHaveHappenedWithinFourteenDays() {
    Given<Recommendation> given =
        given(
            stalled(2, "2023-01-16", FM),
            resumed(3, "2023-01-20", FM),
            stalled(4, "2023-02-13", FM),
            resumed(5, "2023-02-13", FM),
            stalled(6, "2023-03-20", FM));
    assertThat(duplicates(given, "2023-01-30", "FM")).containsExactly(id(2), id(4));
    assertThat(duplicates(given, "2023-01-31", "FM")).containsExactly(id(4));
    assertThat(duplicates(given, "2023-01-31", null)).containsExactly(id(4));
    assertThat(duplicates(given, "2023-01-30", "SEC")).isEmpty();
    assertThat(duplicates(given, "2022", "FM")).isEmpty();
    assertThat(duplicates(given, "2023-01", "FM")).containsExactly(id(2), id(4));
    assertThat(duplicates(given, "2023", "FM")).containsExactly(id(2), id(4), id(6));
  }

  @Test
  void tellsOfADuplicateWhatItSaysInBrief() {
    ImplementationPlanned plan = Entries.planned(2, "2023", "n".repeat(139) + "🕊" + "and more");
    Fields steps = fields("kind", "planned", "occurredOn", "2023-05", "steps", "Others");
    Outlook outlook = given(plan).when(tryOut(record(steps))).told(Outlook.class);
    Duplicate duplicate = outlook.duplicates().getFirst();
    assertThat(duplicate.excerpt()).isEqualTo("n".repeat(139) + "🕊…");
    assertThat(duplicate.occurredOn()).isEqualTo(PartialDate.of("2023"));
    assertThat(duplicate.by()).isNull();
  }

  @Test
  void aClosureIsInTheWayOfAllButWhatMayFollowIt() {
    Outlook outlook =
        given(closed(2, "2024-02")).when(tryOut(record(stall("2024-03")))).told(Outlook.class);
    assertThat(outlook.allowed()).isFalse();
    assertThat(OutlookDetails.of(outlook).explanation().reason()).contains("it was closed");
  }

  private static Standing after(Outlook outlook) {
    return java.util.Objects.requireNonNull(outlook.after());
  }

  private static List<EntryId> duplicates(
      Given<Recommendation> given, String occurredOn, @Nullable String to) {
    RecordEntry stall = record(stall(occurredOn).with("addressee", to));
    return given.when(tryOut(stall)).told(Outlook.class).duplicates().stream()
        .map(Duplicate::entry)
        .toList();
  }

  private static Figure figure(String date, @Nullable Stage before, @Nullable Stage after) {
    return new Figure(DEMO, LocalDate.parse(date), before, after);
  }

  private static Given<Recommendation> given(Object... afterwards) {
    return Given.events(
        Recommendation.class,
        Stream.concat(Stream.of(PROPOSED), Arrays.stream(afterwards)).toArray());
  }

  private static TryOut tryOut(EntryChange change) {
    return new TryOut(change, 12);
  }

  private static Fields stall(String occurredOn) {
    return fields(
        "kind", "stalled", "occurredOn", occurredOn, "cause", "funding", "reason", "No money");
  }

  private static RecordEntry record(Fields fields) {
    return new RecordEntry(DEMO_14, id(9), fields, known());
  }

  private static RetractEntry retract(EntryId entry) {
    return new RetractEntry(DEMO_14, entry, fields("reason", "Entered by mistake"), known());
  }
}
