package org.uptake.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.uptake.standalone.Http.Answer;
import tools.jackson.databind.JsonNode;

/**
 * Which recommendations of HIPPO stood still at the end of 2018, as we knew it before the latest
 * recordings, who was asked to act, and what do we know today that we did not know then?
 */
class BriefingTest {

  private static final String ENTRIES = "/api/recommendations/HIPPO-7/entries";
  private static final String STILL = "/api/recommendations?review=HIPPO&stage=stalled";

  private final Http http = RunningUptake.http();

  private String then = "";
  private Answer late = http.get("/api/position");

  @BeforeEach
  void recordLate() {
    then = http.get("/api/reviews").text("knownAt");
    late =
        http.post(
            ENTRIES,
            Map.of(
                "kind", "stalled",
                "occurredOn", "2018-06",
                "cause", "political-will",
                "reason", "The Council could not agree."));
    assertThat(late.status()).as(late.response().body()).isEqualTo(201);
  }

  /** Others ask about the data set as it is. */
  @AfterEach
  void takeBack() {
    Answer retracted = retract();
    assertThat(retracted.status()).isIn(200, 409);
  }

  private Answer retract() {
    return http.post(
        ENTRIES + "/" + late.text("entry") + "/retraction", Map.of("reason", "Misread."));
  }

  private static String now(Answer recorded) {
    return "&minPosition=" + recorded.number("position");
  }

  private static List<String> all(JsonNode items, String name) {
    return items.valueStream().map(item -> item.path(name).asString()).toList();
  }

