package org.uptake.command.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.uptake.command.Given.recorded;
import static org.uptake.command.Sent.fields;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.uptake.command.Given;
import org.uptake.command.platform.Outcome;
import org.uptake.kernel.AccountId;
import org.uptake.kernel.Circumstances;
import org.uptake.kernel.ExpectedVersion;
import org.uptake.kernel.FieldError;
import org.uptake.kernel.Refusal;
import org.uptake.kernel.Refused;
import org.uptake.kernel.StakeholderCode;
import org.uptake.kernel.StreamId;
import org.uptake.kernel.account.AccountCommand;
import org.uptake.kernel.account.AccountCommand.ConfirmGrant;
import org.uptake.kernel.account.AccountCommand.DisableAccount;
import org.uptake.kernel.account.AccountCommand.EnableAccount;
import org.uptake.kernel.account.AccountCommand.EraseAccount;
import org.uptake.kernel.account.AccountCommand.GrantRole;
import org.uptake.kernel.account.AccountCommand.HandOverSeat;
import org.uptake.kernel.account.AccountCommand.IssueInvitation;
import org.uptake.kernel.account.AccountCommand.OpenAccount;
import org.uptake.kernel.account.AccountCommand.RevokeRole;
import org.uptake.kernel.account.AccountCommand.TakeInvitation;
import org.uptake.kernel.account.AccountDisabled;
import org.uptake.kernel.account.AccountEnabled;
import org.uptake.kernel.account.AccountErased;
import org.uptake.kernel.account.AccountEvent;
import org.uptake.kernel.account.AccountForm;
import org.uptake.kernel.account.AccountOpened;
import org.uptake.kernel.account.GrantAsked;
import org.uptake.kernel.account.GrantConfirmed;
import org.uptake.kernel.account.InvitationIssued;
import org.uptake.kernel.account.InvitationTaken;
import org.uptake.kernel.account.RevocationAsked;
import org.uptake.kernel.account.Role;
import org.uptake.kernel.account.RoleGranted;
import org.uptake.kernel.account.RoleRevoked;
import org.uptake.kernel.account.Roster;
import org.uptake.kernel.account.SeatHandedOver;
import org.uptake.kernel.platform.Fields;
import org.uptake.platform.identity.Author;

class PeopleTest {

  private static final StakeholderCode DPO = new StakeholderCode("DPO");
  private static final StakeholderCode IPI = new StakeholderCode("IPI");
  private static final AccountId ADA = id(1);
  private static final AccountId BEA = id(2);
  private static final AccountId CLEO = id(3);
  private static final Circumstances KNOWN = Given.circumstances("stakeholder/DPO");
  private static final Fields NOTHING = fields();
  private static final Duration WEEK = Duration.ofDays(7);
  private static final Duration IN_TIME = WEEK.minusNanos(1_000);

  private final List<Object> events = new ArrayList<>();

