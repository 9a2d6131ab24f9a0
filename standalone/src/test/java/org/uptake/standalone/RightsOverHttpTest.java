package org.uptake.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.uptake.standalone.Http.Answer;
import org.uptake.standalone.api.Agreement;
import org.uptake.standalone.api.DocumentedOperation;

/**
 * Everybody tries everything: each operation that the program serves, by each role, by somebody
 * without a role and by somebody who is not signed in; for the own organisation, for another and
 * for none; on what they recorded themselves, what a colleague did, and what others did.
 */
class RightsOverHttpTest {

  private static final Map<String, DocumentedOperation> OPERATIONS =
      DocumentedOperation.of(Agreement.served().document()).stream()
          .collect(Collectors.toMap(DocumentedOperation::id, Function.identity()));

  private static final JdbcTemplate DATABASE =
      new JdbcTemplate(RunningUptake.part("queryDatabase", DataSource.class));

  private final Http http = RunningUptake.http();
  private final Attempts attempts = Attempts.with(http);

  /** That the document and the program have the same operations is seen by another test. */
  @Test
  void everyOperationHasItsRow() {
    assertThat(Right.all().stream().map(Right::operation))
        .containsAll(OPERATIONS.keySet())
        .allMatch(OPERATIONS::containsKey);
  }

  static List<Right> rights() {
    return Right.all();
  }

  @ParameterizedTest
  @MethodSource("rights")
  void whomItAllowsCanAndNobodyElse(Right right) {
    DocumentedOperation operation =
        Objects.requireNonNull(OPERATIONS.get(right.operation()), right.operation());
    Draft same = attempts.attempt(operation, right, Actor.all().getFirst());
    for (Actor actor : Actor.all()) {
      boolean changes = right.allows(actor) && !operation.isQuestion();
      Draft draft =
          actor.sends(
              changes || right.isAboutTheirOwn()
                  ? attempts.attempt(operation, right, actor)
                  : same);
      if (right.allows(actor)) {
        Answer answer = draft.send(http.anonymous());
        assertThat(answer.status()).as("%s: %s", actor, answer.body()).isBetween(200, 202);
      } else {
        assertRefused(operation, draft, actor);
      }
    }
  }

  private void assertRefused(DocumentedOperation operation, Draft draft, Actor actor) {
    assertRefused(draft, actor);
    if (operation.parameters().stream().anyMatch(it -> it.name().equals("dryRun"))) {
      assertRefused(draft.asking("dryRun", "true"), actor);
    }
  }

  private void assertRefused(Draft draft, Actor actor) {
    long before = events();
    Answer answer = draft.send(http.anonymous());
    assertThat(answer.status()).as("%s: %s", actor, answer.body()).isEqualTo(status(draft, actor));
    assertThat(events()).isEqualTo(before);
  }

  /** Nobody is told whether somebody else has a receipt or a draft, or tried out a file. */
  private static int status(Draft draft, Actor actor) {
    if (draft.address().matches("/api/imports/[^/]+")) {
      return 404;
    }
    if (!actor.isSignedIn()) {
      return 401;
    }
    return draft.address().matches("/api/(receipts|me/drafts)/.*") ? 404 : 403;
  }

  private static long events() {
    return Objects.requireNonNull(
        DATABASE.queryForObject("select count(*) from log.event", Long.class));
  }
}