  @Test
  void theQuestionIsAnsweredByTheInterfaceAlone() {
    String day = STILL + "&asOf=2018-12-31";
    JsonNode stoodStill = http.get(day + "&knownAt=" + then).body().path("items");
    assertThat(stoodStill).hasSize(3).allMatch(item -> !item.path("addressees").isEmpty());
    assertThat(all(stoodStill, "id")).doesNotContain("HIPPO-7");
    assertThat(all(http.get(day + now(late)).body().path("items"), "id"))
        .containsAll(all(stoodStill, "id"))
        .contains("HIPPO-7")
        .hasSize(4);

    Answer briefing = http.get("/api/changes?review=HIPPO&from=" + then + now(late));
    assertThat(briefing.body().path("happened").path("items")).isEmpty();
    assertThat(briefing.body().path("learned").path("items"))
        .singleElement()
        .satisfies(
            item -> {
              assertThat(item.path("entry").asString()).isEqualTo(late.text("entry"));
              assertThat(item.path("change").asString()).isEqualTo("recorded");
              assertThat(item.path("recommendation").asString()).isEqualTo("HIPPO-7");
              assertThat(item.path("text").asString()).isEqualTo("The Council could not agree.");
              assertThat(item.path("stage").path("before").asString()).isEqualTo("endorsed");
              assertThat(item.path("stage").path("after").asString()).isEqualTo("stalled");
            });
    assertThat(briefing.body().path("restatements").path("items"))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.path("recommendation").asString()).isEqualTo("HIPPO-7");
              assertThat(row.path("from").asString()).isEqualTo("2018-06-01");
              assertThat(row.path("to").isMissingNode()).isTrue();
              assertThat(row.path("before").asString()).isEqualTo("endorsed");
              assertThat(row.path("after").asString()).isEqualTo("stalled");
              assertThat(row.path("change").asString()).isEqualTo("recorded-late");
              assertThat(row.path("lagDays").asLong()).isGreaterThan(365);
              assertThat(row.path("position").asLong()).isEqualTo(late.number("position"));
              assertThat(row.path("organisation").asString()).isEqualTo("DPO");
            });
    assertThat(figure(briefing, "2018-12-31", "stalled")).isEqualTo("3 -> 4");
    assertThat(figure(briefing, "2018-12-31", "endorsed")).isEqualTo("8 -> 7");
    assertThat(figure(briefing, "2018-03-31", "stalled")).isEqualTo("not moved");
  }

  private static String figure(Answer briefing, String date, String name) {
    for (JsonNode figure : briefing.body().path("figures").path("items")) {
      if (figure.path("date").asString().equals(date)
          && figure.path("figure").asString().equals(name)) {
        return figure.path("before").asLong() + " -> " + figure.path("after").asLong();
      }
    }
    return "not moved";
  }

  @Test
  void aBriefingAskedAgainWithItsEndIsTheSame() {
    String address = "/api/changes?size=500&from=" + then;
    Answer first = http.get(address + now(late));
    Answer retracted = retract();
    Answer again = http.get(address + "&to=" + first.text("to") + now(retracted));
    assertThat(again.body()).isEqualTo(first.body());

    JsonNode whole = http.get(address + now(retracted)).body();
    assertThat(whole.path("happened").path("total").asLong()).isZero();
    assertThat(all(whole.path("learned").path("items"), "change"))
        .containsExactly("recorded", "retracted");
    assertThat(whole.path("restatements").path("total").asLong()).isZero();
    assertThat(whole.path("figures").path("total").asLong()).isZero();
    JsonNode since =
        http.get("/api/changes?from=" + first.text("to") + now(retracted)).body().path("learned");
    assertThat(since.path("items"))
        .singleElement()
        .satisfies(
            item -> {
              assertThat(item.path("change").asString()).isEqualTo("retracted");
              assertThat(item.path("reason").asString()).isEqualTo("Misread.");
            });
  }

  @Test
  void theRegisterNamesForEachDayWhatMovedItLast() {
    String entry = ENTRIES + "/" + late.text("entry");
    String published = late.text("recordedAt");
    Answer corrected =
        http.post(
            entry + "/correction",
            Map.of("occurredOn", "2018-09-15", "cause", "funding", "reason", "The day."));
    Answer retracted = retract();
    JsonNode briefing =
        http.get("/api/changes?review=HIPPO&from=" + published + now(retracted)).body();

    assertThat(briefing.path("restatements").path("items").valueStream().map(BriefingTest::moved))
        .containsExactly(
            "2018-06-01 to 2018-09-15 corrected, 2018-09-15, The day.",
            "2018-09-15 to now retracted, 2018-09-15, Misread.");
    assertThat(all(briefing.path("learned").path("items"), "position"))
        .containsExactly(corrected.text("position"), retracted.text("position"));
    JsonNode correction = briefing.path("learned").path("items").get(0);
    assertThat(correction.path("text").asString()).isEqualTo("The Council could not agree.");
    assertThat(correction.path("changes").valueStream().map(JsonNode::toString))
        .containsExactlyInAnyOrder(
            "{\"field\":\"occurredOn\",\"before\":\"2018-06\",\"after\":\"2018-09-15\"}",
            "{\"field\":\"cause\",\"before\":\"political-will\",\"after\":\"funding\"}");
  }

  private static String moved(JsonNode row) {
    return "%s to %s %s, %s, %s"
        .formatted(
            row.path("from").asString(),
            row.path("to").asString("now"),
            row.path("change").asString(),
            row.path("occurredOn").asString(),
            row.path("reason").asString());
  }

  @Test
  void theTrailTellsEachVersionAndWhatWasKnownWithIt() {
    Answer retracted = retract();
    JsonNode items = http.get("/api/audit?recommendation=HIPPO-7" + now(retracted)).body();
    String stage = "";
    long version = 0;
    for (JsonNode item : items.path("items")) {
      stage = item.path("after").path("stage").asString(stage);
      Answer known =
          http.get("/api/recommendations/HIPPO-7?knownAt=" + item.path("recordedAt").asString());
      assertThat(item.path("version").asLong()).isEqualTo(++version);
      assertThat(known.number("version")).isEqualTo(version);
      assertThat(known.text("stage")).isEqualTo(stage);
    }
    JsonNode last = items.path("items").get((int) version - 1);
    assertThat(last.path("position").asLong()).isEqualTo(retracted.number("position"));
    assertThat(last.path("kind").asString()).isEqualTo("retracted");
    assertThat(last.path("payload").path("reason").asString()).isEqualTo("Misread.");
    assertThat(last.path("before").path("stage").asString()).isEqualTo("stalled");
    assertThat(last.path("before").path("entry").path("id").asString())
        .isEqualTo(late.text("entry"));
    assertThat(last.path("after").path("entry").isNull()).isTrue();
    assertThat(last.path("after").path("lifeline").path("2018-06-01").isNull()).isTrue();
    assertThat(items.path("next").isMissingNode()).isTrue();
  }

  @Test
  void theTrailLeadsThroughTheWholeLogFromTheNewestToTheOldest() {
    long log = http.get("/api/position").number("log");
    List<Long> positions = new ArrayList<>();
    String next = "/api/audit?limit=300&minPosition=%d&before=%d".formatted(log, log + 1);
    while (!next.isEmpty()) {
      Answer page = http.get(next);
      page.body().path("items").forEach(item -> positions.add(item.path("position").asLong()));
      next = page.text("next");
      assertThat(page.response().headers().firstValue("Link").isPresent())
          .isEqualTo(!next.isEmpty());
    }
    assertThat(positions).hasSize((int) log).startsWith(log, log - 1).endsWith(2L, 1L);
  }

  @Test
  void whatCannotBeReadIsRefusedAndWhatIsUnknownIsEmpty() {
    for (String bad : List.of("kind=asleep", "limit=501", "review=h", "before=0", "page=1")) {
      assertThat(http.get("/api/audit?" + bad).problem()).as(bad).isEqualTo("malformed");
    }
    for (String bad :
        List.of(
            "",
            "from=soon",
            "from=2026-01-02&to=2026-01-01",
            "from=2199-01-01",
            "asOf=2020-01-01")) {
      assertThat(http.get("/api/changes?" + bad).problem()).as(bad).isEqualTo("malformed");
    }
    assertThat(http.get("/api/audit?recommendation=HIPPO-999").body().path("items")).isEmpty();
    assertThat(http.get("/api/audit?recordedTo=2014-01-01").body().path("items")).isEmpty();
    assertThat(http.get("/api/changes?review=NONE&from=2015-01-01").number("page")).isZero();
  }
}
