package org.uptake.bench.measure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A running Uptake, or one node of it.
 *
 * @param token of whoever asks and records; empty for an anonymous reader
 */
public record Uptake(URI address, HttpClient client, String token) {

  private static final JsonMapper JSON = new JsonMapper();
  private static final int OK = 200;
  private static final int MULTIPLE = 300;

  public static Uptake at(String address, String token) {
    return new Uptake(URI.create(address), HttpClient.newHttpClient(), token);
  }

  /**
   * An answer, read to its end.
   *
   * @param nanos from sending until then
   */
  record Answer(int status, String body, long nanos) {

    JsonNode json() {
      return JSON.readTree(body);
    }

    boolean isGood() {
      return status >= OK && status < MULTIPLE;
    }
  }

  Answer get(String path) {
    return send(request(path).GET());
  }

  Answer post(String path, Map<String, ?> body) {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .POST(BodyPublishers.ofString(JSON.writeValueAsString(body))));
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request = HttpRequest.newBuilder(address.resolve(path));
    return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
  }

  private Answer send(HttpRequest.Builder request) {
    try {
      long start = System.nanoTime();
      HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
      return new Answer(response.statusCode(), response.body(), System.nanoTime() - start);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stop);
    }
  }
}
