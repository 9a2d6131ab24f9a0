package org.uptake.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.uptake.kernel.AccountId;
import org.uptake.kernel.account.AccountEvent;
import org.uptake.kernel.account.GrantAsked;
import org.uptake.kernel.account.RevocationAsked;
import org.uptake.kernel.account.Role;
import org.uptake.standalone.Http.Answer;
import tools.jackson.databind.JsonNode;

/** What takes a second administrator waits for them seven days. */
class SecondVoiceTest {

  private static final String IN_TIME = "7 days -1 minute";
  private static final String TOO_LATE = "7 days 1 second";

  private final Http http = RunningUptake.http();
  private final Http second = http.as("administrator");
  private final String account = new Fresh(http).account();
  private final String path = "/api/accounts/" + account;

  private void asked(AccountEvent event, String ago) throws SQLException {
    Tampered.longAgo(ago, event, administrator());
  }

  private String administrator() {
    return http.get("/api/accounts?size=500")
        .body()
        .path("items")
        .valueStream()
        .filter(one -> one.path("name").asString().equals("administrator"))
        .map(one -> one.path("account").asString())
        .findFirst()
        .orElseThrow();
  }

  private GrantAsked auditor() {
    return new GrantAsked(AccountId.of(account), Role.AUDITOR);
  }

  private JsonNode waiting(String which) {
    return http.get(path).body().path(which);
  }

  private static void assertDone(Answer answer) {
    assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
  }

  @Test
  void aGrantIsListedWithItsEndAndConfirmedUntilThen() throws SQLException {
    asked(auditor(), IN_TIME);
    JsonNode asked = waiting("asked").path(0);
    assertThat(asked.path("by").asString()).isEqualTo(administrator());
    assertThat(Instant.parse(asked.path("lapsesAt").asString()))
        .isBetween(Instant.now(), Instant.now().plus(Duration.ofMinutes(1)));
    assertDone(http.post(path + "/grants/auditor/confirmation", Map.of()));
    assertThat(waiting("roles").path(0).asString()).isEqualTo("auditor");
  }

  @Test
  void aGrantThatLapsedIsNotListedNorConfirmedButAskedForAgain() throws SQLException {
    asked(auditor(), TOO_LATE);
    assertThat(waiting("asked").size()).isZero();
    Answer late = http.post(path + "/grants/auditor/confirmation", Map.of());
    assertThat(late.problem()).isEqualTo("not-asked-for");
    assertThat(late.text("code")).isEqualTo("account-rule.lapsed");
    assertThat(late.text("detail")).contains("Ask for it again");
    assertDone(http.post(path + "/grants", Map.of("role", "auditor")));
    assertThat(waiting("asked").size()).isOne();
    assertDone(second.post(path + "/grants/auditor/confirmation", Map.of()));
    assertThat(waiting("roles").path(0).asString()).isEqualTo("auditor");
  }

  @Test
  void aRevocationThatLapsedIsAskedForAnew() throws SQLException {
    assertDone(http.post(path + "/grants", Map.of("role", "administrator")));
    assertDone(second.post(path + "/grants/administrator/confirmation", Map.of()));
    asked(new RevocationAsked(AccountId.of(account), Role.ADMINISTRATOR), TOO_LATE);
    assertThat(waiting("revocations").size()).isZero();
    assertDone(http.post(path + "/grants/administrator/revocation", Map.of()));
    assertThat(waiting("roles").path(0).asString()).isEqualTo("administrator");
    assertThat(waiting("revocations").size()).isOne();
    assertDone(second.post(path + "/grants/administrator/revocation", Map.of()));
    assertThat(waiting("roles").size()).isZero();
  }
}
