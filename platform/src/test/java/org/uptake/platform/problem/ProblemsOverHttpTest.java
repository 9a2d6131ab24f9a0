package org.uptake.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.uptake.kernel.Refusal;
import org.uptake.kernel.Refused;
import org.uptake.platform.PlatformConfiguration;
import org.uptake.platform.logging.LinesOf;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whatever goes wrong, and wherever: the answer is a problem of RFC 9457. */
class ProblemsOverHttpTest {

  private static final Application RUNNING = new Application();
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final JsonMapper JSON = new JsonMapper();

  @AfterAll
  static void stop() {
    CLIENT.close();
    RUNNING.close();
  }

  @ParameterizedTest
  @CsvSource({
    "/refused/contradicts-history,409,contradicts-history,",
    "/refused/stale-version,412,stale-version,",
    "/refused/still-recording,409,still-recording,2",
    "/refused/too-busy,503,too-busy,2",
    "/refused/too-many-questions,503,too-many-questions,2",
    "/refused/took-too-long,503,took-too-long,2",
    "/refused/not-caught-up,503,not-caught-up,2",
    "/failed/bug,500,failed,",
    "/failed/resource,503,unavailable,2",
    "/failed/transaction,503,unavailable,2",
    "/failed/08006,503,unavailable,2",
    "/failed/25P04,503,unavailable,2",
    "/failed/53300,503,unavailable,2",
    "/failed/57P01,503,unavailable,2",
    "/failed/23505,500,failed,",
    "/filtered/bug,500,failed,",
    "/filtered/resource,503,unavailable,2",
    "/nowhere,404,not-found,",
    "/nowhere/at/all.html,404,not-found,",
    "/number?n=x,400,malformed,",
    "/number,400,malformed,",
    "/%00,400,malformed,",
    "/a%2Fb,400,malformed,",
    "/x;y=%0a,400,malformed,"
  })
  void answersWithAProblem(String path, int status, String type, String retryAfter)
      throws Exception {
    HttpResponse<String> answer = get(path);
    JsonNode problem = problem(answer, status, type);
    assertThat(problem.get("instance").asString()).isEqualTo(path.replaceFirst("\\?.*", ""));
    assertThat(answer.headers().firstValue("Retry-After").orElse(null)).isEqualTo(retryAfter);
  }

  @Test
  void carriesTheValuesOfARefusal() throws Exception {
    JsonNode problem = problem(get("/refused/contradicts-history"), 409, "contradicts-history");
    assertThat(problem.get("contradicts").get("entry").asString()).isEqualTo("e-1");
    assertThat(problem.get("detail").asString()).isEqualTo("The fault is ours.");
  }

  @Test
  void tellsNothingOfABug() throws Exception {
    String body = get("/failed/bug").body();
    assertThat(body).doesNotContain("secret").doesNotContain("Exception").contains("ours");
  }

  @Test
  void whatAFilterThrowsIsLoggedHereAlone() throws Exception {
    try (LinesOf ours = new LinesOf(ProblemAdvice.class.getName());
        LinesOf container = new LinesOf("org.apache.catalina")) {
      problem(get("/filtered/argument"), 500, "failed");
      assertThat(ours.texts()).containsExactly("Failed");
      assertThat(ours.traces()).isEqualTo(1);
      assertThat(container.texts()).isEmpty();
    }
  }

  @Test
  void saysThatAnUnknownOutcomeIsResolvedByAskingAgain() throws Exception {
    HttpResponse<String> recording = send("POST", "/failed/resource", "{}", "application/json");
    assertThat(problem(recording, 503, "unavailable").get("detail").asString())
        .contains("not known")
        .contains("Idempotency-Key");
  }

  @Test
  void speaksOfNoOutcomeWhereNothingWasToBeRecorded() throws Exception {
    assertThat(problem(get("/failed/resource"), 503, "unavailable").get("detail").asString())
        .contains("Ask again")
        .doesNotContain("Idempotency-Key");
  }

  @Test
  void namesTheMethodsThatAreTaken() throws Exception {
    JsonNode problem =
        problem(send("DELETE", "/number", "", "application/json"), 405, "method-not-allowed");
    assertThat(problem.get("detail").asString()).contains("DELETE").contains("GET");
  }

  @ParameterizedTest
  @CsvSource({
    "application/json,{,400,malformed",
    "application/json,[],400,malformed",
    "text/plain,x,415,unsupported-media-type"
  })
  void answersWithAProblemToWhatItCannotRead(
      String contentType, String body, int status, String type) throws Exception {
    problem(send("POST", "/body", body, contentType), status, type);
  }

