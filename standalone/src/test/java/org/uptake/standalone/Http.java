package org.uptake.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.function.Supplier;
import org.uptake.standalone.api.Agreement;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Speaks to a running Uptake as any client would, and holds every answer against the document of
 * the API.
 *
 * @param token tells who speaks; gives nothing for an anonymous reader
 */
record Http(URI address, HttpClient client, Supplier<String> token) {

  private static final JsonMapper JSON = new JsonMapper();
  private static final Agreement AGREEMENT = Agreement.served();

  /** As an anonymous reader. */
  Http(URI address) {
    this(address, HttpClient.newHttpClient(), () -> "");
  }

  /**
   * As the demo's program of a role.
   *
   * @param role such as {@code reporter}
   */
  Http as(String role) {
    return with(() -> Tokens.ofDemo(address, role));
  }

  Http anonymous() {
    return with(() -> "");
  }

  Http with(Supplier<String> otherToken) {
    return new Http(address, client, otherToken);
  }

  /** An answer, its body read as JSON where there is one. */
  record Answer(int status, JsonNode body, HttpResponse<String> response) {

    String text(String name) {
      return body.path(name).asString();
    }

    long number(String name) {
      return body.path(name).asLong();
    }

    String problem() {
      return text("type").replace("/problems/", "");
    }
  }

  Answer get(String path) {
    return send(request(path).GET().build());
  }

  /** Of what only a tampered log tells, which the document need not describe. */
  HttpResponse<String> getUndescribed(String path) {
    return exchange(request(path).GET().build());
  }

  Answer post(String path, Map<String, ?> body, String... headers) {
    return post(path, JSON.writeValueAsString(body), headers);
  }

  Answer post(String path, String body, String... headers) {
    HttpRequest.Builder request =
        request(path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body));
    return send(headers.length == 0 ? request.build() : request.headers(headers).build());
  }

  /** Uploads a file to import, and waits for its report. */
  Answer importFile(String name, String content, boolean dryRun) {
    String boundary = "uptake-boundary";
    String body =
        """
        --%1$s\r
        Content-Disposition: form-data; name="dryRun"\r
        \r
        %2$s\r
        --%1$s\r
        Content-Disposition: form-data; name="file"; filename="%3$s"\r
        Content-Type: text/csv\r
        \r
        %4$s\r
        --%1$s--\r
        """
            .formatted(boundary, dryRun, name, content);
    Answer accepted =
        send(
            request("/api/imports")
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofString(body))
                .build());
    return accepted.status() == 202 ? report(accepted) : accepted;
  }

  /** Takes an import back, or only tries to, and waits for what becomes of it. */
  Answer undo(String imported, boolean dryRun) {
    Answer accepted =
        post(
            "/api/imports/%s/undo".formatted(imported),
            Map.of("reason", "It was the wrong file.", "dryRun", dryRun));
    return accepted.status() == 202 ? report(accepted) : accepted;
  }

  /** One upload of an account at a time: whoever sends another beside it is told to come again. */
  static Answer whenThereIsRoom(Supplier<Answer> upload) {
    Answer answer = upload.get();
    while (answer.status() == 429) {
      Thread.onSpinWait();
      answer = upload.get();
    }
    return answer;
  }

  private Answer report(Answer accepted) {
    String location = accepted.response().headers().firstValue("Location").orElseThrow();
    Answer report = get(location);
    while (report.text("status").equals("running")) {
      Thread.onSpinWait();
      report = get(location);
    }
    return report;
  }

  Answer send(HttpRequest request) {
    HttpResponse<String> response = exchange(request);
    assertThat(AGREEMENT.differences(response)).as(Agreement.ADVICE).isEmpty();
    return new Answer(response.statusCode(), json(response), response);
  }

  private HttpResponse<String> exchange(HttpRequest request) {
    try {
      return client.send(request, BodyHandlers.ofString());
    } catch (IOException failure) {
      throw new java.io.UncheckedIOException(failure);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stop);
    }
  }

  HttpRequest.Builder request(String path) {
    HttpRequest.Builder request = HttpRequest.newBuilder(address.resolve(path));
    String sent = token.get();
    return sent.isEmpty() ? request : request.header("Authorization", "Bearer " + sent);
  }

  private static JsonNode json(HttpResponse<String> response) {
    String type = response.headers().firstValue("Content-Type").orElse("");
    return type.endsWith("json") ? JSON.readTree(response.body()) : JSON.nullNode();
  }
}
