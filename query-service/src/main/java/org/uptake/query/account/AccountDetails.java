package org.uptake.query.account;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.uptake.kernel.AccountId;
import org.uptake.kernel.StakeholderCode;
import org.uptake.kernel.account.Account;
import org.uptake.kernel.account.Pending;
import org.uptake.kernel.account.Role;
import org.uptake.platform.identity.Person;

/**
 * An account as it stands.
 *
 * @param asked the grants that wait for a second administrator
 * @param revocations the revocations that do
 * @param name as the directory has it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AccountDetails(
    AccountId account,
    StakeholderCode organisation,
    Account.State state,
    List<Role> roles,
    List<Asked> asked,
    List<Asked> revocations,
    @Nullable String name,
    @Nullable String email) {

  /**
   * A grant or a revocation that waits.
   *
   * @param by who asked for it, by the id of their account
   * @param lapsesAt from when on it counts no more
   */
  record Asked(Role role, String by, Instant lapsesAt) {}

  static AccountDetails of(Account account, @Nullable Person person) {
    return new AccountDetails(
        account.id(),
        account.organisation(),
        account.state(),
        account.roles().stream().sorted().toList(),
        waiting(account.asked()),
        waiting(account.revocations()),
        person == null ? null : person.name(),
        person == null ? null : person.email());
  }

  private static List<Asked> waiting(Map<Role, Pending> byRole) {
    return byRole.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(asked -> asked(asked.getKey(), asked.getValue()))
        .toList();
  }

  private static Asked asked(Role role, Pending pending) {
    return new Asked(role, pending.by(), pending.lapsesAt());
  }
}
