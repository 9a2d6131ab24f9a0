package org.uptake.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.uptake.standalone.Http.Answer;

/** A recommendation is not superseded by what it supersedes, through whatever chain. */
class SuccessorsTest {

  private final Http http = RunningUptake.http();
  private final Fresh fresh = new Fresh(http);

  @Test
  void aChainOfSuccessorsDoesNotLeadBack() {
    String first = fresh.recommendation();
    String second = fresh.recommendation();
    String third = fresh.recommendation();
    String entry = closed(first, second, "superseded", 201).text("entry");
    assertThat(closed(second, third, "merged", 201).status()).isEqualTo(201);

    Answer back = closed(third, first, "superseded", 409);
    assertThat(back.problem()).isEqualTo("contradicts-history");
    assertThat(back.text("detail")).contains(first, second, third);
    assertThat(closed(third, second, "merged", 409).text("detail")).contains(second, third);

    retract(first, entry);
    assertThat(closed(third, first, "superseded", 201).status()).isEqualTo(201);
    assertThat(closed(first, second, "superseded", 409).status()).isEqualTo(409);
  }

  @Test
  void aCorrectionDoesNotLeadBackEither() {
    String first = fresh.recommendation();
    String second = fresh.recommendation();
    String other = fresh.recommendation();
    assertThat(closed(first, second, "superseded", 201).status()).isEqualTo(201);
    String entry = closed(second, other, "superseded", 201).text("entry");
    Answer corrected =
        http.post(
            "/api/recommendations/%s/entries/%s/correction".formatted(second, entry),
            Map.of("successor", first, "reason", "Misread"));
    assertThat(corrected.status()).as(corrected.response().body()).isEqualTo(409);
  }

  @Test
  void nothingLeadsBackFromWhatWasReopened() {
    String first = fresh.recommendation();
    String second = fresh.recommendation();
    assertThat(closed(first, second, "superseded", 201).status()).isEqualTo(201);
    String ignored =
        fresh.entry(
            first,
            Map.of(
                "kind",
                "reopened",
                "occurredOn",
                "2017",
                "reopens",
                "closure",
                "reason",
                "Taken up again."));
    assertThat(closed(second, first, "superseded", 201).status()).isEqualTo(201);
  }

  private Answer closed(String recommendation, String successor, String ground, int status) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("kind", "closed");
    fields.put("occurredOn", "2016");
    fields.put("ground", ground);
    fields.put("explanation", "Something else stands in its place.");
    fields.put("successor", successor);
    Answer answer = http.post("/api/recommendations/%s/entries".formatted(recommendation), fields);
    assertThat(answer.status()).as(answer.response().body()).isEqualTo(status);
    return answer;
  }

  private void retract(String recommendation, String entry) {
    Answer gone =
        http.post(
            "/api/recommendations/%s/entries/%s/retraction".formatted(recommendation, entry),
            Map.of("reason", "Mistaken"));
    assertThat(gone.status()).as(gone.response().body()).isEqualTo(200);
  }
}
