package org.uptake.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.uptake.standalone.Http.Answer;

/** A role that was taken back is gone with the next request; what was recorded before stays. */
class LostRoleTest {

  private final Http http = RunningUptake.http();
  private final String account = new Fresh(http).seated();
  private final Http steward = http.with(() -> Tokens.signed(account));

  static Stream<Draft> recordings() {
    return Stream.of(
        Draft.recording(
            "/api/stakeholders",
            """
            {"code": "%s", "name": "Lost", "kind": "research"}"""
                .formatted(Fresh.word())),
        Draft.upload("/api/imports"));
  }

  @ParameterizedTest
  @MethodSource("recordings")
  void aRecordingSentAgainGetsItsFirstAnswerAndAnyOtherIsRefused(Draft recording) {
    Draft sent = recording.with("Idempotency-Key", Fresh.word());
    Answer first = sent.send(steward);
    assertThat(first.status()).as(first.response().body()).isBetween(201, 202);
    revoke();
    Answer again = sent.send(steward);
    assertThat(again.status()).isEqualTo(first.status());
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(recording.send(steward).problem()).isEqualTo("not-allowed");
    assertThat(recording.with("Idempotency-Key", Fresh.word()).send(steward).problem())
        .isEqualTo("not-allowed");
  }

  private void revoke() {
    Answer revoked =
        http.post("/api/accounts/%s/grants/steward/revocation".formatted(account), Map.of());
    assertThat(revoked.status()).as(revoked.response().body()).isEqualTo(200);
  }
}
