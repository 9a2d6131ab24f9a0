package org.uptake.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.core.io.FileSystemResource;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientResponseException;

/**
 * Records the data set over HTTP, as people would import it: first a steward, then for what was
 * verified somebody of the organisation that verified it; and what was recorded {@link ByHand}. The
 * idempotency key of each file is its digest, so a start that was cut short is gone on with, and a
 * later start finds it done.
 */
final class DemoData {

  private static final Logger LOG = LoggerFactory.getLogger(DemoData.class);
  private static final List<String> FILES =
      List.of("stakeholders.csv", "reviews.csv", "recommendations.csv", "entries.csv");
  private static final String VERIFIED = "entries.csv";

  private static final String STEWARD = "demo-steward";
  private static final String INSTITUTE = "demo-institute";

  private static final Duration PAUSE = Duration.ofMillis(50);
  private static final ParameterizedTypeReference<Map<String, Object>> OBJECT =
      new ParameterizedTypeReference<>() {};

  private final Path directory;

  DemoData(Path directory) {
    this.directory = directory;
  }

  /** Returns when all of it is recorded, or those who record it may not any more. */
  void record(RestClient anybody) {
    try {
      recordAll(anybody);
    } catch (RestClientResponseException refused) {
      LOG.warn("The data set could not be recorded: {}", refused.getMessage());
    }
  }

  private void recordAll(RestClient anybody) {
    DemoPrograms programs = new DemoPrograms(anybody);
    ByHand byHand = ByHand.of(directory, programs);
    for (String file : FILES) {
      Map<String, Object> report = imported(programs.signedIn(STEWARD), file);
      byHand.recordAfter(file);
      if (file.equals(VERIFIED)) {
        report = imported(programs.signedIn(INSTITUTE), file);
      }
      if (!List.of().equals(report.get("refused")) || report.containsKey("failure")) {
        LOG.warn("{} could not be recorded whole: {}", file, report);
      }
    }
  }

  private Map<String, Object> imported(RestClient http, String file) {
    return await(http, submit(http, directory.resolve(file)));
  }

  private static String submit(RestClient http, Path file) {
    MultiValueMap<String, Object> form = new LinkedMultiValueMap<>();
    form.add("file", new FileSystemResource(file));
    form.add("dryRun", "false");
    ResponseEntity<Void> answer =
        http.post()
            .uri("/api/imports")
            .header("Idempotency-Key", "data-set-" + digest(file))
            .body(form)
            .retrieve()
            .toBodilessEntity();
    return Objects.requireNonNull(answer.getHeaders().getLocation()).toString();
  }

  private static Map<String, Object> await(RestClient http, String location) {
    while (true) {
      Map<String, Object> report =
          Objects.requireNonNull(http.get().uri(location).retrieve().body(OBJECT));
      if (!"running".equals(report.get("status"))) {
        return report;
      }
      pause();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Stopped while the data set was being recorded", stop);
    }
  }

  private static String digest(Path file) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha256.digest(Files.readAllBytes(file)));
    } catch (IOException missing) {
      throw new UncheckedIOException("The data set is not there: " + file, missing);
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }
}
