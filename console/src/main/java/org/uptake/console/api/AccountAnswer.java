package org.uptake.console.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.uptake.kernel.account.Account;
import org.uptake.kernel.account.Role;

/**
 * Somebody's account as it stands.
 *
 * @param asked grants that wait for a second administrator
 * @param revocations those that do
 */
public record AccountAnswer(
    String account,
    String organisation,
    Account.State state,
    List<Role> roles,
    List<Asked> asked,
    List<Asked> revocations,
    @Nullable String name,
    @Nullable String email) {

  /**
   * @param by who asked, by the id of their account
   */
  public record Asked(Role role, String by, Instant lapsesAt) {}

  /** By their name; whoever has none in the directory, by the end of the account's id. */
  public String called() {
    return name == null ? account.substring(Math.max(0, account.length() - 8)) : name;
  }

  public boolean isWaitedFor() {
    return !asked.isEmpty() || !revocations.isEmpty();
  }
}
