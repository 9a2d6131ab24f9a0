package org.uptake.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.uptake.standalone.Http.Answer;
import tools.jackson.databind.JsonNode;

/** An import that was a mistake is undone, and everything stands as before. */
class UndoOverHttpTest {

  private final Http http = RunningUptake.http();
  private final Fresh fresh = new Fresh(http);

  private JsonNode figures(String review) {
    long head = http.get("/api/position").number("log");
    JsonNode told = http.get("/api/reviews/%s?minPosition=%d".formatted(review, head)).body();
    assertThat(told.path("counts").isObject()).as(told.toString()).isTrue();
    return told.path("counts");
  }

  private Answer imported(String file) {
    Answer report = Http.whenThereIsRoom(() -> http.importFile("wrong.csv", file, false));
    assertThat(report.text("status")).isEqualTo("finished");
    return report;
  }

  @Test
  void allStandsAsBeforeAndTheFileCanBeImportedAgain() {
    String recommendation = fresh.recommendation();
    String review = recommendation.substring(0, recommendation.lastIndexOf('-'));
    JsonNode before = figures(review);
    String file =
        """
        recommendation,kind,occurredOn,by,extent,summary,cause,reason
        %1$s,stalled,2018-05,,,,funding,No money
        %1$s,implemented,2019,SG,full,Done.,,
        """
            .formatted(recommendation);
    Answer report = imported(file);
    assertThat(report.number("created")).isEqualTo(2);
    JsonNode between = figures(review);
    assertThat(between).isNotEqualTo(before);
    String id = report.text("import");

    Answer tried = http.undo(id, true);
    assertThat(tried.body().path("dryRun").asBoolean()).isTrue();
    assertThat(tried.number("retracted")).isEqualTo(2);
    assertThat(figures(review)).isEqualTo(between);
    assertThat(http.get("/api/imports/" + id).body().has("undone")).isFalse();

    Answer undo = http.undo(id, false);
    assertThat(undo.text("undoes")).isEqualTo(id);
    assertThat(undo.number("retracted")).isEqualTo(2);
    assertThat(undo.number("staysTotal")).isZero();
    assertThat(figures(review)).isEqualTo(before);
    assertThat(http.get("/api/imports/" + id).body().path("undone").path("import").asString())
        .isEqualTo(undo.text("import"));
    assertThat(trail(undo.text("import")))
        .extracting(item -> item.path("before").path("entry").path("kind").asString())
        .containsExactly("implemented", "stalled");
    assertThat(trail(undo.text("import")))
        .allSatisfy(
            item -> {
              assertThat(item.path("channel").asString()).isEqualTo("undo");
              assertThat(item.path("payload").path("reason").asString())
                  .isEqualTo("It was the wrong file.");
            });

    assertThat(imported(file).number("created")).isEqualTo(2);
    assertThat(figures(review)).isEqualTo(between);
    assertThat(http.undo(id, false).number("unchanged")).as("the first import").isEqualTo(2);
    assertThat(figures(review)).isEqualTo(between);
  }

  private List<JsonNode> trail(String imported) {
    long head = http.get("/api/position").number("log");
    return http.get("/api/audit?minPosition=%d&import=%s".formatted(head, imported))
        .body()
        .path("items")
        .valueStream()
        .toList();
  }

  @Test
  void whatWasProposedIsAsIfItNeverWasUntilItIsProposedAgain() {
    String review = fresh.review();
    JsonNode before = figures(review);
    String file = "review,number,title,text\n%1$s,1,One,Do.\n%1$s,2,Two,Do.\n".formatted(review);
    String id = imported(file).text("import");
    Answer undo = http.undo(id, false);
    assertThat(undo.number("closed")).isEqualTo(2);
    assertThat(figures(review)).isEqualTo(before);
    assertThat(
            http.get("/api/recommendations/%s-1".formatted(review)).body().path("stage").isNull())
        .isTrue();

    Map<String, Object> again = Map.of("number", "1", "title", "Another", "text", "Do this.");
    Answer proposed = http.post("/api/reviews/%s/recommendations".formatted(review), again);
    assertThat(proposed.status()).isEqualTo(201);
    JsonNode told =
        http.get(
                "/api/recommendations/%s-1?minPosition=%d"
                    .formatted(review, proposed.number("position")))
            .body();
    assertThat(told.path("title").asString()).isEqualTo("Another");
    assertThat(told.path("stage").asString()).isEqualTo("proposed");
    assertThat(http.post("/api/reviews/%s/recommendations".formatted(review), again).problem())
        .isEqualTo("already-exists");
    Answer rest = imported(file);
    assertThat(rest.number("created")).isEqualTo(1);
    assertThat(rest.number("unchanged")).as("a form that it had").isEqualTo(1);
  }

  @Test
  void whatLaterEntriesHoldFastIsNamed() {
    String recommendation = fresh.recommendation();
    String file =
        """
        recommendation,kind,occurredOn,cause,reason
        %1$s,stalled,2018-05,funding,No money
        """
            .formatted(recommendation);
    String id = imported(file).text("import");
    String resumed = fresh.entry(recommendation, Map.of("kind", "resumed", "occurredOn", "2019"));
    for (boolean dryRun : List.of(true, false)) {
      JsonNode stays = http.undo(id, dryRun).body().path("stays");
      assertThat(stays).hasSize(1);
      assertThat(stays.path(0).path("row").asInt()).isEqualTo(2);
      assertThat(stays.path(0).path("heldBy").asString()).isEqualTo(resumed);
      assertThat(stays.path(0).path("stream").asString()).endsWith(recommendation);
      assertThat(stays.path(0).path("code").asString()).isEqualTo("contradiction.no-more");
      assertThat(stays.path(0).path("problem").asString()).contains("\"resumed\" of 2019");
    }
  }

  @Test
  void anUndoIsNoImportAndIsNotListed() {
    String id = fresh.recordedImport();
    Answer undo = http.undo(id, false);
    assertThat(undo.number("staysTotal")).as("what was registered").isEqualTo(1);
    assertThat(http.undo(undo.text("import"), false).problem()).isEqualTo("unknown-import");
    JsonNode items = http.get("/api/imports").body().path("items");
    assertThat(items.valueStream().map(item -> item.path("import").asString()))
        .contains(id)
        .doesNotContain(undo.text("import"));
    assertThat(http.post("/api/imports/%s/undo".formatted(id), Map.of()).problem())
        .isEqualTo("invalid-fields");
    assertThat(
            http.post("/api/imports/%s/undo".formatted(id), Map.of("dryRun", "yes", "reason", "x"))
                .problem())
        .isEqualTo("invalid-fields");
    assertThat(http.post("/api/imports/%s/undo".formatted(id), Map.of("dryRun", true)).status())
        .isEqualTo(202);
  }
}
