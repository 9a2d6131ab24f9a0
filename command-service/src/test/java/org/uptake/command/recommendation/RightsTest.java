package org.uptake.command.recommendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.uptake.command.Given.recorded;
import static org.uptake.command.Sent.fields;
import static org.uptake.command.recommendation.Entries.DEMO_14;
import static org.uptake.command.recommendation.Entries.PROPOSED;
import static org.uptake.command.recommendation.Entries.id;
import static org.uptake.command.recommendation.Entries.implemented;
import static org.uptake.command.recommendation.Entries.known;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.uptake.command.Given;
import org.uptake.kernel.PartialDate;
import org.uptake.kernel.Refusal;
import org.uptake.kernel.Refused;
import org.uptake.kernel.StakeholderCode;
import org.uptake.kernel.account.Role;
import org.uptake.kernel.platform.Fields;
import org.uptake.kernel.recommendation.EntryCorrected;
import org.uptake.kernel.recommendation.EntryRetracted;
import org.uptake.kernel.recommendation.ImplementationVerified;
import org.uptake.kernel.recommendation.Kind;
import org.uptake.kernel.recommendation.RecommendationCommand.CorrectEntry;
import org.uptake.kernel.recommendation.RecommendationCommand.EntryChange;
import org.uptake.kernel.recommendation.RecommendationCommand.ImportEntries;
import org.uptake.kernel.recommendation.RecommendationCommand.RecordEntry;
import org.uptake.kernel.recommendation.RecommendationCommand.RetractEntry;
import org.uptake.kernel.recommendation.RecommendationCommand.Row;
import org.uptake.kernel.recommendation.RecommendationCommand.TryOut;
import org.uptake.platform.identity.Author;

/** docs/domain.md, "People": what each role may do with entries. */
class RightsTest {

  private static final Author REPORTER = author("rita", "DPO", Role.REPORTER);
  private static final Author STEWARD = author("stan", "DPO", Role.STEWARD);
  private static final Author VERIFIER = author("vera", "DPO", Role.VERIFIER);

  private static final Fields STALE_AND_BAD =
      fields("kind", "implemented", "by", "SC", "movement", "x");

  private static Author author(String id, String organisation, Role... roles) {
    return new Author(id, new StakeholderCode(organisation), Set.of(roles));
  }

  /** Claimed by SEC and FM, the one recorded by Rita, the other by Stan. */
  private static List<Object> claimed() {
    return List.of(
        PROPOSED,
        recorded(implemented(2, "2019", Entries.SEC), "rita"),
        recorded(implemented(3, "2019", Entries.FM), "stan"));
  }

  private static ImplementationVerified verification(int id, @Nullable StakeholderCode addressee) {
    return new ImplementationVerified(
        id(id),
        DEMO_14,
        PartialDate.of("2020"),
        addressee,
        Entries.DPO,
        ImplementationVerified.Finding.CONFIRMED,
        "Seen",
        List.of(),
        null,
        null,
        null);
  }

  private static List<Object> and(List<Object> events, Object... more) {
    List<Object> all = new ArrayList<>(events);
    all.addAll(List.of(more));
    return all;
  }

  private static Given.Then<Recommendation> when(
      Author author, List<Object> events, EntryChange change) {
    Given<Recommendation> given = Given.events(Recommendation.class, events.toArray()).by(author);
    Then outcome = Then.of(given, change);
    assertThat(Then.of(given, new TryOut(change, 12))).isEqualTo(outcome);
    return given.when(change);
  }

  /** Whether somebody may, which trying out tells as well. */
  private enum Then {
    ALLOWED,
    REFUSED;

    static Then of(Given<Recommendation> given, Object command) {
      try {
        Refused ignored = given.when(command).refused(Refusal.NOT_ALLOWED);
        return ignored.refusal() == Refusal.NOT_ALLOWED ? REFUSED : ALLOWED;
      } catch (AssertionError otherwise) {
        return ALLOWED;
      }
    }
  }

  private static RecordEntry record(Map<String, Object> fields) {
    return new RecordEntry(DEMO_14, id(9), Fields.from(new LinkedHashMap<>(fields)), known());
  }

  private static RecordEntry verify(@Nullable String addressee, String by) {
    return new RecordEntry(
        DEMO_14,
        id(9),
        fields(
            "kind", "verified",
            "occurredOn", "2020",
            "addressee", addressee,
            "by", by,
            "finding", "confirmed",
            "summary", "Seen"),
        known());
  }

