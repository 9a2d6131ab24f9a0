package org.uptake.identity;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.uptake.kernel.StakeholderCode;

/** The administrator of an empty Uptake. Their password is shown once, to whoever starts it. */
record FirstPerson(
    StakeholderCode organisation,
    Openings openings,
    CredentialsRows people,
    PasswordEncoder hashes,
    OnceShown onceShown)
    implements ApplicationRunner {

  private static final String LOGIN = "administrator";

  @Override
  public void run(ApplicationArguments arguments) {
    if (people.isEmpty()) {
      openings.openFirst(LOGIN, organisation).ifPresent(this::letIn);
    }
  }

  private void letIn(String account) {
    String password = Passwords.random();
    people.add(new Credentials(LOGIN, hashes.encode(password), account, true));
    onceShown.show(LOGIN, password);
  }
}