  private static AccountId id(int number) {
    return new AccountId(new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0000L + number));
  }

  private static Author administrator(AccountId id) {
    return new Author(id.value(), DPO, Set.of(Role.ADMINISTRATOR));
  }

  private PeopleTest opened(AccountId id, Role... roles) {
    events.add(new AccountOpened(id, DPO));
    for (Role role : roles) {
      events.add(new RoleGranted(id, role));
    }
    return this;
  }

  private PeopleTest and(Object event) {
    events.add(event);
    return this;
  }

  private Given.Then<People> when(AccountId who, AccountCommand command) {
    return Given.events(People.class, events.toArray()).by(administrator(who)).when(command);
  }

  private static OpenAccount open(Fields fields) {
    return new OpenAccount(CLEO, AccountForm.read(fields, KNOWN).parsed(), ExpectedVersion.ANY);
  }

  private static GrantRole grant(AccountId to, Role role) {
    return new GrantRole(to, fields("role", role.word()), KNOWN);
  }

  private static ConfirmGrant confirm(AccountId of, Role role) {
    return new ConfirmGrant(of, role, NOTHING, KNOWN);
  }

  private static HandOverSeat handOver(AccountId from, AccountId to) {
    return new HandOverSeat(from, fields("to", to.value()), KNOWN);
  }

  private PeopleTest oneAdministrator() {
    return opened(ADA, Role.ADMINISTRATOR).opened(CLEO);
  }

  private PeopleTest twoAdministrators() {
    return opened(ADA, Role.ADMINISTRATOR).opened(BEA, Role.ADMINISTRATOR).opened(CLEO);
  }

  @Test
  void opensAnAccountThatMayNotDoAnythingYet() {
    opened(ADA, Role.ADMINISTRATOR)
        .when(ADA, open(fields("organisation", "DPO", "name", "Cleo", "email", "c@x.org")))
        .recorded(new AccountOpened(CLEO, DPO))
        .answered(new Outcome(StreamId.of(Roster.STREAM), 3, null, null, CLEO));
  }

  @Test
  void namesEveryBadFieldOfAnAccount() {
    assertThat(
            opened(ADA, Role.ADMINISTRATOR)
                .when(ADA, open(fields("organisation", "IPI", "issuer", "https://x")))
                .invalid())
        .extracting(FieldError::field)
        .containsExactlyInAnyOrder("organisation", "subject");
    assertThat(when(ADA, open(fields("subject", "s"))).invalid())
        .extracting(FieldError::field)
        .containsExactlyInAnyOrder("organisation", "issuer");
  }

  @ParameterizedTest
  @EnumSource
  void aSingleAdministratorGrantsEveryRole(Role role) {
    oneAdministrator()
        .when(ADA, grant(CLEO, role))
        .recorded(new RoleGranted(CLEO, role))
        .answered(new Outcome(StreamId.of(Roster.STREAM), 4, null, null, CLEO));
  }

  @ParameterizedTest
  @EnumSource(names = {"READER", "REPORTER", "STEWARD"})
  void oneOfTwoAdministratorsGrantsTheseRolesAlone(Role role) {
    twoAdministrators().when(ADA, grant(CLEO, role)).recorded(new RoleGranted(CLEO, role));
  }

  @ParameterizedTest
  @EnumSource(names = {"VERIFIER", "AUDITOR", "ADMINISTRATOR"})
  void theOthersAreAskedForAndConfirmedByASecond(Role role) {
    twoAdministrators().when(ADA, grant(CLEO, role)).recorded(new GrantAsked(CLEO, role));
    and(recorded(new GrantAsked(CLEO, role), ADA.value()))
        .when(BEA, confirm(CLEO, role))
        .recorded(new GrantConfirmed(CLEO, role));
  }

  @Test
  void aDisabledAdministratorIsNoSecondOne() {
    twoAdministrators()
        .and(new AccountDisabled(BEA))
        .when(ADA, grant(CLEO, Role.VERIFIER))
        .recorded(new RoleGranted(CLEO, Role.VERIFIER));
  }

  @Test
  void nobodyConfirmsWhatTheyAskedForOrWhatTheyGet() {
    twoAdministrators().and(recorded(new GrantAsked(CLEO, Role.AUDITOR), ADA.value()));
    when(ADA, confirm(CLEO, Role.AUDITOR)).refused(Refusal.NOT_ALLOWED);
    when(CLEO, confirm(CLEO, Role.AUDITOR)).refused(Refusal.NOT_ALLOWED);
  }

  @Test
  void nobodyAsksForThemselvesWhereASecondIsNeeded() {
    twoAdministrators().when(ADA, grant(ADA, Role.VERIFIER)).refused(Refusal.NOT_ALLOWED);
    when(ADA, grant(ADA, Role.STEWARD)).recorded(new RoleGranted(ADA, Role.STEWARD));
  }

  @Test
  void confirmsOnlyWhatWasAskedForAndNotRevokedSince() {
    twoAdministrators().when(BEA, confirm(CLEO, Role.AUDITOR)).refused(Refusal.NOT_ASKED_FOR);
    and(recorded(new GrantAsked(CLEO, Role.AUDITOR), ADA.value()))
        .when(BEA, new RevokeRole(CLEO, Role.AUDITOR, NOTHING, KNOWN))
        .recorded(new RoleRevoked(CLEO, Role.AUDITOR));
    and(new RoleRevoked(CLEO, Role.AUDITOR))
        .when(BEA, confirm(CLEO, Role.AUDITOR))
        .refused(Refusal.NOT_ASKED_FOR);
  }

  @Test
  void recordsNothingThatChangesNothing() {
    twoAdministrators().and(new RoleGranted(CLEO, Role.READER));
    and(recorded(new GrantAsked(CLEO, Role.AUDITOR), ADA.value()));
    when(ADA, grant(CLEO, Role.READER)).refused(Refusal.CHANGES_NOTHING);
    when(BEA, grant(CLEO, Role.AUDITOR)).refused(Refusal.CHANGES_NOTHING);
    when(ADA, new RevokeRole(CLEO, Role.STEWARD, NOTHING, KNOWN)).refused(Refusal.CHANGES_NOTHING);
    when(ADA, new EnableAccount(CLEO, NOTHING, KNOWN)).refused(Refusal.CHANGES_NOTHING);
    when(ADA, handOver(id(1), CLEO)).refused(Refusal.SEAT_TAKEN);
  }

  private static IssueInvitation invite(AccountId account) {
    return new IssueInvitation(account, NOTHING, KNOWN);
  }

  @Test
  void letsInWhoeverHasNothingToActWithYet() {
    twoAdministrators().when(ADA, invite(CLEO)).recorded(new InvitationIssued(CLEO));
    and(new InvitationIssued(CLEO)).when(BEA, invite(CLEO)).recorded(new InvitationIssued(CLEO));
  }

  @Test
  void letsNobodyInWhoHasRolesOrIsToGetSome() {
    twoAdministrators().when(ADA, invite(BEA)).refused(Refusal.SEAT_TAKEN);
    and(recorded(new GrantAsked(CLEO, Role.AUDITOR), ADA.value()))
        .when(ADA, invite(CLEO))
        .refused(Refusal.SEAT_TAKEN);
    and(new RoleRevoked(CLEO, Role.AUDITOR)).when(ADA, invite(CLEO)).allowed();
    when(ADA, invite(id(9))).refused(Refusal.UNKNOWN_ACCOUNT);
  }

  @Test
  void whatTakesTwoIsConfirmedAfterTheFirstSignIn() {
    twoAdministrators()
        .and(new InvitationIssued(CLEO))
        .and(recorded(new GrantAsked(CLEO, Role.AUDITOR), ADA.value()))
        .when(BEA, confirm(CLEO, Role.AUDITOR))
        .refused(Refusal.NOT_ALLOWED);
    TakeInvitation take = new TakeInvitation(CLEO, NOTHING, KNOWN);
    when(ADA, take).recorded(new InvitationTaken(CLEO));
    and(new InvitationTaken(CLEO)).when(ADA, take).refused(Refusal.CHANGES_NOTHING);
    when(BEA, confirm(CLEO, Role.AUDITOR)).recorded(new GrantConfirmed(CLEO, Role.AUDITOR));
  }

  @Test
  void disablesAndEnables() {
    oneAdministrator()
        .when(ADA, new DisableAccount(CLEO, NOTHING, KNOWN))
        .recorded(new AccountDisabled(CLEO));
    and(new AccountDisabled(CLEO))
        .when(ADA, new DisableAccount(CLEO, NOTHING, KNOWN))
        .refused(Refusal.CHANGES_NOTHING);
    when(ADA, new EnableAccount(CLEO, NOTHING, KNOWN)).recorded(new AccountEnabled(CLEO));
  }

  static List<BiFunction<AccountId, Circumstances, AccountCommand>> waysToGo() {
    return List.of(
        (id, known) -> new RevokeRole(id, Role.ADMINISTRATOR, NOTHING, known),
        (id, known) -> new DisableAccount(id, NOTHING, known),
        (id, known) -> new EraseAccount(id, NOTHING, known));
  }

  @ParameterizedTest
  @MethodSource("waysToGo")
  void theLastAdministratorStays(BiFunction<AccountId, Circumstances, AccountCommand> way) {
    oneAdministrator().when(ADA, way.apply(ADA, KNOWN)).refused(Refusal.LAST_ADMINISTRATOR);
    and(new RoleGranted(CLEO, Role.ADMINISTRATOR))
        .and(new AccountDisabled(CLEO))
        .when(ADA, way.apply(ADA, KNOWN))
        .refused(Refusal.LAST_ADMINISTRATOR);
    and(new AccountEnabled(CLEO)).when(ADA, way.apply(ADA, KNOWN)).allowed();
  }

  @Test
  void anAdministratorIsRemovedByTwoOthers() {
    RevokeRole revoke = new RevokeRole(BEA, Role.ADMINISTRATOR, NOTHING, KNOWN);
    RevocationAsked asked = new RevocationAsked(BEA, Role.ADMINISTRATOR);
    twoAdministrators().and(new RoleGranted(CLEO, Role.ADMINISTRATOR));
    when(ADA, revoke).recorded(asked);
    and(recorded(asked, ADA.value())).when(ADA, revoke).refused(Refusal.CHANGES_NOTHING);
    when(CLEO, revoke).recorded(new RoleRevoked(BEA, Role.ADMINISTRATOR));
    and(new RoleRevoked(BEA, Role.ADMINISTRATOR)).and(new RoleGranted(BEA, Role.ADMINISTRATOR));
    when(CLEO, revoke).recorded(asked);
  }

  private static Circumstances in(Duration time) {
    return KNOWN.at(Given.NOW.plus(time));
  }

  private static ConfirmGrant confirmAuditor(Duration later) {
    return new ConfirmGrant(CLEO, Role.AUDITOR, NOTHING, in(later));
  }

  private static GrantRole askForAuditor(Duration later) {
    return new GrantRole(CLEO, fields("role", "auditor"), in(later));
  }

  private static RevokeRole revoke(AccountId from, Role role, Duration later) {
    return new RevokeRole(from, role, NOTHING, in(later));
  }

  @Test
  void aGrantIsConfirmedWithinSevenDays() {
    GrantAsked asked = new GrantAsked(CLEO, Role.AUDITOR);
    twoAdministrators().and(recorded(asked, ADA.value()));
    when(BEA, confirmAuditor(IN_TIME)).recorded(new GrantConfirmed(CLEO, Role.AUDITOR));
    when(BEA, askForAuditor(IN_TIME)).refused(Refusal.CHANGES_NOTHING);
    Refused late = when(BEA, confirmAuditor(WEEK)).refused(Refusal.NOT_ASKED_FOR);
    assertThat(Given.english(late))
        .isEqualTo(
            "Somebody asked for the role auditor, and nobody confirmed it before"
                + " 2024-05-08T09:30:00.000000Z, when that lapsed. Ask for it again; another administrator"
                + " confirms it then.");
    when(ADA, confirmAuditor(WEEK)).refused(Refusal.NOT_ASKED_FOR);
  }

  @Test
  void whatLapsedIsAskedForAgainByEither() {
    GrantAsked asked = new GrantAsked(CLEO, Role.AUDITOR);
    twoAdministrators().and(recorded(asked, ADA.value()));
    when(ADA, revoke(CLEO, Role.AUDITOR, WEEK)).refused(Refusal.CHANGES_NOTHING);
    when(ADA, askForAuditor(WEEK)).recorded(asked);
    when(BEA, askForAuditor(WEEK)).recorded(asked);
    and(Given.since(Given.NOW.plus(WEEK))).and(recorded(asked, BEA.value()));
    when(BEA, confirmAuditor(WEEK)).refused(Refusal.NOT_ALLOWED);
    when(ADA, confirmAuditor(WEEK.plus(IN_TIME))).recorded(new GrantConfirmed(CLEO, Role.AUDITOR));
    when(ADA, confirmAuditor(WEEK.plus(WEEK))).refused(Refusal.NOT_ASKED_FOR);
    and(Given.since(Given.NOW.plus(WEEK).plus(WEEK))).and(recorded(asked, BEA.value()));
    when(ADA, confirmAuditor(WEEK.plus(WEEK))).recorded(new GrantConfirmed(CLEO, Role.AUDITOR));
  }

  @Test
  void aConfirmationFromBeforeTheRuleCounts() {
    twoAdministrators()
        .and(recorded(new GrantAsked(CLEO, Role.AUDITOR), ADA.value()))
        .and(Given.since(Given.NOW.plus(Duration.ofDays(800))))
        .and(recorded(new GrantConfirmed(CLEO, Role.AUDITOR), BEA.value()))
        .when(ADA, askForAuditor(Duration.ofDays(801)))
        .refused(Refusal.CHANGES_NOTHING);
  }

  @Test
  void aRevocationThatLapsedIsNotCompletedButAskedForAnew() {
    RevocationAsked asked = new RevocationAsked(BEA, Role.ADMINISTRATOR);
    twoAdministrators()
        .and(new RoleGranted(CLEO, Role.ADMINISTRATOR))
        .and(recorded(asked, ADA.value()));
    when(CLEO, revoke(BEA, Role.ADMINISTRATOR, IN_TIME))
        .recorded(new RoleRevoked(BEA, Role.ADMINISTRATOR));
    when(CLEO, revoke(BEA, Role.ADMINISTRATOR, WEEK)).recorded(asked);
    when(ADA, revoke(BEA, Role.ADMINISTRATOR, WEEK)).recorded(asked);
    and(Given.since(Given.NOW.plus(WEEK))).and(recorded(asked, CLEO.value()));
    when(CLEO, revoke(BEA, Role.ADMINISTRATOR, WEEK)).refused(Refusal.CHANGES_NOTHING);
    when(ADA, revoke(BEA, Role.ADMINISTRATOR, WEEK))
        .recorded(new RoleRevoked(BEA, Role.ADMINISTRATOR));
  }

  @Test
  void anInvitationIsTakenWithinSevenDays() {
    twoAdministrators().and(new InvitationIssued(CLEO));
    when(ADA, new TakeInvitation(CLEO, NOTHING, in(IN_TIME))).recorded(new InvitationTaken(CLEO));
    Refused late =
        when(ADA, new TakeInvitation(CLEO, NOTHING, in(WEEK))).refused(Refusal.NOT_ALLOWED);
    assertThat(Given.english(late))
        .contains("before 2024-05-08T09:30:00.000000Z", "lets them in again");
    and(recorded(new GrantAsked(CLEO, Role.AUDITOR), ADA.value()));
    assertThat(Given.english(when(BEA, confirmAuditor(WEEK)).refused(Refusal.NOT_ALLOWED)))
        .contains("invitation lapsed");
    when(BEA, new IssueInvitation(CLEO, NOTHING, in(IN_TIME))).refused(Refusal.SEAT_TAKEN);
    when(BEA, new IssueInvitation(CLEO, NOTHING, in(WEEK))).recorded(new InvitationIssued(CLEO));
  }

  @Test
  void theProgramLetsInAgainWhoeverHasRoles() {
    twoAdministrators().and(new InvitationIssued(CLEO)).and(new RoleGranted(CLEO, Role.STEWARD));
    when(ADA, invite(CLEO)).refused(Refusal.SEAT_TAKEN);
    Given.events(People.class, events.toArray())
        .by(Author.program(DPO))
        .when(invite(CLEO))
        .recorded(new InvitationIssued(CLEO));
  }

  static List<AccountEvent> waysInWhichAdaEnds() {
    return List.of(
        new RoleRevoked(ADA, Role.ADMINISTRATOR),
        new AccountDisabled(ADA),
        new AccountErased(ADA),
        new SeatHandedOver(ADA, id(5), DPO, List.of(Role.ADMINISTRATOR), List.of()));
  }

  private PeopleTest wantedByAda() {
    return opened(id(6), Role.ADMINISTRATOR)
        .twoAdministrators()
        .opened(id(5))
        .and(recorded(new RevocationAsked(BEA, Role.ADMINISTRATOR), ADA.value()))
        .and(recorded(new GrantAsked(CLEO, Role.AUDITOR), ADA.value()));
  }

  private static RevokeRole revokeBea() {
    return new RevokeRole(BEA, Role.ADMINISTRATOR, NOTHING, KNOWN);
  }

  @ParameterizedTest
  @MethodSource("waysInWhichAdaEnds")
  void aVoiceCountsNoMoreWhenItsOwnerAdministersNoMore(AccountEvent end) {
    wantedByAda()
        .and(end)
        .when(id(6), revokeBea())
        .recorded(new RevocationAsked(BEA, Role.ADMINISTRATOR));
    when(id(6), confirm(CLEO, Role.AUDITOR)).refused(Refusal.NOT_ASKED_FOR);
    and(new AccountEnabled(ADA))
        .when(id(6), confirm(CLEO, Role.AUDITOR))
        .refused(Refusal.NOT_ASKED_FOR);
  }

  @Test
  void aVoiceCountsWhileItsOwnerAdministers() {
    wantedByAda().and(new RoleGranted(ADA, Role.STEWARD)).and(new RoleRevoked(ADA, Role.STEWARD));
    when(id(6), revokeBea()).recorded(new RoleRevoked(BEA, Role.ADMINISTRATOR));
    when(id(6), confirm(CLEO, Role.AUDITOR)).recorded(new GrantConfirmed(CLEO, Role.AUDITOR));
  }

  @Test
  void whoeverLeavesTheirOwnSeatAsksForNothing() {
    twoAdministrators()
        .and(new RoleGranted(ADA, Role.STEWARD))
        .when(ADA, handOver(ADA, CLEO))
        .recorded(new SeatHandedOver(ADA, CLEO, DPO, List.of(Role.STEWARD), List.of()));
  }

  @Test
  void administersOnlyWhileTheRosterSaysSo() {
    twoAdministrators().when(CLEO, grant(CLEO, Role.READER)).refused(Refusal.NOT_ALLOWED);
    when(id(9), grant(CLEO, Role.READER)).refused(Refusal.NOT_ALLOWED);
    and(new AccountDisabled(ADA)).when(ADA, grant(CLEO, Role.READER)).refused(Refusal.NOT_ALLOWED);
  }

  @Test
  void anAdministratorLeavesAlone() {
    twoAdministrators()
        .when(BEA, new RevokeRole(BEA, Role.ADMINISTRATOR, NOTHING, KNOWN))
        .recorded(new RoleRevoked(BEA, Role.ADMINISTRATOR));
    when(BEA, handOver(BEA, CLEO)).allowed();
  }

  @Test
  void nobodyGetsRoundTheSecondByAnotherWay() {
    twoAdministrators();
    when(ADA, new DisableAccount(BEA, NOTHING, KNOWN)).refused(Refusal.NOT_ALLOWED);
    when(ADA, new EraseAccount(BEA, NOTHING, KNOWN)).refused(Refusal.NOT_ALLOWED);
    when(ADA, handOver(BEA, CLEO)).refused(Refusal.NOT_ALLOWED);
    and(new AccountDisabled(BEA)).when(ADA, new EraseAccount(BEA, NOTHING, KNOWN)).allowed();
  }

  @Test
  void aSeatGoesToASuccessorInOneEvent() {
    oneAdministrator()
        .opened(BEA, Role.STEWARD, Role.VERIFIER)
        .when(ADA, handOver(BEA, CLEO))
        .recorded(
            new SeatHandedOver(BEA, CLEO, DPO, List.of(Role.STEWARD, Role.VERIFIER), List.of()));
  }

  @Test
  void withTwoAdministratorsASeatDoesNotGetRoundTheSecond() {
    twoAdministrators()
        .opened(id(4), Role.STEWARD, Role.VERIFIER)
        .when(ADA, handOver(id(4), CLEO))
        .recorded(
            new SeatHandedOver(id(4), CLEO, DPO, List.of(Role.STEWARD), List.of(Role.VERIFIER)));
    when(CLEO, handOver(id(4), CLEO)).refused(Refusal.NOT_ALLOWED);
    and(recorded(
            new SeatHandedOver(id(4), CLEO, DPO, List.of(Role.STEWARD), List.of(Role.VERIFIER)),
            ADA.value()))
        .when(ADA, confirm(CLEO, Role.VERIFIER))
        .refused(Refusal.NOT_ALLOWED);
    when(BEA, confirm(CLEO, Role.VERIFIER)).recorded(new GrantConfirmed(CLEO, Role.VERIFIER));
  }

  @Test
  void aSuccessorIsAnotherAccountInUse() {
    oneAdministrator().opened(BEA, Role.STEWARD);
    assertThat(when(ADA, handOver(BEA, BEA)).invalid())
        .extracting(FieldError::field)
        .containsExactly("to");
    assertThat(when(ADA, handOver(BEA, id(9))).invalid()).hasSize(1);
    and(new AccountDisabled(CLEO));
    assertThat(when(ADA, handOver(BEA, CLEO)).invalid()).hasSize(1);
  }

  @Test
  void anEmptySeatIsNotHandedOver() {
    oneAdministrator().opened(BEA).when(ADA, handOver(BEA, CLEO)).refused(Refusal.CHANGES_NOTHING);
  }

  @Test
  void whoeverWasErasedIsNotThereAnyMore() {
    oneAdministrator()
        .when(ADA, new EraseAccount(CLEO, NOTHING, KNOWN))
        .recorded(new AccountErased(CLEO));
    and(new AccountErased(CLEO));
    when(ADA, grant(CLEO, Role.READER)).refused(Refusal.UNKNOWN_ACCOUNT);
    when(ADA, new EnableAccount(CLEO, NOTHING, KNOWN)).refused(Refusal.UNKNOWN_ACCOUNT);
    when(ADA, new EraseAccount(CLEO, NOTHING, KNOWN)).refused(Refusal.UNKNOWN_ACCOUNT);
  }

  @Test
  void judgesRightsBeforeVersionAndVersionBeforeFields() {
    twoAdministrators();
    Circumstances stale = Given.at(1, KNOWN);
    when(ADA, new GrantRole(id(9), fields(), stale)).refused(Refusal.UNKNOWN_ACCOUNT);
    when(ADA, new GrantRole(ADA, fields("role", "auditor", "x", "y"), stale))
        .refused(Refusal.NOT_ALLOWED);
    when(ADA, new GrantRole(CLEO, fields(), stale)).refused(Refusal.STALE_VERSION);
    when(ADA, new GrantRole(CLEO, fields(), KNOWN)).refused(Refusal.INVALID_FIELDS);
    when(ADA, new DisableAccount(CLEO, fields("why", "x"), KNOWN)).refused(Refusal.INVALID_FIELDS);
  }

  @Test
  void anOrganisationGoesWithTheSeat() {
    Roster roster = new Roster();
    roster.evolve(new AccountOpened(BEA, IPI), null, Given.NOW);
    roster.evolve(new RoleGranted(BEA, Role.STEWARD), null, Given.NOW);
    roster.evolve(new AccountOpened(CLEO, DPO), null, Given.NOW);
    roster.evolve(
        new SeatHandedOver(BEA, CLEO, IPI, List.of(Role.STEWARD), List.of()), null, Given.NOW);
    assertThat(roster.find(CLEO).orElseThrow().organisation()).isEqualTo(IPI);
    assertThat(roster.find(CLEO).orElseThrow().roles()).containsExactly(Role.STEWARD);
    assertThat(roster.find(BEA).orElseThrow().roles()).isEmpty();
  }
}
