package org.uptake.standalone.reference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.uptake.kernel.account.Role;
import org.uptake.standalone.Tokens;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks JSON with a running Uptake; waits where it is told to try again. */
class UptakeClient implements AutoCloseable {

  private static final int TRIES = 20;

  /** The organisation of the steward. */
  private static final String STEWARD = "DPO";

  private final JsonMapper json = JsonMapper.builder().build();
  private final HttpClient http = HttpClient.newHttpClient();
  private final URI baseUri;

  UptakeClient(URI baseUri) {
    this.baseUri = baseUri;
  }

  record Reply(int status, JsonNode body) {

    /** The last part of the problem's type, empty if it is none. */
    String problem() {
      String type = body.path("type").asString("");
      return type.substring(type.lastIndexOf('/') + 1);
    }

    @Override
    public String toString() {
      return status + " " + body;
    }
  }

  Reply get(String path) throws InterruptedException {
    return send(request(path).GET().build());
  }

  Reply post(String path, Map<String, @Nullable Object> body) throws InterruptedException {
    return post(path, body, null);
  }

  /**
   * @param author the organisation of the institute that sends it; null for the steward
   */
  Reply post(String path, Map<String, @Nullable Object> body, @Nullable String author)
      throws InterruptedException {
    return send(request(path, author).POST(json(body)).build());
  }

  Reply record(String path, Map<String, @Nullable Object> body, String key)
      throws InterruptedException {
    return record(path, body, key, null);
  }

  /** Asks again under the same key until the answer tells the position. */
  Reply record(String path, Map<String, @Nullable Object> body, String key, @Nullable String author)
      throws InterruptedException {
    HttpRequest request =
        request(path, author).header("Idempotency-Key", key).POST(json(body)).build();
    Reply reply = send(request);
    for (int i = 1; i < TRIES && reply.status() < 300 && !reply.body().has("position"); i++) {
      reply = send(request);
    }
    return reply;
  }

  String write(Object value) {
    return json.writeValueAsString(value);
  }

  private HttpRequest.Builder request(String path) {
    return request(path, null);
  }

  private HttpRequest.Builder request(String path, @Nullable String author) {
    return HttpRequest.newBuilder(baseUri.resolve(path))
        .timeout(Duration.ofSeconds(30))
        .header("Content-Type", "application/json")
        .header("Accept", "application/json")
        .header("Authorization", "Bearer " + token(author));
  }

  /** An institute verifies, and records besides what others did: but not one and the same. */
  private static String token(@Nullable String author) {
    return author == null
        ? Tokens.of(STEWARD, Role.STEWARD)
        : Tokens.of(author, Role.STEWARD, Role.VERIFIER);
  }

  private HttpRequest.BodyPublisher json(Map<String, @Nullable Object> body) {
    return HttpRequest.BodyPublishers.ofString(write(body));
  }

  private Reply send(HttpRequest request) throws InterruptedException {
    HttpResponse<String> response = exchange(request);
    for (int i = 1; i < TRIES && asksToTryAgain(response); i++) {
      Thread.sleep(1000 * response.headers().firstValueAsLong("Retry-After").orElse(1));
      response = exchange(request);
    }
    String body = response.body();
    return new Reply(response.statusCode(), json.readTree(body.isEmpty() ? "{}" : body));
  }

  private HttpResponse<String> exchange(HttpRequest request) throws InterruptedException {
    try {
      return http.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(request.uri().toString(), e);
    }
  }

  private static boolean asksToTryAgain(HttpResponse<String> response) {
    return response.statusCode() == 429 || response.statusCode() == 503;
  }

  @Override
  public void close() {
    http.close();
  }
}
