package org.uptake.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.uptake.query.lane.Expensive;
import org.uptake.standalone.Http.Answer;

/** Questions that take long make others like them wait, and nobody else. */
class ExpensiveQuestionsTest {

  private static final DataSource DATABASE = RunningUptake.part("queryDatabase", DataSource.class);
  private static final JdbcTemplate SQL = new JdbcTemplate(DATABASE);
  private static final int AT_ONCE = 6;

  /** About one thing, or nothing that grows; what they ask need not wait for the others. */
  private static final Set<String> CHEAP =
      Set.of(
          "GET /api",
          "GET /api/openapi.json",
          "GET /api/docs",
          "GET /api/docs.css",
          "GET /api/position",
          "GET /api/reviews/{code}",
          "GET /api/recommendations/{id}",
          "GET /api/recommendations/{id}/entries/{entry}",
          "GET /api/stakeholders",
          "GET /api/receipts/{key}",
          "GET /api/imports/{import}",
          "GET /api/me",
          "GET /api/me/drafts",
          "GET /api/me/drafts/{draft}",
          "GET /api/accounts",
          "GET /api/accounts/{account}",
          "GET /api/rebuilds",
          "GET /api/rebuilds/{id}");

  /** None of them reads what is held. */
  private static final List<String> ASKED =
      List.of("/api/position", "/api/reviews/HIPPO", "/api/stakeholders", "/api/rebuilds");

  private final Http http = RunningUptake.http();

  @ParameterizedTest
  @CsvSource({
    "/api/audit, audit, audit",
    "/api/attention, recommendation, track",
    "/api/recommendations/HIPPO-12/kinds, recommendation, form",
  })
  void leaveTheOthersTheirConnections(String path, String projection, String table)
      throws Exception {
    try (var clients = Executors.newVirtualThreadPerTaskExecutor();
        Connection holder = DATABASE.getConnection();
        Statement statement = holder.createStatement()) {
      holder.setAutoCommit(false);
      var ignored = statement.execute(hold(serving(projection, table)));
      List<Future<Answer>> slow =
          Stream.generate(() -> clients.submit(() -> http.get(path))).limit(17).toList();
      Awaitility.await().until(() -> waiting() == AT_ONCE);

      assertThat(ASKED).allSatisfy(cheap -> assertThat(http.get(cheap).status()).isEqualTo(200));
      assertThat(http.get("/actuator/health").text("status")).isEqualTo("UP");

      assertThat(slow.stream().map(ExpensiveQuestionsTest::refusal))
          .hasSize(17)
          .containsOnly("too-many-questions", "took-too-long")
          .contains("took-too-long");
      holder.rollback();
    }
    assertThat(http.get(path).status()).isEqualTo(200);
  }

  private static String serving(String projection, String table) {
    return ask(
        "select format('%%s_%%s.%s', name, generation) from view.projection where name = '%s'"
            .formatted(table, projection),
        String.class);
  }

  private static long waiting() {
    return ask(
        "select count(*) from pg_locks where not granted and mode = 'AccessShareLock'", Long.class);
  }

  private static <T> T ask(String sql, Class<T> type) {
    return Objects.requireNonNull(SQL.queryForObject(sql, type));
  }

  private static String refusal(Future<Answer> asked) {
    assertThat(asked).succeedsWithin(Duration.ofMinutes(1));
    Answer answer = asked.resultNow();
    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.response().headers().firstValue("Retry-After")).hasValue("2");
    return answer.problem();
  }

  @Test
  void areAllButThese() {
    assertThat(ApiDocumentTest.operations())
        .filteredOn(operation -> operation.method().equals("GET"))
        .filteredOn(operation -> !operation.handler().hasMethodAnnotation(Expensive.class))
        .extracting(operation -> operation.method() + " " + operation.path())
        .containsExactlyInAnyOrderElementsOf(CHEAP);
  }

  /** For as long as the answers take. */
  private static String hold(String table) {
    return """
    set local idle_in_transaction_session_timeout = 0;
    lock table %s in access exclusive mode
    """
        .formatted(table);
  }
}
