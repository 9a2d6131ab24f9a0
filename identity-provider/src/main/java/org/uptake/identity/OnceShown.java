package org.uptake.identity;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Shows a password to whoever has started the program, and to nobody else. */
record OnceShown(OwnAddress address) {

  void show(String login, String password) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    out.printf(
        """

        Sign in at %s%s within a week, and choose a password of your own:
          login     %s
          password  %s
        This is shown only now.
        """,
        address.issuer(), Pages.SIGN_IN, login, password);
  }
}
