package org.uptake.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.uptake.standalone.Http.Answer;
import tools.jackson.databind.JsonNode;

/** The trail tells what came with an import. */
class ImportTrailTest {

  private final Http http = RunningUptake.http();

  @Test
  void whatAnImportRecordedIsFoundByIt() {
    String recommendation = new Fresh(http).recommendation();
    String file =
        """
        recommendation,kind,occurredOn,by,stance,text
        %1$s,observed,2019,IPI,adds,One.
        %1$s,observed,2020,IPI,adds,Another.
        """
            .formatted(recommendation);
    Answer report = Http.whenThereIsRoom(() -> http.importFile("two.csv", file, false));
    assertThat(report.number("created")).isEqualTo(2);
    String id = report.text("import");
    long head = http.get("/api/position").number("log");

    JsonNode items = http.get("/api/audit?minPosition=%d&import=%s".formatted(head, id)).body();

    assertThat(items.path("items"))
        .hasSize(2)
        .allSatisfy(
            item -> {
              assertThat(item.path("import").asString()).isEqualTo(id);
              assertThat(item.path("channel").asString()).isEqualTo("import");
              assertThat(item.path("title").asString()).isEqualTo("Agree");
              assertThat(item.path("stream").asString()).endsWith(recommendation);
            });
  }

  @Test
  void whatWasRecordedOtherwiseCameWithNone() {
    String recommendation = new Fresh(http).recommendation();
    long head = http.get("/api/position").number("log");

    JsonNode items =
        http.get(
                "/api/audit?channel=api&minPosition=%d&recommendation=%s"
                    .formatted(head, recommendation))
            .body()
            .path("items");

    assertThat(items).hasSize(1);
    assertThat(items.path(0).has("import")).isFalse();
    assertThat(
            http.get("/api/audit?channel=import&recommendation=" + recommendation)
                .body()
                .path("items"))
        .isEmpty();
  }
}