  @Test
  void answersWithAProblemToWhatItCannotWrite() throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(RUNNING.uri("/number?n=1")).header("Accept", "image/png").build();
    problem(CLIENT.send(request, BodyHandlers.ofString()), 406, "not-acceptable");
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET /<x> HTTP/1.1", "TRACE / HTTP/1.1", "GET / HTTP/7", "nonsense"})
  void answersWithAProblemToWhatTheContainerRejects(String line) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), RUNNING.port())) {
      socket.setSoTimeout(5_000);
      socket
          .getOutputStream()
          .write(
              (line + "\r\nHost: x\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.UTF_8));
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(answer).startsWith("HTTP/1.1 ").contains("application/problem+json");
      assertThat(answer)
          .contains("\"correlationId\"")
          .doesNotContain("Tomcat")
          .doesNotContain("<h1");
    }
  }

  @Test
  void takesAPlainCorrelationIdAndGivesItBack() throws Exception {
    HttpResponse<String> answer = correlated("/refused/stale-version", "abc-1._Z");
    assertThat(answer.headers().firstValue("X-Correlation-Id")).hasValue("abc-1._Z");
    assertThat(problem(answer, 412, "stale-version").get("correlationId").asString())
        .isEqualTo("abc-1._Z");
  }

  @ParameterizedTest
  @ValueSource(strings = {"two words", "<script>", "a;b"})
  void makesACorrelationIdOfItsOwnWhereTheOneSentIsNotPlain(String sent) throws Exception {
    HttpResponse<String> answer = correlated("/refused/stale-version", sent);
    String id = answer.headers().firstValue("X-Correlation-Id").orElseThrow();
    assertThat(id).isNotEqualTo(sent).matches("[0-9a-f-]{36}");
    assertThat(problem(answer, 412, "stale-version").get("correlationId").asString()).isEqualTo(id);
  }

  @Test
  void makesACorrelationIdOfItsOwnWhereTheOneSentIsTooLong() throws Exception {
    HttpResponse<String> answer = correlated("/refused/stale-version", "x".repeat(65));
    assertThat(answer.headers().firstValue("X-Correlation-Id").orElseThrow()).hasSize(36);
  }

  private static JsonNode problem(HttpResponse<String> answer, int status, String type) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    JsonNode problem = JSON.readTree(answer.body());
    assertThat(problem.propertyNames())
        .contains("type", "title", "status", "detail", "instance", "correlationId");
    assertThat(problem.get("type").asString()).isEqualTo("/problems/" + type);
    assertThat(problem.get("status").asInt()).isEqualTo(status);
    return problem;
  }

  private static HttpResponse<String> get(String path) throws Exception {
    return CLIENT.send(HttpRequest.newBuilder(RUNNING.uri(path)).build(), BodyHandlers.ofString());
  }

  private static HttpResponse<String> correlated(String path, String id) throws Exception {
    return CLIENT.send(
        HttpRequest.newBuilder(RUNNING.uri(path)).header("X-Correlation-Id", id).build(),
        BodyHandlers.ofString());
  }

  private static HttpResponse<String> send(
      String method, String path, String body, String contentType) throws Exception {
    return CLIENT.send(
        HttpRequest.newBuilder(RUNNING.uri(path))
            .method(method, BodyPublishers.ofString(body))
            .header("Content-Type", contentType)
            .build(),
        BodyHandlers.ofString());
  }

  /** A real server, on a port of its own. */
  private static final class Application implements AutoCloseable {

    private final WebServerApplicationContext context;

    Application() {
      SpringApplication application = new SpringApplication(Service.class);
      application.setDefaultProperties(
          Map.of(
              "server.port", "0", "spring.main.banner-mode", "off", "logging.level.root", "off"));
      context = (WebServerApplicationContext) application.run();
    }

    int port() {
      return java.util.Objects.requireNonNull(context.getWebServer()).getPort();
    }

    URI uri(String path) {
      return URI.create("http://127.0.0.1:%d%s".formatted(port(), path));
    }

    @Override
    public void close() {
      var ignored = SpringApplication.exit(context);
    }
  }

  @Configuration(proxyBeanMethods = false)
  @EnableAutoConfiguration(exclude = DataSourceAutoConfiguration.class)
  @Import({PlatformConfiguration.class, Faults.class})
  static class Service {

    /** Everybody may ask for trouble; what the firewall rejects is trouble too. */
    @Bean
    SecurityFilterChain open(HttpSecurity http) {
      return http.authorizeHttpRequests(paths -> paths.anyRequest().permitAll())
          .csrf(CsrfConfigurer::disable)
          .build();
    }
  }

  @RestController
  static class Faults {

    @GetMapping("/refused/{refusal}")
    String refused(@PathVariable String refusal) {
      Refusal found =
          java.util.Arrays.stream(Refusal.values())
              .filter(each -> each.word().equals(refusal))
              .findFirst()
              .orElseThrow();
      throw new Refused(found, Unserved.Simple.OUR_FAULT)
          .with("contradicts", Map.of("entry", "e-1"));
    }

    /** As a filter of a library might that asks the database. */
    @Bean
    Filter throwing() {
      return (request, response, chain) -> {
        String path = ((HttpServletRequest) request).getRequestURI();
        if (path.startsWith("/filtered/")) {
          throw failure(path.substring("/filtered/".length()));
        }
        chain.doFilter(request, response);
      };
    }

    @RequestMapping("/failed/{how}")
    String failed(@PathVariable String how) {
      throw failure(how);
    }

    private static RuntimeException failure(String how) {
      return switch (how) {
        case "bug" -> new IllegalStateException("secret");
        case "argument" -> new IllegalArgumentException("secret");
        case "resource" -> new DataAccessResourceFailureException("secret");
        case "transaction" -> new CannotCreateTransactionException("secret");
        default ->
            new UncategorizedSQLException("task", "select 1", new SQLException("secret", how));
      };
    }

    @GetMapping("/number")
    int number(@RequestParam int n) {
      return n;
    }

    @PostMapping(path = "/body", consumes = "application/json")
    Map<String, Object> body(@RequestBody Map<String, Object> body) {
      return body;
    }
  }
}
