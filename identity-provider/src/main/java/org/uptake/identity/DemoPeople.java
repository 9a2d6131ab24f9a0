package org.uptake.identity;

import java.util.Set;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.uptake.kernel.StakeholderCode;
import org.uptake.kernel.account.Role;

/**
 * Those whom the profile {@code demo} knows: a person and a program for each role, and a program of
 * the institute that verifies. The password of each is its name.
 */
record DemoPeople(
    Openings openings, CredentialsRows people, Clients clients, PasswordEncoder hashes)
    implements ApplicationRunner {

  private static final StakeholderCode OFFICE = new StakeholderCode("DPO");
  private static final StakeholderCode INSTITUTE = new StakeholderCode("IPI");

  @Override
  public void run(ApplicationArguments arguments) {
    for (Role role : Role.values()) {
      StakeholderCode organisation = role == Role.VERIFIER ? INSTITUTE : OFFICE;
      openings
          .open(role.word(), organisation, Set.of(role))
          .ifPresent(
              account -> {
                know(role.word(), account);
                know("demo-" + role.word(), clients, account);
              });
    }
    openings
        .open("institute", INSTITUTE, Set.of(Role.STEWARD, Role.VERIFIER))
        .ifPresent(account -> know("demo-institute", clients, account));
  }

  private void know(String person, String account) {
    if (people.find(person).isEmpty()) {
      people.add(new Credentials(person, hashes.encode(person), account, false));
    }
  }

  private static void know(String program, Clients clients, String account) {
    clients.registerMachine(program, program, account);
  }
}
