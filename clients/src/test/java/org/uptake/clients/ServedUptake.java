package org.uptake.clients;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.uptake.platform.program.Program;
import org.uptake.standalone.StandaloneApplication;

/** Uptake with the data set, started once for all tests of this JVM. */
final class ServedUptake {

  private static final ConfigurableApplicationContext CONTEXT = start();
  private static final String TOKEN = signIn("demo-steward");

  private ServedUptake() {}

  private static ConfigurableApplicationContext start() {
    try {
      Path directory = Files.createTempDirectory("uptake-clients");
      SpringApplication application = Program.application(StandaloneApplication.class);
      application.setAdditionalProfiles("demo");
      return application.run(
          "--server.port=0",
          "--uptake.data-dir=" + directory,
          "--uptake.demo-data=" + Path.of("../data").toAbsolutePath());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  static URI address() {
    return URI.create(
        "http://127.0.0.1:" + CONTEXT.getEnvironment().getProperty("local.server.port"));
  }

  /** A steward's. */
  static String token() {
    return TOKEN;
  }

  /** As a program, by its secret (RFC 6749, section 4.4). */
  private static String signIn(String program) {
    String secret =
        Base64.getEncoder()
            .encodeToString((program + ":" + program).getBytes(StandardCharsets.UTF_8));
    HttpRequest request =
        HttpRequest.newBuilder(address().resolve("/oauth2/token"))
            .header("Authorization", "Basic " + secret)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("grant_type=client_credentials"))
            .build();
    try (HttpClient http = HttpClient.newHttpClient()) {
      HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
      return new ObjectMapper().readTree(answer.body()).path("access_token").asText();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stop);
    }
  }
}
