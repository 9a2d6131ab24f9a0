package org.uptake.standalone.identity;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.uptake.kernel.StakeholderCode;

/** The administrator of an empty Uptake. Their password is shown once, to whoever starts it. */
record FirstPerson(
    OwnAddress address,
    StakeholderCode organisation,
    Openings openings,
    PersonRows people,
    PasswordEncoder hashes)
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
    people.add(new Person(LOGIN, hashes.encode(password), account, true));
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    out.printf(
        """

        Sign in at %s%s and choose a password of your own:
          login     %s
          password  %s
        This is shown only now.
        """,
        address.issuer(), Pages.SIGN_IN, LOGIN, password);
  }
}
