package org.uptake.kernel.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.uptake.kernel.AccountId;
import org.uptake.kernel.StakeholderCode;

/** What waits for a second person lapses; docs/domain.md, "People". */
class RosterTest {

  private static final StakeholderCode DPO = new StakeholderCode("DPO");
  private static final Instant START = Instant.parse("2024-05-01T09:30:00.123456Z");
  private static final Duration MOMENT = Duration.ofNanos(1_000);
  private static final Instant END = START.plus(Duration.ofDays(7));
  private static final AccountId ADA = id(1);
  private static final AccountId BEA = id(2);
  private static final AccountId CLEO = id(3);

  private final Roster roster = new Roster();

  private static AccountId id(int number) {
    return new AccountId(new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0000L + number));
  }

  @BeforeEach
  void twoAdministratorsAndOneMore() {
    for (AccountId one : List.of(ADA, BEA, CLEO)) {
      roster.evolve(new AccountOpened(one, DPO), null, START);
    }
    roster.evolve(new RoleGranted(ADA, Role.ADMINISTRATOR), null, START);
    roster.evolve(new RoleGranted(BEA, Role.ADMINISTRATOR), null, START);
  }

  private void told(AccountEvent event, AccountId author, Instant at) {
    roster.evolve(event, author.value(), at);
  }

  private Account cleo(Instant now) {
    return roster.find(CLEO).orElseThrow().at(now);
  }

  @Test
  void aGrantThatIsAskedForWaitsSevenDaysAndNotAMomentLonger() {
    told(new GrantAsked(CLEO, Role.AUDITOR), ADA, START);
    assertThat(cleo(END.minus(MOMENT)).asked().get(Role.AUDITOR))
        .isEqualTo(new Pending(ADA.value(), START));
    assertThat(cleo(END.minus(MOMENT)).isSeated()).isTrue();
    assertThat(cleo(END).asked()).isEmpty();
    assertThat(cleo(END.plus(MOMENT)).isSeated()).isFalse();
  }

  @Test
  void aRevocationWaitsSevenDaysAndNotAMomentLonger() {
    told(new RevocationAsked(BEA, Role.ADMINISTRATOR), ADA, START);
    Account bea = roster.find(BEA).orElseThrow();
    assertThat(bea.at(END.minus(MOMENT)).revocations()).containsOnlyKeys(Role.ADMINISTRATOR);
    assertThat(bea.at(END).revocations()).isEmpty();
    assertThat(bea.at(END).roles()).containsExactly(Role.ADMINISTRATOR);
  }

  @Test
  void whatASeatAsksForLapsesWithIt() {
    told(new SeatHandedOver(id(9), CLEO, DPO, List.of(), List.of(Role.VERIFIER)), ADA, START);
    assertThat(cleo(END.minus(MOMENT)).asked()).containsOnlyKeys(Role.VERIFIER);
    assertThat(cleo(END).asked()).isEmpty();
  }

  @Test
  void anInvitationLapsesAndItsOwnerHasStillNotComeYet() {
    told(new InvitationIssued(CLEO), ADA, START);
    Pending invitation = Objects.requireNonNull(cleo(END).invitation());
    assertThat(invitation).isEqualTo(new Pending(ADA.value(), START));
    assertThat(invitation.isLapsed(END.minus(MOMENT))).isFalse();
    assertThat(invitation.isLapsed(END)).isTrue();
    told(new InvitationIssued(CLEO), BEA, END);
    assertThat(cleo(END).invitation()).isEqualTo(new Pending(BEA.value(), END));
  }

  @Test
  void whoeverAsksAgainWaitsAnew() {
    told(new GrantAsked(CLEO, Role.AUDITOR), ADA, START);
    told(new GrantAsked(CLEO, Role.AUDITOR), BEA, END);
    assertThat(cleo(END.plus(Duration.ofDays(7)).minus(MOMENT)).asked())
        .containsValue(new Pending(BEA.value(), END));
    assertThat(cleo(END.plus(Duration.ofDays(7))).asked()).isEmpty();
  }

  @Test
  void onlyWhatIsOldLapses() {
    told(new GrantAsked(CLEO, Role.AUDITOR), ADA, START);
    told(new GrantAsked(CLEO, Role.VERIFIER), BEA, START.plus(MOMENT));
    assertThat(cleo(END).asked()).containsOnlyKeys(Role.VERIFIER);
  }

  @Test
  void whatWasAcceptedCountsHoweverLateItCame() {
    Instant years = START.plus(Duration.ofDays(1_000));
    told(new GrantAsked(CLEO, Role.AUDITOR), ADA, START);
    told(new InvitationIssued(CLEO), ADA, START);
    told(new RevocationAsked(BEA, Role.ADMINISTRATOR), ADA, START);
    told(new InvitationTaken(CLEO), ADA, years);
    told(new GrantConfirmed(CLEO, Role.AUDITOR), BEA, years);
    told(new RoleRevoked(BEA, Role.ADMINISTRATOR), ADA, years);
    assertThat(cleo(years)).extracting(Account::roles).isEqualTo(Set.of(Role.AUDITOR));
    assertThat(cleo(years).invitation()).isNull();
    assertThat(roster.isActing(BEA, Role.ADMINISTRATOR)).isFalse();
  }

  @Test
  void theVoiceOfTheDisabledIsNotHeardAgainWithinTheSevenDays() {
    told(new GrantAsked(CLEO, Role.AUDITOR), ADA, START);
    told(new AccountDisabled(ADA), BEA, START.plus(MOMENT));
    told(new AccountEnabled(ADA), BEA, START.plus(MOMENT));
    assertThat(roster.find(CLEO).orElseThrow().asked()).isEmpty();
  }

  /** The clock of one node is behind that of another. */
  @Test
  void whoeverIsAskedALittleBeforeItWasRecordedFindsItWaiting() {
    told(new GrantAsked(CLEO, Role.AUDITOR), ADA, START);
    assertThat(cleo(START.minus(Duration.ofSeconds(5))).asked()).containsOnlyKeys(Role.AUDITOR);
  }
}
