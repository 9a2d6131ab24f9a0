package org.uptake.query.account;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.uptake.kernel.AccountId;
import org.uptake.kernel.NoSuch;
import org.uptake.kernel.Refusal;
import org.uptake.kernel.Refused;
import org.uptake.kernel.account.Account;
import org.uptake.kernel.account.Role;
import org.uptake.kernel.account.Roster;
import org.uptake.platform.identity.CurrentAuthor;
import org.uptake.platform.identity.CurrentRoster;
import org.uptake.platform.identity.DirectoryRows;
import org.uptake.platform.identity.Person;
import org.uptake.query.platform.Page;
import org.uptake.query.platform.Question;

/** Shows administrators and auditors who has an account, and everybody their own. */
@RestController
@RequestMapping("/api")
class AccountQueryController {

  private static final Set<Role> SEEING = Set.of(Role.ADMINISTRATOR, Role.AUDITOR);

  private final CurrentRoster roster;
  private final DirectoryRows directory;
  private final CurrentAuthor current;

  /**
   * @param directory with the role that may read names, also where the command side is beside it
   */
  AccountQueryController(
      CurrentRoster roster,
      @Qualifier("queryDirectory") DirectoryRows directory,
      CurrentAuthor current) {
    this.roster = roster;
    this.directory = directory;
    this.current = current;
  }

  @GetMapping("/accounts")
  AccountListing list(Question question) {
    return question.answer(Page::of, this::page);
  }

  private AccountListing page(Page page) {
    current.author().requireOneOf(SEEING);
    List<Account> all = roster.ask(Roster::accounts);
    return new AccountListing(details(page.of(all)), all.size(), page.page(), page.size());
  }

  @GetMapping("/accounts/{account}")
  AccountDetails find(@PathVariable String account, Question question) {
    return question.answer(
        () -> {
          current.author().requireOneOf(SEEING);
          return find(account);
        });
  }

  @GetMapping("/me")
  AccountDetails findOwn(Question question) {
    return question.answer(() -> find(current.author().id()));
  }

  private AccountDetails find(String account) {
    return details(roster.ask(people -> found(people, account))).stream()
        .findFirst()
        .orElseThrow(() -> new Refused(Refusal.UNKNOWN_ACCOUNT, new NoSuch.Account(account)));
  }

  private static List<Account> found(Roster people, String account) {
    return people.accounts().stream().filter(one -> one.id().value().equals(account)).toList();
  }

  /** The roster is in memory; of the directory only those are read who are shown. */
  private List<AccountDetails> details(List<Account> shown) {
    Map<AccountId, Person> people = directory.people(shown.stream().map(Account::id).toList());
    Instant now = Instant.now();
    return shown.stream()
        .map(account -> AccountDetails.of(account.at(now), people.get(account.id())))
        .toList();
  }
}
