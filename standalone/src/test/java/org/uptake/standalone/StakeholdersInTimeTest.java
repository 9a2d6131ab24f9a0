package org.uptake.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.uptake.standalone.Http.Answer;
import tools.jackson.databind.JsonNode;

/** A stakeholder is called what it was called then, and names who took its place. */
class StakeholdersInTimeTest {

  private final Http http = RunningUptake.http();
  private final Fresh fresh = new Fresh(http);

  @Test
  void everyAnswerTellsTheNameOfItsDay() {
    String code = fresh.stakeholder();
    String review = fresh.review();
    String recommendation = addressed(review, code);
    long before = http.get("/api/position").number("log");
    long renamed =
        revised(code, Map.of("name", "Department of Peace", "since", "2019", "reason", "Renamed"));

    assertThat(one(code, "asOf=2018-12-31", renamed).text("name")).isEqualTo("Agreement");
    assertThat(one(code, "asOf=2019-01-01", renamed).text("name")).isEqualTo("Department of Peace");
    assertThat(one(code, "asOf=2018-12-31", renamed).body().path("called").toString())
        .isEqualTo("[{\"name\":\"Agreement\"}]");
    assertThat(one(code, "asOf=2020-01-01", renamed).body().path("called").toString())
        .isEqualTo(
            "[{\"name\":\"Agreement\"},{\"name\":\"Department of Peace\",\"since\":\"2019\"}]");
    assertThat(one(code, "knownPosition=" + before, renamed).text("name")).isEqualTo("Agreement");

    assertThat(nameIn("/api/recommendations/%s?asOf=2018-12-31".formatted(recommendation), code))
        .isEqualTo("Agreement");
    assertThat(nameIn("/api/recommendations/%s?asOf=2019-12-31".formatted(recommendation), code))
        .isEqualTo("Department of Peace");
    assertThat(nameIn("/api/recommendations?addressee=%s&asOf=2018-12-31".formatted(code), code))
        .isEqualTo("Agreement");
    assertThat(inTheDirectory(code, "2018-12-31")).isEqualTo("Agreement");
    assertThat(inTheDirectory(code, "2019-12-31")).isEqualTo("Department of Peace");
  }

  @Test
  void aNewNameIsToldInTheTrail() {
    String code = fresh.stakeholder();
    long known = revised(code, Map.of("name", "Peace", "since", "2019", "reason", "Renamed"));
    JsonNode told =
        http.get("/api/audit?stakeholder=%s&kind=revised&minPosition=%d".formatted(code, known))
            .body()
            .path("items")
            .path(0);
    assertThat(told.path("before").path("name").asString()).isEqualTo("Agreement");
    assertThat(told.path("after").path("names").toString())
        .isEqualTo("[{\"name\":\"Agreement\"},{\"name\":\"Peace\",\"since\":\"2019\"}]");
  }

  @Test
  void aSuccessorIsToldByName() {
    String old = fresh.stakeholder();
    String department = fresh.stakeholder();
    long known = revised(old, Map.of("successor", department, "reason", "Merged"));
    Answer told = one(old, "", known);
    assertThat(told.text("successor")).isEqualTo(department);
    assertThat(told.body().path("names").path(department).asString()).isEqualTo("Agreement");
    assertThat(one(department, "", known).body().has("successor")).isFalse();
  }

  @Test
  void aChainOfSuccessorsDoesNotLeadBack() {
    String first = fresh.stakeholder();
    String second = fresh.stakeholder();
    String third = fresh.stakeholder();
    long ignored = revised(first, Map.of("successor", second, "reason", "Merged"));
    ignored = revised(second, Map.of("successor", third, "reason", "Merged"));

    Answer back = revise(third, Map.of("successor", first, "reason", "Merged"));
    assertThat(back.status()).isEqualTo(409);
    assertThat(back.problem()).isEqualTo("contradicts-history");
    assertThat(back.text("detail")).contains(first, second, third);
  }

  @Test
  void aDayWithoutANameIsRefusedWithTheReason() {
    Answer refused = revise(fresh.stakeholder(), Map.of("since", "2019", "reason", "Renamed"));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.response().body()).contains("stakeholder-form.since-without-name");
  }

  private String addressed(String review, String addressee) {
    Answer proposed =
        http.post(
            "/api/reviews/%s/recommendations".formatted(review),
            Map.of(
                "number",
                "1",
                "title",
                "Be called so",
                "text",
                "Be called what you are called.",
                "addressees",
                List.of(addressee)));
    assertThat(proposed.status()).as(proposed.response().body()).isEqualTo(201);
    return proposed.text("recommendation");
  }

  private long revised(String code, Map<String, String> fields) {
    Answer revised = revise(code, fields);
    assertThat(revised.status()).as(revised.response().body()).isEqualTo(200);
    return revised.number("position");
  }

  private Answer revise(String code, Map<String, String> fields) {
    return http.post("/api/stakeholders/%s/revisions".formatted(code), fields);
  }

  private Answer one(String code, String dates, long known) {
    Answer told = http.get("/api/stakeholders/%s?minPosition=%d&%s".formatted(code, known, dates));
    assertThat(told.status()).as(told.response().body()).isEqualTo(200);
    return told;
  }

  private String nameIn(String question, String code) {
    return http.get(question).body().path("names").path(code).asString();
  }

  private String inTheDirectory(String code, String asOf) {
    for (int page = 0; ; page++) {
      JsonNode items =
          http.get("/api/stakeholders?size=500&page=%d&asOf=%s".formatted(page, asOf))
              .body()
              .path("items");
      assertThat(items.isEmpty()).as(code).isFalse();
      for (JsonNode item : items) {
        if (item.path("code").asString().equals(code)) {
          return item.path("name").asString();
        }
      }
    }
  }
}