  private static CorrectEntry correct(int entry, @Nullable Object... fields) {
    return new CorrectEntry(DEMO_14, id(entry), fields(fields).with("reason", "Misread"), known());
  }

  private static RetractEntry retract(int entry) {
    return new RetractEntry(DEMO_14, id(entry), fields("reason", "Mistaken"), known());
  }

  /** What the role alone decides, of each kind, before anything else is looked at. */
  @ParameterizedTest
  @EnumSource
  void eachRoleRecordsItsKinds(Kind kind) {
    Set<Kind> reported =
        Set.of(
            Kind.PROGRESS_REPORTED,
            Kind.FUNDED,
            Kind.PLANNED,
            Kind.STALLED,
            Kind.RESUMED,
            Kind.IMPLEMENTED,
            Kind.OBSERVED);
    RecordEntry own = record(Map.of("kind", kind.word(), "by", "DPO"));
    RecordEntry foreign = record(Map.of("kind", kind.word(), "by", "SC"));
    boolean verified = kind == Kind.VERIFIED;
    expect(REPORTER, own, reported.contains(kind));
    expect(REPORTER, foreign, false);
    expect(STEWARD, own, !verified);
    expect(STEWARD, foreign, !verified);
    expect(VERIFIER, own, verified);
    expect(VERIFIER, foreign, false);
    expect(
        author("all", "SC", Role.REPORTER, Role.VERIFIER),
        foreign,
        verified || reported.contains(kind));
    expect(author("all", "SC", Role.STEWARD, Role.VERIFIER), foreign, true);
  }

  private static void expect(Author author, EntryChange change, boolean allowed) {
    assertThat(Then.of(Given.events(Recommendation.class, PROPOSED).by(author), change))
        .as("%s %s", author, change)
        .isEqualTo(allowed ? Then.ALLOWED : Then.REFUSED);
  }

  @Test
  void saysWhatWouldBeNeeded() {
    assertThat(
            Given.english(
                when(REPORTER, claimed(), record(Map.of("kind", "implemented", "by", "SC")))
                    .refused(Refusal.NOT_ALLOWED)))
        .isEqualTo("A reporter records only for their own organisation (DPO); this is by SC.");
  }

  @Test
  void isRefusedForThatBeforeVersionFieldsAndHistory() {
    RecordEntry stale = new RecordEntry(DEMO_14, id(9), STALE_AND_BAD, Given.at(1, known()));
    when(REPORTER, claimed(), stale).refused(Refusal.NOT_ALLOWED);
    RecordEntry alone =
        new RecordEntry(DEMO_14, id(9), verify("SEC", "DPO").fields(), Given.at(1, known()));
    when(author("rita", "DPO", Role.VERIFIER), claimed(), alone).refused(Refusal.NOT_ALLOWED);
  }

  @Test
  void nobodyVerifiesTheirOwnClaim() {
    Author rita = author("rita", "DPO", Role.REPORTER, Role.VERIFIER);
    when(rita, claimed(), verify("SEC", "DPO")).refused(Refusal.NOT_ALLOWED);
    when(rita, claimed(), verify(null, "DPO")).refused(Refusal.NOT_ALLOWED);
    when(rita, claimed(), verify("FM", "DPO")).allowed();
    when(VERIFIER, claimed(), verify(null, "DPO")).allowed();
  }

  @Test
  void norOneThatTheyCorrected() {
    List<Object> corrected =
        and(
            claimed(),
            recorded(
                new EntryCorrected(
                    DEMO_14,
                    id(3),
                    List.of("occurredOn"),
                    implemented(3, "2018-12", Entries.FM),
                    "Misread"),
                "vera"));
    when(VERIFIER, corrected, verify("FM", "DPO")).refused(Refusal.NOT_ALLOWED);
    when(VERIFIER, corrected, verify("SEC", "DPO")).allowed();
  }

