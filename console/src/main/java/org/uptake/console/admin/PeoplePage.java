package org.uptake.console.admin;

import java.util.List;
import org.uptake.console.api.AccountAnswer;
import org.uptake.console.api.AccountsAnswer;
import org.uptake.console.frame.Frame;
import org.uptake.console.frame.WebPage;

/**
 * Who has an account.
 *
 * @param mayAct whether whoever asks administers them; auditors look
 */
public record PeoplePage(Frame frame, AccountsAnswer people, boolean mayAct) implements WebPage {

  @Override
  public String template() {
    return "admin-people";
  }

  /** Of whom something waits for a second administrator. */
  public List<AccountAnswer> waiting() {
    return people.items().stream().filter(AccountAnswer::isWaitedFor).toList();
  }
}
