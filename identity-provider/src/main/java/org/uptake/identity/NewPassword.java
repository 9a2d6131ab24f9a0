package org.uptake.identity;

import java.util.List;
import java.util.Objects;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.uptake.command.account.Invitations;
import org.uptake.platform.identity.Accounts;
import org.uptake.platform.program.StartRefused;
import org.uptake.platform.security.SecurityLog;

/**
 * A new password for somebody who has forgotten theirs, if the program is started with {@code
 * --new-password=<login>}. Whoever can do that owns the data, and could do anything with it.
 */
record NewPassword(
    CredentialsRows people,
    Accounts accounts,
    Invitations invitations,
    SignIns signIns,
    PasswordEncoder hashes,
    OnceShown onceShown)
    implements ApplicationRunner {

  private static final String OPTION = "new-password";

  @Override
  public void run(ApplicationArguments arguments) {
    Objects.requireNonNullElse(arguments.getOptionValues(OPTION), List.<String>of())
        .forEach(this::give);
  }

  private void give(String login) {
    Credentials person = people.find(login).orElseThrow(() -> nobody(login));
    accounts.withId(person.account()).ifPresent(invitations::renew);
    String password = Passwords.random();
    people.replacePassword(person.account(), hashes.encode(password));
    signIns.endAll(person.account());
    SecurityLog.line().addKeyValue("account", person.account()).log("Gave a new password");
    onceShown.show(person.login(), password);
  }

  private static StartRefused nobody(String login) {
    return new StartRefused(
        "Nobody has the login %s, so it cannot get a new password.".formatted(login),
        "Name the login of somebody who has signed in, such as administrator.");
  }
}
