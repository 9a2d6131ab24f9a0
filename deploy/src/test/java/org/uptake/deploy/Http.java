package org.uptake.deploy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks to a node, or to the proxy, as any client would. */
record Http(URI address) {

  private static final JsonMapper JSON = new JsonMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(40);
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  /** An answer, its body read as JSON where it is. */
  record Answer(int status, JsonNode body, HttpResponse<String> response) {

    String text(String name) {
      return body.path(name).asString();
    }

    long number(String name) {
      return body.path(name).asLong();
    }

    /** This answer, if it is the one that the rest of a test takes for granted. */
    Answer require(int expected) {
      if (status != expected) {
        throw new AssertionError("%d %s".formatted(status, response.body()));
      }
      return this;
    }

    String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }
  }

  Answer get(String path) throws IOException {
    return send(request(path).GET());
  }

  Answer get(String path, String token) throws IOException {
    return send(request(path, token).GET());
  }

  Answer post(String path, Map<String, ?> body) throws IOException {
    return post(path, SignedIn.token(), body);
  }

  Answer post(String path, String token, Object body) throws IOException {
    return send(
        request(path, token)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(JSON.writeValueAsString(body))));
  }

  /** Sends a form, signed in as nobody. */
  Answer submit(String path, Map<String, String> fields) throws IOException {
    return send(
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(encoded(fields))));
  }

  static String encoded(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
        .collect(Collectors.joining("&"));
  }

  /** 0 where nobody answers. */
  int status(String path) {
    try {
      return get(path).status();
    } catch (IOException nobody) {
      return 0;
    }
  }

  HttpRequest.Builder signedIn(String path) {
    return request(path, SignedIn.token());
  }

  HttpRequest.Builder request(String path, String token) {
    return request(path).header("Authorization", "Bearer " + token);
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(address.resolve(path)).timeout(PATIENCE);
  }

  Answer send(HttpRequest.Builder request) throws IOException {
    HttpResponse<String> response = response(request);
    return new Answer(response.statusCode(), json(response), response);
  }

  static HttpResponse<String> response(HttpRequest.Builder request) throws IOException {
    try {
      return CLIENT.send(request.build(), BodyHandlers.ofString());
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new UncheckedIOException(new IOException(stop));
    }
  }

  private static JsonNode json(HttpResponse<String> response) {
    boolean isJson =
        response.headers().firstValue("Content-Type").filter(t -> t.contains("json")).isPresent();
    return isJson && !response.body().isEmpty() ? JSON.readTree(response.body()) : JSON.nullNode();
  }
}
