package org.uptake.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.uptake.standalone.postgres.EmbeddedPostgres;

class HousekeepingTest {

  @Test
  void whatExpiredIsThrownAway() {
    keep("expired", Instant.now().minusSeconds(1));
    keep("good", Instant.now().plusSeconds(60));
    RunningUptake.part("housekeeping", Runnable.class).run();
    assertThat(authorizations().findById("expired")).isNull();
    assertThat(authorizations().findById("good")).isNotNull();
  }

  @Test
  void aQuestionThatNobodyAnswersIsThrownAway() throws SQLException {
    ask("old question");
    ask("new question");
    longAgo("old question");
    RunningUptake.part("housekeeping", Runnable.class).run();
    assertThat(authorizations().findById("old question")).isNull();
    assertThat(authorizations().findById("new question")).isNotNull();
  }

  private static void ask(String id) {
    authorizations().save(of("uptake-cli", id).attribute("state", id).build());
  }

  private static void longAgo(String id) throws SQLException {
    EmbeddedPostgres server = RunningUptake.part("embeddedPostgres", EmbeddedPostgres.class);
    try (Connection superuser =
            DriverManager.getConnection(server.url(), server.superuser(), server.password());
        PreparedStatement longer =
            superuser.prepareStatement(
                "update identity.oauth2_authorization set asked_at = now() - interval '11 minutes'"
                    + " where id = ?")) {
      longer.setString(1, id);
      assertThat(longer.executeUpdate()).isOne();
    }
  }

  private static OAuth2AuthorizationService authorizations() {
    return RunningUptake.part("authorizations", OAuth2AuthorizationService.class);
  }

  private static OAuth2Authorization.Builder of(String program, String id) {
    RegisteredClientRepository programs =
        RunningUptake.part("registeredClients", RegisteredClientRepository.class);
    return OAuth2Authorization.withRegisteredClient(
            java.util.Objects.requireNonNull(programs.findByClientId(program)))
        .id(id)
        .principalName(program)
        .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE);
  }

  private static void keep(String id, Instant expires) {
    authorizations()
        .save(
            of("demo-reader", id)
                .token(
                    new OAuth2AccessToken(
                        OAuth2AccessToken.TokenType.BEARER,
                        id,
                        expires.minus(Duration.ofMinutes(30)),
                        expires))
                .build());
  }
}
