package org.uptake.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.uptake.kernel.account.Role;
import org.uptake.standalone.Http.Answer;

/** A request that began before its author lost a right, and ends after that. */
class HeldRequestTest {

  private static final int FIRST = 5;

  private final Http http = RunningUptake.http();
  private final Fresh fresh = new Fresh(http);

  /**
   * A request of which so far the headers were sent, and the beginning of its body.
   *
   * @param rest what is missing
   */
  private record Held(Socket socket, BufferedReader answers, String rest) implements AutoCloseable {

    /** Returns when the server reads its body. */
    static Held begin(String account, String path, String body) throws IOException {
      URI address = RunningUptake.address();
      Socket socket = new Socket(address.getHost(), address.getPort());
      BufferedReader answers =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
      Held held = new Held(socket, answers, body.substring(FIRST));
      held.send(
          """
          POST %s HTTP/1.1\r
          Host: %s\r
          Authorization: Bearer %s\r
          Content-Type: application/json\r
          Content-Length: %d\r
          Expect: 100-continue\r
          Connection: close\r
          \r
          %s\
          """
              .formatted(
                  path,
                  address.getAuthority(),
                  Tokens.signed(account),
                  body.length(),
                  body.substring(0, FIRST)));
      assertThat(held.status()).isEqualTo(100);
      return held;
    }

    private void send(String text) throws IOException {
      socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
      socket.getOutputStream().flush();
    }

    private int status() throws IOException {
      String line = answers.readLine();
      while (!line.startsWith("HTTP/1.1 ")) {
        line = answers.readLine();
      }
      return Integer.parseInt(line.split(" ", 3)[1]);
    }

    /** The status that is answered to the whole of it. */
    int end() throws IOException {
      send(rest);
      return status();
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }

  private long end() {
    return http.get("/api/position").number("log");
  }

  private void administer(String account, String what) {
    Answer answer = http.post("/api/accounts/%s/%s".formatted(account, what), Map.of());
    assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
  }

  private static Held stakeholder(String account) throws IOException {
    String body =
        """
        {"code": "%s", "name": "Held", "kind": "research"}\
        """
            .formatted(Fresh.word());
    return Held.begin(account, "/api/stakeholders", body);
  }

  @Test
  void recordsNothingForWhoeverWasDisabledMeanwhile() throws IOException {
    String account = fresh.seated();
    try (Held held = stakeholder(account)) {
      administer(account, "disabling");
      long before = end();
      assertThat(held.end()).isEqualTo(403);
      assertThat(end()).isEqualTo(before);
    }
  }

  @Test
  void recordsNothingForWhoeverLostTheRoleMeanwhile() throws IOException {
    String account = fresh.seated();
    try (Held held = stakeholder(account)) {
      administer(account, "grants/steward/revocation");
      long before = end();
      assertThat(held.end()).isEqualTo(403);
      assertThat(end()).isEqualTo(before);
    }
  }

  @Test
  void recordsWhereNothingWasTakenBack() throws IOException {
    String account = fresh.seated();
    try (Held held = stakeholder(account)) {
      administer(fresh.seated(), "disabling");
      assertThat(held.end()).isEqualTo(201);
    }
  }

  @Test
  void aFormerAdministratorGrantsNothing() throws IOException {
    String former = fresh.granted("administrator");
    String puppet = fresh.account();
    Http other = http.with(() -> Tokens.of("IPI", Role.ADMINISTRATOR));
    String confirmation = "/api/accounts/%s/grants/administrator/confirmation".formatted(former);
    assertThat(other.post(confirmation, Map.of()).status()).isEqualTo(200);
    String grants = "/api/accounts/%s/grants".formatted(puppet);
    try (Held held = Held.begin(former, grants, "{\"role\": \"steward\"}")) {
      administer(former, "grants/administrator/revocation");
      String second = "/api/accounts/%s/grants/administrator/revocation".formatted(former);
      assertThat(other.post(second, Map.of()).status()).isEqualTo(200);
      administer(former, "disabling");
      long before = end();
      assertThat(held.end()).isEqualTo(403);
      assertThat(end()).isEqualTo(before);
      assertThat(http.get("/api/accounts/" + puppet).body().path("roles")).isEmpty();
    }
  }
}
