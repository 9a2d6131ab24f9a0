package org.uptake.command.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.uptake.command.TestNode;
import org.uptake.kernel.AccountId;
import org.uptake.kernel.StakeholderCode;
import org.uptake.kernel.account.Account;
import org.uptake.kernel.account.Role;
import org.uptake.kernel.account.Roster;
import org.uptake.platform.database.TestDatabase;

class EnrolmentTest {

  private static final StakeholderCode OFFICE = new StakeholderCode("DPO");
  private static final int AT_ONCE = 8;
  private static final TestNode NODE = new TestNode(TestDatabase.fresh());

  @AfterAll
  static void close() {
    NODE.close();
  }

  private static AccountId enrol() {
    return NODE.enrolment().enrol(OFFICE, EnumSet.allOf(Role.class), null, null);
  }

  private static Account account(AccountId id) {
    return NODE.roster().ask(people -> people.find(id)).orElseThrow();
  }

  /** The lock is held over several commands, for each of which another could get in between. */
  @Test
  void manyAtOnceDoNotWaitForEachOtherInVain() throws ExecutionException, InterruptedException {
    List<Future<AccountId>> enrolled = new ArrayList<>();
    try (ExecutorService executor = Executors.newFixedThreadPool(AT_ONCE)) {
      for (int i = 0; i < AT_ONCE; i++) {
        enrolled.add(executor.submit(EnrolmentTest::enrol));
      }
      for (Future<AccountId> one : enrolled) {
        assertThat(account(one.get()).roles()).contains(Role.READER, Role.REPORTER, Role.STEWARD);
      }
    }
    assertThat(NODE.roster().ask(Roster::accounts)).hasSizeGreaterThanOrEqualTo(AT_ONCE);
  }

  @Test
  void asksOnlyForWhatTakesASecondAdministrator() {
    var ignored = List.of(enrol(), enrol());
    Account third = account(enrol());
    assertThat(third.asked().keySet())
        .isEqualTo(Set.of(Role.VERIFIER, Role.AUDITOR, Role.ADMINISTRATOR));
  }
}
