package org.uptake.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.uptake.standalone.Http.Answer;
import org.uptake.standalone.api.Agreement;
import org.uptake.standalone.api.DocumentedOperation;
import org.uptake.standalone.api.DocumentedOperation.Parameter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** docs/decisions/0018: whatever the log holds, it is served, rebuilt, and started with. */
@ProcessesOfItsOwn
class PoisonOverHttpTest {

  private static final List<Poison> POISON = Poison.all();
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final Set<String> OF_ADMINISTRATORS =
      Set.of("listAccounts", "findAccount", "listImports", "listRebuilds", "findRebuild");
  private static final Map<String, String> TELLING =
      Map.of("q", "poison", "history", "true", "size", "500", "limit", "500", "before", "999999");
  private static final List<String> OF_THE_INNOCENT =
      List.of(
          "/api/reviews/GOOD",
          "/api/reviews/GOOD/matrix",
          "/api/recommendations?review=GOOD",
          "/api/recommendations/GOOD-1",
          "/api/recommendations/GOOD-1/entries?history=true",
          "/api/stakeholders/MEEK",
          "/api/funding?review=GOOD",
          "/api/attention?review=GOOD",
          "/api/audit?review=GOOD",
          "/api/search?q=innocent&review=GOOD",
          "/api/changes?from=2015-01-01&review=GOOD");

  @Test
  void whateverTheLogHoldsIsServedRebuiltAndStartedWith(@TempDir Path directory) throws Exception {
    Map<String, JsonNode> right;
    try (UptakeProcess uptake = started(directory)) {
      uptake.awaitListening();
      Asking asking = Asking.of(uptake);
      recordInnocent(asking.as("steward"));
      asking.awaitTables(asking.head());
      right = asking.aboutTheInnocent();
      long sound = asking.head();
      poison(uptake);
      asking.awaitTables(sound + POISON.size());
      asking.requireServed(right);
      asking.rebuild();
      asking.requireRight(right);
      makeTheTablesOld(uptake);
    }
    try (UptakeProcess again = started(directory)) {
      again.awaitListening();
      Asking asking = Asking.of(again);
      asking.awaitTables(asking.head());
      asking.requireRight(right);
      assertThat(generations(again)).allMatch(generation -> generation > 2);
      recordFurther(asking);
    }
  }

  private static UptakeProcess started(Path directory) {
    return UptakeProcess.startWithPeople(
        directory,
        "--UPTAKE_RATE_ACCOUNT=1000000/1000000",
        "--UPTAKE_RATE_ADDRESS=1000000/1000000");
  }

  private static void recordInnocent(Http steward) {
    for (String code : List.of("MEEK", "DPO")) {
      created(
          steward.post(
              "/api/stakeholders", Map.of("code", code, "name", code, "kind", "research")));
    }
    created(
        steward.post(
            "/api/reviews", Map.of("code", "GOOD", "title", "Good", "publishedOn", "2015-06-17")));
    for (String number : List.of("1", "2")) {
      created(
          steward.post(
              "/api/reviews/GOOD/recommendations",
              Map.of(
                  "number",
                  number,
                  "title",
                  "t",
                  "text",
                  "innocent",
                  "addressees",
                  List.of("MEEK"))));
    }
    created(steward.post("/api/recommendations/GOOD-1/entries", progress("innocent")));
    created(
        steward.post(
            "/api/recommendations/GOOD-1/entries",
            Map.of(
                "kind", "linked", "occurredOn", "2019", "relation", "reinforces", "to", "GOOD-2")));
  }

  private static Map<String, String> progress(String summary) {
    return Map.of(
        "kind", "progress-reported",
        "occurredOn", "2018",
        "by", "DPO",
        "movement", "advanced",
        "summary", summary);
  }

  private static void created(Answer answer) {
    assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
  }

  private static void poison(UptakeProcess uptake) throws SQLException {
    try (Connection superuser = uptake.superuser()) {
      Tampered log = new Tampered(superuser);
      for (Poison one : POISON) {
        log.append(one.stream(), one.type(), one.payload(), one.stamp());
      }
    }
  }

  /** As a version would find them that makes its tables in another way. */
  private static void makeTheTablesOld(UptakeProcess uptake) throws SQLException {
    try (Connection superuser = uptake.superuser();
        Statement statement = superuser.createStatement()) {
      assertThat(statement.executeUpdate("update view.projection set digest = 'another'"))
          .isPositive();
    }
  }

  private static List<Integer> generations(UptakeProcess uptake) throws SQLException {
    List<Integer> generations = new ArrayList<>();
    try (Connection superuser = uptake.superuser();
        var rows =
            superuser.createStatement().executeQuery("select generation from view.projection")) {
      while (rows.next()) {
        generations.add(rows.getInt(1));
      }
    }
    return generations;
  }

  private static void recordFurther(Asking asking) {
    Answer further =
        asking
            .as("steward")
            .post("/api/recommendations/GOOD-1/entries", progress("after the poison"));
    created(further);
    assertThat(
            asking
                .as("reader")
                .get(
                    "/api/recommendations/GOOD-1/entries?minPosition=" + further.number("position"))
                .response()
                .body())
        .contains("after the poison");
  }

  /** Everything that can be asked of a running Uptake. */
  private record Asking(Http anybody) {

    static Asking of(UptakeProcess uptake) {
      return new Asking(new Http(uptake.address().orElseThrow()));
    }

