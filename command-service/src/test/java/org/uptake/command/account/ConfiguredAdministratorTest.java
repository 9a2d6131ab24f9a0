package org.uptake.command.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.uptake.command.TestNode;
import org.uptake.kernel.StakeholderCode;
import org.uptake.kernel.account.Role;
import org.uptake.kernel.account.Roster;
import org.uptake.platform.database.TestDatabase;
import org.uptake.platform.identity.Author;
import org.uptake.platform.identity.Identity;
import org.uptake.platform.program.StartRefused;

class ConfiguredAdministratorTest {

  private static final String PREFIX = "UPTAKE_ADMINISTRATOR_";
  private static final TestNode NODE = new TestNode(TestDatabase.fresh());

  @AfterAll
  static void close() {
    NODE.close();
  }

  private static void start(Map<String, Object> variables) {
    StandardEnvironment environment = new StandardEnvironment();
    environment.getPropertySources().addFirst(new MapPropertySource("test", variables));
    new ConfiguredAdministrator(
            environment, new FirstAdministrator(NODE.roster(), NODE.enrolment()))
        .afterSingletonsInstantiated();
  }

  @Test
  void isAppointedAtTheFirstStartAndStaysTheOne() {
    Identity identity = new Identity("https://id.example.org", "ada");
    for (String start : new String[] {"first", "second"}) {
      start(
          Map.of(
              PREFIX + "ISSUER", identity.issuer(),
              PREFIX + "SUBJECT", identity.subject(),
              PREFIX + "ORGANISATION", "DPO"));
      Author ada = NODE.accounts().of(identity).orElseThrow();
      assertThat(ada.organisation()).as(start).isEqualTo(new StakeholderCode("DPO"));
      assertThat(ada.roles()).isEqualTo(Set.of(Role.ADMINISTRATOR));
      assertThat(NODE.roster().ask(Roster::accounts)).hasSize(1);
    }
  }

  @Test
  void isNobodyWhereNobodyIsNamed() {
    int before = NODE.roster().ask(Roster::accounts).size();
    start(Map.of(PREFIX + "ISSUER", " "));
    assertThat(NODE.roster().ask(Roster::accounts)).hasSize(before);
  }

  @Test
  void namesWhatIsMissingOrWrong() {
    assertThatThrownBy(() -> start(Map.of(PREFIX + "ISSUER", "https://id.example.org")))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining(PREFIX + "SUBJECT")
        .hasMessageContaining(PREFIX + "ORGANISATION");
    assertThatThrownBy(
            () ->
                start(
                    Map.of(
                        PREFIX + "ISSUER", "https://id.example.org",
                        PREFIX + "SUBJECT", "ada",
                        PREFIX + "ORGANISATION", "dpo")))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("ORGANISATION is dpo");
  }
}
