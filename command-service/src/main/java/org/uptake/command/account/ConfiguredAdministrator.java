package org.uptake.command.account;

import java.util.stream.Stream;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.env.Environment;
import org.uptake.kernel.BadValue;
import org.uptake.kernel.StakeholderCode;
import org.uptake.platform.identity.Identity;
import org.uptake.platform.message.Messages;
import org.uptake.platform.program.StartRefused;
import org.uptake.platform.program.Variables;

/** The first administrator, where the environment names one; before anybody is served. */
record ConfiguredAdministrator(Environment environment, FirstAdministrator first)
    implements SmartInitializingSingleton {

  private static final String ISSUER = "UPTAKE_ADMINISTRATOR_ISSUER";
  private static final String SUBJECT = "UPTAKE_ADMINISTRATOR_SUBJECT";
  private static final String ORGANISATION = "UPTAKE_ADMINISTRATOR_ORGANISATION";

  @Override
  public void afterSingletonsInstantiated() {
    if (Stream.of(ISSUER, SUBJECT, ORGANISATION).anyMatch(this::isGiven)) {
      appoint();
    }
  }

  private boolean isGiven(String variable) {
    return !environment.getProperty(variable, "").isBlank();
  }

  private void appoint() {
    Variables variables = new Variables(environment);
    Identity identity =
        new Identity(
            variables.required(ISSUER, "https://id.example.org/realms/uptake"),
            variables.required(SUBJECT, "8a1f0c2e-7d54-4c1b-9a53-5f4b2f6f7a10"));
    String organisation = variables.required(ORGANISATION, "DPO");
    variables.finish();
    var ignored = first.appoint(code(organisation), identity, null);
  }

  private static StakeholderCode code(String text) {
    try {
      return new StakeholderCode(text);
    } catch (BadValue wrong) {
      throw new StartRefused(
          "%s is %s.".formatted(ORGANISATION, text),
          "It " + Messages.english(wrong.problem()) + ".",
          wrong);
    }
  }
}