    Http as(String role) {
      return anybody.as(role);
    }

    long head() {
      return anybody.get("/api/position").number("log");
    }

    /** What is appended past the program has its place in the log a moment later. */
    void awaitTables(long head) {
      await().atMost(PATIENCE).until(() -> isAtTheEnd(head, anybody.get("/api/position").body()));
    }

    private static boolean isAtTheEnd(long head, JsonNode position) {
      return position.path("log").asLong() >= head && position.path("lag").asLong() == 0;
    }

    void rebuild() {
      Answer asked = as("administrator").post("/api/rebuilds", Map.of("projection", "all"));
      assertThat(asked.status()).isEqualTo(202);
      String address = asked.response().headers().firstValue("Location").orElseThrow();
      await()
          .atMost(PATIENCE)
          .until(() -> !as("administrator").get(address).text("state").matches("|waiting|running"));
      assertThat(as("administrator").get(address).text("state")).isEqualTo("done");
      awaitTables(head());
    }

    void requireRight(Map<String, JsonNode> right) {
      assertThat(aboutTheInnocent()).isEqualTo(right);
      requireFaultsAreNamed();
    }

    void requireServed(Map<String, JsonNode> right) {
      requireRight(right);
      everyQuestion().forEach(this::requireAnswered);
    }

    Map<String, JsonNode> aboutTheInnocent() {
      Map<String, JsonNode> answers = new LinkedHashMap<>();
      for (String address : OF_THE_INNOCENT) {
        Answer answer = as("auditor").get(address);
        assertThat(answer.status()).as("%s: %s", address, answer.body()).isEqualTo(200);
        ObjectNode body = (ObjectNode) answer.body();
        answers.put(address, body.remove(List.of("position", "knownAt", "to", "fromPosition")));
      }
      return answers;
    }

    private void requireFaultsAreNamed() {
      Set<String> waiting =
          POISON.stream().filter(Poison::waits).map(Poison::stream).collect(Collectors.toSet());
      JsonNode faults = anybody.get("/api/position").body().path("faults");
      assertThat(faults.valueStream().map(fault -> fault.path("item").asString()))
          .containsAll(waiting)
          .noneMatch(item -> item.contains("GOOD"));
      assertThat(anybody.get("/actuator/health").text("status")).isEqualTo("DEGRADED");
      assertThat(
              as("administrator")
                  .get("/actuator/health/projectionHealth")
                  .body()
                  .path("details")
                  .propertyNames())
          .anySatisfy(name -> assertThat(name).endsWith("POISON-20"));
    }

    private void requireAnswered(DocumentedOperation operation, Set<String> addresses) {
      Http reader = as(OF_ADMINISTRATORS.contains(operation.id()) ? "administrator" : "auditor");
      for (String address : addresses) {
        HttpResponse<String> answer = reader.getUndescribed(address);
        assertThat(answer.statusCode())
            .as("%s: %s", address, answer.body())
            .isIn(200, 400, 403, 404);
      }
    }

    private Map<DocumentedOperation, Set<String>> everyQuestion() {
      return DocumentedOperation.of(Agreement.served().document()).stream()
          .filter(DocumentedOperation::isQuestion)
          .collect(
              Collectors.toMap(
                  operation -> operation,
                  operation ->
                      paths(operation.path())
                          .flatMap(
                              path -> Stream.of(plainly(operation, path), telling(operation, path)))
                          .collect(Collectors.toCollection(TreeSet::new))));
    }

    private static Stream<String> paths(String path) {
      return named("recommendation", "GOOD-1")
          .flatMap(id -> entries(id).map(entry -> filled(path, id, entry)))
          .flatMap(
              filled ->
                  named("review", "GOOD").map(code -> filled.replace("s/{code}", "s/" + code)))
          .distinct();
    }

    private static String filled(String path, String recommendation, String entry) {
      return path.replace("/recommendations/{id}", "/recommendations/" + recommendation)
          .replace("{entry}", entry)
          .replace("/stakeholders/{code}", "/stakeholders/BURNT")
          .replaceFirst("\\{(id|account|import|key|draft)}", "nothing");
    }

    private static Stream<String> named(String kind, String innocent) {
      return Stream.concat(
              Stream.of(innocent),
              POISON.stream()
                  .filter(poison -> poison.stream().startsWith(kind + "/"))
                  .map(Poison::key))
          .distinct();
    }

    private static Stream<String> entries(String recommendation) {
      return recommendation.startsWith(Poison.REVIEW)
          ? Stream.of(1, 2)
              .map(n -> Poison.id(Integer.parseInt(recommendation.replaceFirst(".*-", "")), n))
          : Stream.of(Poison.id(1, 1));
    }

    private static String plainly(DocumentedOperation operation, String path) {
      Draft question = Draft.question(path);
      for (Parameter parameter : operation.parameters()) {
        if (parameter.isRequired()) {
          question =
              question.asking(
                  parameter.name(),
                  parameter.name().equals("from") ? "2001-01-01" : parameter.example());
        }
      }
      return question.address();
    }

    private static String telling(DocumentedOperation operation, String path) {
      Draft question = Draft.question(plainly(operation, path));
      for (Parameter parameter : operation.parameters()) {
        if (TELLING.containsKey(parameter.name())) {
          question = question.asking(parameter.name(), TELLING.get(parameter.name()));
        }
      }
      return question.address();
    }
  }
}
