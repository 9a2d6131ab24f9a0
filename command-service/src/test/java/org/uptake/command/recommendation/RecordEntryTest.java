package org.uptake.command.recommendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.uptake.command.Sent.fields;
import static org.uptake.command.recommendation.Entries.DEMO_14;
import static org.uptake.command.recommendation.Entries.DPO;
import static org.uptake.command.recommendation.Entries.FM;
import static org.uptake.command.recommendation.Entries.PROPOSED;
import static org.uptake.command.recommendation.Entries.SEC;
import static org.uptake.command.recommendation.Entries.closed;
import static org.uptake.command.recommendation.Entries.declined;
import static org.uptake.command.recommendation.Entries.endorsed;
import static org.uptake.command.recommendation.Entries.id;
import static org.uptake.command.recommendation.Entries.implemented;
import static org.uptake.command.recommendation.Entries.known;
import static org.uptake.command.recommendation.Entries.planned;
import static org.uptake.command.recommendation.Entries.resumed;
import static org.uptake.command.recommendation.Entries.retracted;
import static org.uptake.command.recommendation.Entries.stalled;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.uptake.command.Given;
import org.uptake.kernel.Amount;
import org.uptake.kernel.Evidence;
import org.uptake.kernel.FieldError;
import org.uptake.kernel.PartialDate;
import org.uptake.kernel.RecommendationId;
import org.uptake.kernel.Refusal;
import org.uptake.kernel.Refused;
import org.uptake.kernel.WebAddress;
import org.uptake.kernel.platform.Fields;
import org.uptake.kernel.recommendation.Entry;
import org.uptake.kernel.recommendation.ImplementationPlanned;
import org.uptake.kernel.recommendation.ImplementationVerified;
import org.uptake.kernel.recommendation.Kind;
import org.uptake.kernel.recommendation.ObservationSubmitted;
import org.uptake.kernel.recommendation.ProgressReported;
import org.uptake.kernel.recommendation.ProgressReported.Measure;
import org.uptake.kernel.recommendation.RecommendationClosed;
import org.uptake.kernel.recommendation.RecommendationCommand.RecordEntry;
import org.uptake.kernel.recommendation.RecommendationFunded;
import org.uptake.kernel.recommendation.RecommendationLinked;
import org.uptake.kernel.recommendation.RecommendationReopened;
import org.uptake.kernel.recommendation.ResponsibilityTransferred;

class RecordEntryTest {

  private static final PartialDate DAY = PartialDate.of("2020-03");
  private static final Fields OBSERVED =
      fields("kind", "observed", "occurredOn", "2020-03", "by", "SC", "stance", "adds");

