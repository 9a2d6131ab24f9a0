package org.uptake.console.admin;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.uptake.console.api.AccountAnswer;
import org.uptake.console.api.OwnAccountAnswer;
import org.uptake.console.frame.Frame;
import org.uptake.console.frame.WebPage;
import org.uptake.kernel.account.Account;
import org.uptake.kernel.account.Role;
import org.uptake.pages.Markup;

/**
 * Somebody's account, and what can be done with it.
 *
 * @param own whoever asks
 * @param key under which the next act is recorded once
 * @param done what was done last, as a word; null where nothing was
 * @param refusal why it was not; null where it was
 */
public record PersonPage(
    Frame frame,
    AccountAnswer account,
    OwnAccountAnswer own,
    String key,
    @Nullable String done,
    @Nullable Markup refusal)
    implements WebPage {

  @Override
  public int status() {
    return refusal == null ? 200 : 422;
  }

  @Override
  public String template() {
    return "admin-person";
  }

  public boolean mayAct() {
    return own.has(Role.ADMINISTRATOR) && account.state() != Account.State.ERASED;
  }

  public boolean isOwn() {
    return own.account().equals(account.account());
  }

  public List<Role> roles() {
    return List.of(Role.values());
  }

  public Optional<AccountAnswer.Asked> asked(Role role) {
    return account.asked().stream().filter(asked -> asked.role() == role).findFirst();
  }

  public Optional<AccountAnswer.Asked> revocation(Role role) {
    return account.revocations().stream().filter(asked -> asked.role() == role).findFirst();
  }

  /** Nobody confirms what they asked for themselves. */
  public boolean isOwnRequest(AccountAnswer.Asked asked) {
    return own.account().equals(asked.by());
  }
}
