package org.uptake.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.uptake.kernel.account.Role;
import org.uptake.platform.program.StartRefused;

class DevelopmentAuthorTest {

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "127.0.1.7", "::1", "localhost"})
  void servesThisMachine(String address) {
    assertThat(new DevelopmentAuthor(address, "").author().roles()).contains(Role.STEWARD);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0.0.0.0", "::", "192.0.2.1", "no such address"})
  void refusesToServeOthers(String address) {
    assertThatThrownBy(() -> new DevelopmentAuthor(address, "yes"))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("UPTAKE_UNPROTECTED=everybody-is-steward");
  }

  @Test
  void servesOthersWhereSomebodyVouchesForThem() {
    DevelopmentAuthor author =
        new DevelopmentAuthor("0.0.0.0", DevelopmentAuthor.EVERYBODY_IS_STEWARD);
    assertThat(author.author().id()).isEqualTo("development");
  }
}
