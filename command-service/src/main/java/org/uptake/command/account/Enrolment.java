package org.uptake.command.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.common.IdentifierFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.uptake.command.platform.Dispatch;
import org.uptake.command.platform.Stamp;
import org.uptake.command.platform.Surroundings;
import org.uptake.kernel.AccountId;
import org.uptake.kernel.Circumstances;
import org.uptake.kernel.ExpectedVersion;
import org.uptake.kernel.StakeholderCode;
import org.uptake.kernel.account.AccountCommand;
import org.uptake.kernel.account.AccountCommand.GrantRole;
import org.uptake.kernel.account.AccountCommand.OpenAccount;
import org.uptake.kernel.account.AccountForm;
import org.uptake.kernel.account.Role;
import org.uptake.kernel.account.Roster;
import org.uptake.kernel.platform.Fields;
import org.uptake.platform.identity.Author;
import org.uptake.platform.identity.Identity;

/** Accounts that the program itself opens, by the commands that an administrator would give. */
public final class Enrolment {

  private static final String CHANNEL = "start";
  private static final Fields NOTHING = Fields.from(Map.of());

  private final Dispatch recording;
  private final Surroundings surroundings;
  private final TransactionTemplate transaction;

  public Enrolment(
      Dispatch recording, Surroundings surroundings, PlatformTransactionManager transactions) {
    this.recording = recording;
    this.surroundings = surroundings;
    this.transaction = new TransactionTemplate(transactions);
  }

  /**
   * Somebody with these roles, all in one transaction. Their organisation need not be registered:
   * an empty log knows none.
   *
   * @param identity null for somebody whose identity provider names them by their account
   */
  public AccountId enrol(
      StakeholderCode organisation,
      Set<Role> roles,
      @Nullable Identity identity,
      @Nullable String name) {
    AccountId account = AccountId.of(IdentifierFactory.getInstance().generateIdentifier());
    Circumstances circumstances =
        surroundings
            .circumstances(ExpectedVersion.ANY, Set.of())
            .knowing(Set.of(organisation.stream()));
    List<AccountCommand> commands = new ArrayList<>();
    commands.add(opening(account, fields(organisation, identity, name), circumstances));
    roles.stream()
        .sorted()
        .map(role -> new GrantRole(account, NOTHING.with("role", role.word()), circumstances))
        .forEach(commands::add);
    Stamp stamp = new Stamp(Author.program(organisation), CHANNEL, account.value(), null);
    return recording.inTurn(
        Roster.STREAM,
        () -> {
          giveTogether(commands, stamp);
          return account;
        });
  }

  private static OpenAccount opening(
      AccountId account, Fields fields, Circumstances circumstances) {
    return new OpenAccount(
        account, AccountForm.read(fields, circumstances).parsed(), ExpectedVersion.ANY);
  }

  private void giveTogether(List<AccountCommand> commands, Stamp stamp) {
    transaction.executeWithoutResult(status -> commands.forEach(command -> give(command, stamp)));
  }

  private void give(AccountCommand command, Stamp stamp) {
    var ignored = recording.carryOut(command, stamp);
  }

  private static Fields fields(
      StakeholderCode organisation, @Nullable Identity identity, @Nullable String name) {
    Fields fields = NOTHING.with("organisation", organisation.value()).with("name", name);
    return identity == null
        ? fields
        : fields.with("issuer", identity.issuer()).with("subject", identity.subject());
  }
}