  static Stream<Arguments> everyKind() {
    return Stream.of(
        Arguments.of(
            List.of(),
            "endorsed",
            fields("addressee", "SEC", "by", "DPO", "extent", "full"),
            endorsed(9, "2020-03", SEC)),
        Arguments.of(
            List.of(),
            "declined",
            fields("addressee", "FM", "by", "DPO", "reason", "No mandate"),
            declined(9, "2020-03", FM)),
        Arguments.of(
            List.of(),
            "planned",
            fields("lead", "DPO", "targetDate", "2031", "steps", "Three"),
            new ImplementationPlanned(
                id(9),
                DEMO_14,
                DAY,
                null,
                null,
                DPO,
                PartialDate.of("2031"),
                "Three",
                List.of(),
                null,
                null,
                null)),
        Arguments.of(
            List.of(),
            "funded",
            fields(
                "by",
                "DPO",
                "amount",
                new BigDecimal("1250000.50"),
                "currency",
                "USD",
                "phase",
                "pledged",
                "channel",
                "in-kind",
                "contribution",
                "C-1"),
            new RecommendationFunded(
                id(9),
                DEMO_14,
                DAY,
                null,
                DPO,
                Amount.of("1250000.5"),
                "USD",
                RecommendationFunded.Phase.PLEDGED,
                RecommendationFunded.Channel.IN_KIND,
                "C-1",
                List.of(),
                null,
                null,
                null)),
        Arguments.of(
            List.of(),
            "progress-reported",
            fields(
                "addressee",
                "SEC",
                "by",
                "DPO",
                "movement",
                "advanced",
                "summary",
                "On the way",
                "measures",
                List.of(
                    Map.of(
                        "indicator",
                        "Women in missions",
                        "value",
                        new BigDecimal("12.50"),
                        "unit",
                        "%",
                        "disaggregation",
                        Map.of("sex", "female"))),
                "evidence",
                List.of(Map.of("title", "S/2020/1", "url", "https://undocs.org/S/2020/1")),
                "note",
                "Zwei Zeilen\nund ein ß"),
            new ProgressReported(
                id(9),
                DEMO_14,
                DAY,
                SEC,
                DPO,
                ProgressReported.Movement.ADVANCED,
                "On the way",
                List.of(
                    new Measure(
                        "Women in missions", new BigDecimal("12.5"), "%", Map.of("sex", "female"))),
                List.of(
                    new Evidence("S/2020/1", new WebAddress("https://undocs.org/S/2020/1"), null)),
                "Zwei Zeilen\nund ein ß",
                null,
                null)),
        Arguments.of(
            List.of(),
            "stalled",
            fields("addressee", "FM", "cause", "funding", "reason", "No money"),
            stalled(9, "2020-03", FM)),
        Arguments.of(
            List.of(stalled(2, "2019", FM)),
            "resumed",
            fields("addressee", "FM"),
            resumed(9, "2020-03", FM)),
        Arguments.of(
            List.of(),
            "implemented",
            fields("addressee", "SEC", "by", "DPO", "extent", "full", "summary", "Done"),
            implemented(9, "2020-03", SEC)),
        Arguments.of(
            List.of(planned(2, "2019", "One")),
            "verified",
            fields("by", "SC", "finding", "disputed", "summary", "Not seen"),
            new ImplementationVerified(
                id(9),
                DEMO_14,
                DAY,
                null,
                new org.uptake.kernel.StakeholderCode("SC"),
                ImplementationVerified.Finding.DISPUTED,
                "Not seen",
                List.of(),
                null,
                null,
                null)),
        Arguments.of(
            List.of(implemented(2, "2019", SEC)),
            "reopened",
            fields("addressee", "SEC", "reopens", "implementation", "reason", "Undone"),
            new RecommendationReopened(
                id(9),
                DEMO_14,
                DAY,
                SEC,
                null,
                RecommendationReopened.Reopens.IMPLEMENTATION,
                "Undone",
                List.of(),
                null,
                null,
                null)),
        Arguments.of(
            List.of(),
            "closed",
            fields("ground", "superseded", "explanation", "Newer", "successor", "DEMO-15"),
            new RecommendationClosed(
                id(9),
                DEMO_14,
                DAY,
                null,
                RecommendationClosed.Ground.SUPERSEDED,
                "Newer",
                new RecommendationId("DEMO-15"),
                List.of(),
                null,
                null,
                null)),
        Arguments.of(
            List.of(closed(2, "2019")),
            "observed",
            fields("by", "SC", "stance", "disagrees", "text", "Still open", "place", "Bamako"),
            new ObservationSubmitted(
                id(9),
                DEMO_14,
                DAY,
                null,
                new org.uptake.kernel.StakeholderCode("SC"),
                ObservationSubmitted.Stance.DISAGREES,
                "Still open",
                "Bamako",
                List.of(),
                null,
                null,
                null)),
        Arguments.of(
            List.of(),
            "transferred",
            fields("addressee", "SEC", "to", "SC", "reason", "Merged"),
            new ResponsibilityTransferred(
                id(9),
                DEMO_14,
                DAY,
                SEC,
                null,
                new org.uptake.kernel.StakeholderCode("SC"),
                "Merged",
                List.of(),
                null,
                null,
                null)),
        Arguments.of(
            List.of(closed(2, "2019")),
            "linked",
            fields("to", "DEMO-15", "relation", "depends-on"),
            new RecommendationLinked(
                id(9),
                DEMO_14,
                DAY,
                null,
                new RecommendationId("DEMO-15"),
                RecommendationLinked.Relation.DEPENDS_ON,
                List.of(),
                null,
                null,
                null)));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("everyKind")
  void recordsEveryKind(List<Entry> before, String kind, Fields own, Entry recorded) {
    Object[] events = Stream.concat(Stream.of(PROPOSED), before.stream()).toArray();
    Given.events(Recommendation.class, events)
        .when(record(own.with("kind", kind).with("occurredOn", "2020-03")))
        .recorded(recorded)
        .answered(Entries.outcome(events.length + 1L, id(9), "2020-03-01"));
  }

  @Test
  void leavesNoKindOutOfTheTableAbove() {
    Set<Kind> tested =
        everyKind()
            .flatMap(row -> Arrays.stream(row.get()))
            .filter(Entry.class::isInstance)
            .map(recorded -> ((Entry) recorded).kind())
            .collect(Collectors.toSet());
    assertThat(tested).isEqualTo(EnumSet.complementOf(EnumSet.of(Kind.PROPOSED)));
  }

  @Test
  void reopensAClosure() {
    given(closed(2, "2019"))
        .when(record(reopening("closure")))
        .recorded(
            new RecommendationReopened(
                id(9),
                DEMO_14,
                DAY,
                null,
                null,
                RecommendationReopened.Reopens.CLOSURE,
                "Not so",
                List.of(),
                null,
                null,
                null));
  }

  @Test
  void recordsWhatHappenedBeforeWhatIsKnown() {
    given(implemented(2, "2021", SEC))
        .when(record(stall("2019-03").with("addressee", "FM")))
        .recorded(stalled(9, "2019-03", FM));
  }

  @Test
  void refusesABackDatedEntryThatALaterOneContradicts() {
    Refused refused =
        given(stalled(2, "2020", FM))
            .when(record(stall("2019-03").with("addressee", "FM")))
            .refused(Refusal.CONTRADICTS_HISTORY);
    assertThat(contradicted(refused))
        .containsEntry("entry", id(2).value())
        .containsEntry("kind", "stalled")
        .containsEntry("occurredOn", "2020");
  }

  @Test
  void namesTheEntryInTheWay() {
    Refused refused =
        given(endorsed(2, "2019", FM), declined(3, "2019-06", FM), planned(4, "2019-07", "One"))
            .when(record(stall("2020").with("addressee", "FM")))
            .refused(Refusal.CONTRADICTS_HISTORY);
    assertThat(contradicted(refused))
        .containsEntry("entry", id(3).value())
        .containsEntry("kind", "declined")
        .containsEntry("occurredOn", "2019-06");
  }

  @Test
  void namesTheClosureInTheWay() {
    Refused refused =
        given(planned(2, "2019", "One"), closed(3, "2019-06"))
            .when(record(stall("2020")))
            .refused(Refusal.CONTRADICTS_HISTORY);
    assertThat(contradicted(refused)).containsEntry("entry", id(3).value());
  }

  @Test
  void refusesToReopenWhatIsNotClosed() {
    assertThat(
            contradicted(
                given().when(record(reopening("closure"))).refused(Refusal.CONTRADICTS_HISTORY)))
        .containsEntry("entry", id(1).value());
  }

  @Test
  void refusesWhatCannotHaveHappenedSinceTheProposal() {
    Refused refused =
        given()
            .when(record(stall("2018-11-28").with("addressee", "FM")))
            .refused(Refusal.CONTRADICTS_HISTORY);
    assertThat(contradicted(refused))
        .containsEntry("entry", id(1).value())
        .containsEntry("kind", "proposed");
  }

  @Test
  void takesAYearThatMayLieAfterTheProposal() {
    given().when(record(stall("2018").with("addressee", "FM"))).recorded(stalled(9, "2018", FM));
  }

  @Test
  void saysWhichDayACoarseDateWasTakenFor() {
    assertThat(
            Given.english(
                given(stalled(2, "2020-05-01", FM))
                    .when(record(resumption("2020").with("addressee", "FM")))
                    .refused(Refusal.CONTRADICTS_HISTORY)))
        .contains("2020 was taken as 2020-01-01")
        .contains("more precise date");
  }

  @Test
  void saysTheEffectiveDayWhereACoarseDateBeginsBeforeTheProposal() {
    assertThat(
            Given.english(
                given(stalled(2, "2018-12-01", FM))
                    .when(record(resumption("2018").with("addressee", "FM")))
                    .refused(Refusal.CONTRADICTS_HISTORY)))
        .contains("2018 was taken as 2018-11-29");
  }

  @Test
  void promisesNothingOfAMorePreciseDateWhereNoneWouldDo() {
    assertThat(
            Given.english(
                given()
                    .when(record(stall("2017").with("addressee", "FM")))
                    .refused(Refusal.CONTRADICTS_HISTORY)))
        .doesNotContain("more precise");
  }

  @Test
  void countsNothingThatWasRetracted() {
    given(declined(2, "2019", FM), retracted(2))
        .when(record(stall("2020-03").with("addressee", "FM")))
        .recorded(stalled(9, "2020-03", FM));
  }

  @Test
  void refusesASecondProposal() {
    Refused refused =
        given()
            .when(
                record(fields("kind", "proposed", "occurredOn", "2019", "title", "x", "text", "y")))
            .refused(Refusal.CONTRADICTS_HISTORY);
    assertThat(contradicted(refused))
        .containsEntry("entry", id(1).value())
        .containsEntry("kind", "proposed");
  }

  @Test
  void refusesAStaleVersionBeforeItLooksAtTheFields() {
    assertThat(
            given(planned(2, "2019", "One"))
                .when(new RecordEntry(DEMO_14, id(9), fields(), Given.at(1, known())))
                .refused(Refusal.STALE_VERSION)
                .values())
        .containsEntry("version", 2L);
  }

  @Test
  void takesTheVersionThatItIsAt() {
    given(planned(2, "2019", "One"))
        .when(
            new RecordEntry(
                DEMO_14, id(9), stall("2020-03").with("addressee", "FM"), Given.at(2, known())))
        .recorded(stalled(9, "2020-03", FM));
  }

  @Test
  void needsAKind() {
    assertThat(given().when(record(fields("occurredOn", "2020"))).invalid())
        .extracting(Given::english)
        .containsExactly("kind: is required");
  }

  @Test
  void saysWhichKindsThereAre() {
    List<FieldError> errors = given().when(record(fields("kind", "celebrated"))).invalid();
    assertThat(errors).extracting(FieldError::field).containsExactly("kind");
    Arrays.stream(Kind.values())
        .filter(kind -> kind != Kind.PROPOSED)
        .forEach(kind -> assertThat(Given.english(errors.getFirst())).contains(kind.word()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"corrected", "retracted"})
  void saysWhereCorrectionsAndRetractionsAreRecorded(String revision) {
    assertThat(given().when(record(fields("kind", revision))).invalid())
        .extracting(Given::english)
        .singleElement()
        .asString()
        .contains("/correction or /retraction");
  }

  @Test
  void refusesByNameAFieldThatTheKindDoesNotKnow() {
    assertThat(given().when(record(stall("2020").with("finding", "confirmed"))).invalid())
        .extracting(Given::english)
        .containsExactly("finding: is not a field of an entry of kind stalled");
  }

  @Test
  void namesEveryBadField() {
    assertThat(
            given()
                .when(
                    record(
                        fields(
                            "kind",
                            "funded",
                            "occurredOn",
                            "2025",
                            "amount",
                            "-1",
                            "currency",
                            "XYZ1",
                            "phase",
                            "promised",
                            "addressee",
                            "NOBODY",
                            "note",
                            "x".repeat(4001),
                            "colour",
                            "red")))
                .invalid())
        .extracting(FieldError::field)
        .containsExactlyInAnyOrder(
            "occurredOn",
            "amount",
            "currency",
            "phase",
            "channel",
            "by",
            "addressee",
            "note",
            "colour");
  }

  @Test
  void refusesAStakeholderThatIsNoAddressee() {
    assertThat(given().when(record(stall("2020").with("addressee", "DPO"))).invalid())
        .extracting(Given::english)
        .containsExactly("addressee: DPO is not an addressee of DEMO-14; these are: SEC, FM");
  }

  @Test
  void needsSomethingOfAPlan() {
    assertThat(given().when(record(fields("kind", "planned", "occurredOn", "2020"))).invalid())
        .hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"superseded", "merged"})
  void needsASuccessorOfWhatWasSupersededOrMerged(String ground) {
    assertThat(
            given()
                .when(
                    record(
                        fields(
                            "kind",
                            "closed",
                            "occurredOn",
                            "2020",
                            "ground",
                            ground,
                            "explanation",
                            "x")))
                .invalid())
        .extracting(FieldError::field)
        .containsExactly("successor");
  }

  @Test
  void isNeverItsOwnSuccessorOrLinkedToItself() {
    assertThat(
            given()
                .when(
                    record(
                        fields(
                            "kind",
                            "linked",
                            "occurredOn",
                            "2020",
                            "to",
                            "DEMO-14",
                            "relation",
                            "reinforces")))
                .invalid())
        .extracting(Given::english)
        .containsExactly("to: must be another recommendation");
    assertThat(
            given()
                .when(
                    record(
                        fields(
                            "kind",
                            "closed",
                            "occurredOn",
                            "2020",
                            "ground",
                            "merged",
                            "explanation",
                            "x",
                            "successor",
                            "DEMO-14")))
                .invalid())
        .extracting(Given::english)
        .containsExactly("successor: must be another recommendation");
  }

  @Test
  void refusesALinkToWhatDoesNotExist() {
    assertThat(
            given()
                .when(
                    record(
                        fields(
                            "kind",
                            "linked",
                            "occurredOn",
                            "2020",
                            "to",
                            "DEMO-99",
                            "relation",
                            "reinforces")))
                .invalid())
        .extracting(Given::english)
        .containsExactly("to: there is no recommendation DEMO-99");
  }

  /** Written out it would have two thousand million digits. */
  @Test
  void refusesAnAmountOfAHugeExponentWithoutWritingItOut() {
    Fields huge =
        fields(
            "kind",
            "funded",
            "occurredOn",
            "2020",
            "by",
            "DPO",
            "currency",
            "USD",
            "phase",
            "pledged",
            "channel",
            "fund",
            "amount",
            new BigDecimal("1e2147483647"));
    AtomicReference<List<FieldError>> errors = new AtomicReference<>(List.of());
    assertThat(catchThrowable(() -> errors.set(given().when(record(huge)).invalid()))).isNull();
    assertThat(errors.get()).extracting(FieldError::field).containsExactly("amount");
  }

  @Test
  void refusesControlCharactersInTheNamesOfADisaggregation() {
    assertThat(given().when(record(measured(Map.of("se\u0000x", "female")))).invalid()).hasSize(1);
  }

  /** An empty value is no value, and no text "null". */
  @Test
  void keepsNoDisaggregationWithoutAValue() {
    given()
        .when(record(measured(Collections.singletonMap("sex", null))))
        .recorded(
            new ProgressReported(
                id(9),
                DEMO_14,
                PartialDate.of("2020"),
                null,
                DPO,
                ProgressReported.Movement.ADVANCED,
                "x",
                List.of(new Measure("i", BigDecimal.ONE, null, Map.of())),
                List.of(),
                null,
                null,
                null));
  }

  @Test
  void refusesControlCharacters() {
    assertThat(given().when(record(OBSERVED.with("text", "a\u0000b"))).invalid())
        .extracting(Given::english)
        .containsExactly("text: must not contain U+0000 (character 2 of it), a control character");
  }

  private static Given<Recommendation> given(Object... afterwards) {
    return Given.events(
        Recommendation.class,
        Stream.concat(Stream.of(PROPOSED), Arrays.stream(afterwards)).toArray());
  }

  private static RecordEntry record(Fields fields) {
    return new RecordEntry(DEMO_14, id(9), fields, known());
  }

  private static Fields stall(String day) {
    return fields("kind", "stalled", "occurredOn", day, "cause", "funding", "reason", "No money");
  }

  private static Fields resumption(String day) {
    return fields("kind", "resumed", "occurredOn", day);
  }

  private static Fields reopening(String what) {
    return fields("kind", "reopened", "occurredOn", "2020-03", "reopens", what, "reason", "Not so");
  }

  private static Fields measured(Map<String, ?> disaggregation) {
    return fields(
        "kind",
        "progress-reported",
        "occurredOn",
        "2020",
        "by",
        "DPO",
        "movement",
        "advanced",
        "summary",
        "x",
        "measures",
        List.of(Map.of("indicator", "i", "value", 1, "disaggregation", disaggregation)));
  }

  static Map<String, Object> contradicted(Refused refused) {
    Map<?, ?> named = (Map<?, ?>) refused.values().getOrDefault("contradicts", Map.of());
    return named.entrySet().stream()
        .collect(Collectors.toMap(entry -> String.valueOf(entry.getKey()), Map.Entry::getValue));
  }
}