  @Test
  void norDoTheySlipAClaimUnderWhatTheyVerified() {
    Author both = author("vera", "DPO", Role.STEWARD, Role.VERIFIER);
    List<Object> verified =
        List.of(
            PROPOSED,
            recorded(implemented(2, "2019", Entries.SEC), "rita"),
            recorded(Entries.planned(3, "2019-02", "Step by step"), "stan"),
            recorded(verification(4, Entries.FM), "vera"));
    RecordEntry earlier =
        new RecordEntry(
            DEMO_14,
            id(9),
            fields(
                "kind", "progress-reported",
                "occurredOn", "2019-06",
                "addressee", "FM",
                "by", "DPO",
                "movement", "advanced",
                "summary", "More"),
            known());
    when(both, verified, earlier).refused(Refusal.NOT_ALLOWED);
    when(both, verified, correct(3, "steps", "At once")).refused(Refusal.NOT_ALLOWED);
    when(both, verified, correct(2, "summary", "Done well")).allowed();
    when(STEWARD, verified, earlier).allowed();
  }

  @Test
  void whoeverRecordedItCorrectsAndRetractsIt() {
    Author other = author("rick", "DPO", Role.REPORTER);
    List<Object> claims = and(List.of(PROPOSED), recorded(implemented(2, "2019", null), "rita"));
    when(REPORTER, claims, correct(2, "summary", "Done well")).allowed();
    when(REPORTER, claims, retract(2)).allowed();
    when(other, claims, correct(2, "summary", "Done well")).refused(Refusal.NOT_ALLOWED);
    when(other, claims, retract(2)).refused(Refusal.NOT_ALLOWED);
    when(STEWARD, claims, correct(2, "summary", "Done well")).allowed();
    when(STEWARD, claims, retract(2)).allowed();
    when(VERIFIER, claims, retract(2)).refused(Refusal.NOT_ALLOWED);
  }

  @Test
  void aCorrectionIsAllowedAsItReadsAndAsItWouldRead() {
    List<Object> claims = and(List.of(PROPOSED), recorded(implemented(2, "2019", null), "rita"));
    when(REPORTER, claims, correct(2, "by", "SC")).refused(Refusal.NOT_ALLOWED);
    when(author("rita", "SC", Role.REPORTER), claims, correct(2, "by", "SC"))
        .refused(Refusal.NOT_ALLOWED);
    when(STEWARD, claims, correct(2, "by", "SC")).allowed();
  }

  @ParameterizedTest
  @CsvSource({"vera,DPO,true", "viktor,DPO,true", "viktor,SC,false", "stan,DPO,false"})
  void whatWasVerifiedIsAMatterOfVerifiersOfThatOrganisation(
      String id, String organisation, boolean allowed) {
    Author verifier = author(id, organisation, Role.STEWARD, Role.VERIFIER);
    List<Object> verified = and(claimed(), recorded(verification(4, Entries.FM), "vera"));
    for (EntryChange change : List.of(correct(4, "summary", "Seen twice"), retract(4))) {
      Given.Then<Recommendation> then = when(verifier, verified, change);
      if (allowed) {
        then.allowed();
      } else {
        then.refused(Refusal.NOT_ALLOWED);
      }
    }
    when(STEWARD, verified, retract(4)).refused(Refusal.NOT_ALLOWED);
  }

  @Test
  void aStewardIsTheOneWhoKnowsThatItWasRetractedAlready() {
    List<Object> gone = and(claimed(), new EntryRetracted(DEMO_14, id(2), "Mistaken"));
    when(STEWARD, gone, retract(2)).refused(Refusal.ALREADY_RETRACTED);
    when(author("rick", "DPO", Role.REPORTER), gone, retract(2)).refused(Refusal.NOT_ALLOWED);
    when(STEWARD, gone, correct(2, "summary", "x")).refused(Refusal.ALREADY_RETRACTED);
  }

  @Test
  void rowsOfAnImportObeyTheSameRules() {
    ImportEntries rows =
        new ImportEntries(
            DEMO_14,
            List.of(
                new Row(2, id(7), verify("FM", "DPO").fields()),
                new Row(
                    3, id(8), fields("kind", "resumed", "occurredOn", "2019", "addressee", "FM"))),
            Map.of(),
            known());
    List<Object> stalled =
        List.of(
            PROPOSED,
            recorded(implemented(2, "2018-12", Entries.SEC), "rita"),
            recorded(Entries.stalled(3, "2018-12", Entries.FM), "rita"));
    Given.events(Recommendation.class, stalled.toArray())
        .by(STEWARD)
        .when(rows)
        .recorded(Entries.resumed(8, "2019", Entries.FM));
  }
}
