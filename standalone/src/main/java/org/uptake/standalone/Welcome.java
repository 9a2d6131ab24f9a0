package org.uptake.standalone;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.web.client.HttpServerErrorException;
import org.springframework.web.client.RestClient;

/** Tells whoever started Uptake where it listens and what it holds. */
final class Welcome {

  private static final String EVERYBODY_KNOWS =
      """
      DEMO: reader, reporter, steward, verifier, auditor and administrator sign in at /sign-in, each \
      with the name as password. Keep it on this machine.
      """;

  private static final ParameterizedTypeReference<Map<String, Object>> OBJECT =
      new ParameterizedTypeReference<>() {};

  private final Environment environment;
  private final Optional<DemoData> demo;

  Welcome(Environment environment, Optional<DemoData> demo) {
    this.environment = environment;
    this.demo = demo;
  }

  @Order(Ordered.HIGHEST_PRECEDENCE)
  @EventListener(ApplicationReadyEvent.class)
  void greet() {
    String address =
        "http://%s:%s"
            .formatted(
                environment.getProperty("server.address", "127.0.0.1"),
                environment.getRequiredProperty("local.server.port"));
    RestClient http = RestClient.create(address);
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    out.printf("%nUptake listens on %s%n", address);
    if (environment.matchesProfiles("demo")) {
      out.print(EVERYBODY_KNOWS);
    }
    demo.ifPresent(data -> data.record(http));
    if (environment.getProperty("UPTAKE_ANONYMOUS_READING", Boolean.class, true)) {
      out.print(holdings(http));
    }
  }

  private static String holdings(RestClient http) {
    Object head = Objects.requireNonNull(get(http, "/api/position").get("log"));
    return describe(reviews(http, head), head);
  }

  /** As of the end of the log, or of what the tables have where they need long to catch up. */
  private static Map<String, Object> reviews(RestClient http, Object head) {
    try {
      return get(http, "/api/reviews?size=500&minPosition=" + head);
    } catch (HttpServerErrorException.ServiceUnavailable behind) {
      return get(http, "/api/reviews?size=500");
    }
  }

  private static Map<String, Object> get(RestClient http, String path) {
    return Objects.requireNonNull(http.get().uri(path).retrieve().body(OBJECT));
  }

  /** One line for the whole, and one for each review. */
  static String describe(Map<String, Object> answer, Object head) {
    List<?> reviews = (List<?>) Objects.requireNonNull(answer.get("items"));
    StringBuilder text = new StringBuilder();
    long recommendations =
        reviews.stream().mapToLong(r -> ((Number) value(r, "recommendations")).longValue()).sum();
    text.append(
        "It holds %s reviews with %d recommendations; the log is at position %s%s.%n"
            .formatted(answer.get("total"), recommendations, head, lag(answer, head)));
    for (Object review : reviews) {
      text.append(
          "  %-13s %3s: %s%n"
              .formatted(
                  value(review, "code"),
                  value(review, "recommendations"),
                  counts((Map<?, ?>) value(review, "counts"))));
    }
    return text.toString();
  }

  private static String lag(Map<String, Object> answer, Object head) {
    Object position = Objects.requireNonNull(answer.get("position"));
    boolean isBehind = ((Number) position).longValue() < ((Number) head).longValue();
    return isBehind ? ", the tables are at %s and catch up".formatted(position) : "";
  }

  private static Object value(Object review, String name) {
    return Objects.requireNonNull(((Map<?, ?>) review).get(name));
  }

  private static String counts(Map<?, ?> counts) {
    return counts.entrySet().stream()
        .filter(count -> ((Number) count.getValue()).longValue() > 0)
        .map(count -> "%s %s".formatted(count.getValue(), count.getKey()))
        .collect(Collectors.joining(", "));
  }
}
