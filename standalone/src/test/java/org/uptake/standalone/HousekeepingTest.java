package org.uptake.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;

class HousekeepingTest {

  @Test
  void whatExpiredIsThrownAway() {
    keep("expired", Instant.now().minusSeconds(1));
    keep("good", Instant.now().plusSeconds(60));
    RunningUptake.part("housekeeping", Runnable.class).run();
    assertThat(authorizations().findById("expired")).isNull();
    assertThat(authorizations().findById("good")).isNotNull();
  }

  private static OAuth2AuthorizationService authorizations() {
    return RunningUptake.part("authorizations", OAuth2AuthorizationService.class);
  }

  private static void keep(String id, Instant expires) {
    RegisteredClientRepository programs =
        RunningUptake.part("registeredClients", RegisteredClientRepository.class);
    authorizations()
        .save(
            OAuth2Authorization.withRegisteredClient(
                    java.util.Objects.requireNonNull(programs.findByClientId("demo-reader")))
                .id(id)
                .principalName("demo-reader")
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .token(
                    new OAuth2AccessToken(
                        OAuth2AccessToken.TokenType.BEARER,
                        id,
                        expires.minus(Duration.ofMinutes(30)),
                        expires))
                .build());
  }
}
