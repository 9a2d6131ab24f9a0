package org.uptake.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.uptake.kernel.ReasonForm;
import org.uptake.kernel.account.AccountForm;
import org.uptake.kernel.recommendation.Kind;
import org.uptake.kernel.recommendation.RecommendationProposed;
import org.uptake.kernel.review.ReviewRegistered;
import org.uptake.kernel.stakeholder.StakeholderRegistered;
import org.uptake.standalone.Http.Answer;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * No text that somebody cannot read, or that is too long, gets anywhere in any form, by whatever
 * way it comes; and what is as long as may be is recorded and read.
 */
class EveryTextTest {

  /** A report lists no more rows than these. */
  private static final int MOST_TOLD = 300;

  /** So that halves of surrogate pairs are sent, and not what UTF-8 has in their place. */
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  private static final List<String> HOSTILE =
      List.of("\u0000", "\u0007", "\uD83D", "\uDC4D", "\uFFFE", "\uFDD0");

  private static final String ENTRIES = "/api/recommendations/HIPPO-3/entries";

  private static final Http HTTP = RunningUptake.http();

  /** A body with one bad text. */
  private record Bad(TextPlace place, ObjectNode body) {

    /** The parser takes halves of surrogate pairs in texts, and not in names. */
    boolean isNoJson() {
      return body.at("/measures/0/disaggregation").propertyNames().stream()
          .anyMatch(EveryTextTest::hasHalfOfAPair);
    }
  }

  private static List<Bad> bad(Class<? extends Record> type, ObjectNode sample) {
    List<Bad> all = new ArrayList<>();
    for (TextPlace place : TextPlace.of(type)) {
      String before = place.field().endsWith("url") ? "https://example.org/" : "a";
      HOSTILE.forEach(text -> all.add(new Bad(place, place.in(sample, before + text + "b"))));
      String tooLong = before + "n".repeat(place.limit().characters() + 1 - before.length());
      all.add(new Bad(place, place.in(sample, tooLong)));
    }
    return all;
  }

  private static ObjectNode entry(Kind kind) {
    return TextPlace.sample(kind.event()).put("kind", kind.word());
  }

  private static Stream<Kind> recorded() {
    return Arrays.stream(Kind.values()).filter(kind -> kind != Kind.PROPOSED);
  }

  @ParameterizedTest
  @MethodSource("recorded")
  void isRefusedInAnEntry(Kind kind) {
    refused(ENTRIES + "?dryRun=true", bad(kind.event(), entry(kind)));
  }

  @Test
  void isRefusedInAProposal() {
    ObjectNode proposal = TextPlace.sample(RecommendationProposed.class).put("number", "999");
    refused("/api/reviews/HIPPO/recommendations", bad(RecommendationProposed.class, proposal));
  }

  @Test
  void isRefusedInAReviewAndItsRevision() {
    ObjectNode review = TextPlace.sample(ReviewRegistered.class);
    refused("/api/reviews", bad(ReviewRegistered.class, review));
    refused("/api/reviews/HIPPO/revisions", bad(ReasonForm.class, reason()));
  }

  @Test
  void isRefusedInAStakeholderAndItsRevision() {
    ObjectNode stakeholder = TextPlace.sample(StakeholderRegistered.class);
    refused("/api/stakeholders", bad(StakeholderRegistered.class, stakeholder));
    refused("/api/stakeholders/SC/revisions", bad(ReasonForm.class, reason()));
  }

  @Test
  void isRefusedInTheReasonOfACorrectionOrRetraction() {
    String entry = HTTP.get(ENTRIES).body().path("items").path(0).path("id").asString();
    ObjectNode corrected = reason().put("note", "Corrected");
    String address = ENTRIES + "/" + entry;
    refused(address + "/correction?dryRun=true", bad(ReasonForm.class, corrected));
    refused(address + "/retraction?dryRun=true", bad(ReasonForm.class, reason()));
  }

  @Test
  void isRefusedInAnAccount() {
    refused("/api/accounts", bad(AccountForm.class, TextPlace.sample(AccountForm.class)));
  }

  private static ObjectNode reason() {
    return TextPlace.sample(ReasonForm.class);
  }

  private static void refused(String address, List<Bad> bodies) {
    long before = HTTP.get("/api/position").number("log");
    assertThat(bodies).isNotEmpty();
    for (Bad bad : bodies) {
      Answer answer = HTTP.post(address, JSON.writeValueAsString(bad.body()));
      if (bad.isNoJson()) {
        assertThat(answer.problem()).isEqualTo("malformed");
      } else {
        assertThat(answer.status()).as("%s: %s", bad.place(), answer.body()).isEqualTo(422);
        assertThat(answer.body().path("errors").findValuesAsString("field"))
            .contains(bad.place().field());
      }
    }
    assertThat(HTTP.get("/api/position").number("log")).isEqualTo(before);
  }

  /** The kinds of file, each with a row that would be taken. */
  private enum File {
    STAKEHOLDERS {
      @Override
      List<Bad> rows() {
        return bad(StakeholderRegistered.class, TextPlace.sample(StakeholderRegistered.class));
      }
    },
    REVIEWS {
      @Override
      List<Bad> rows() {
        return bad(ReviewRegistered.class, TextPlace.sample(ReviewRegistered.class));
      }
    },
    RECOMMENDATIONS {
      @Override
      List<Bad> rows() {
        ObjectNode row = TextPlace.sample(RecommendationProposed.class);
        return bad(RecommendationProposed.class, row.put("number", "999").put("review", "HIPPO"));
      }
    },
    ENTRIES {
      @Override
      List<Bad> rows() {
        return recorded()
            .flatMap(
                kind -> bad(kind.event(), entry(kind).put("recommendation", "HIPPO-3")).stream())
            .toList();
      }
    };

    abstract List<Bad> rows();
  }

  @ParameterizedTest
  @EnumSource
  void isRefusedAtItsColumnInAFile(File file) {
    List<Bad> all = new ArrayList<>(file.rows());
    all.removeIf(bad -> hasHalfOfAPair(bad.body()));
    for (int from = 0; from < all.size(); from += MOST_TOLD) {
      isRefused(all.subList(from, Math.min(from + MOST_TOLD, all.size())));
    }
  }

  private static void isRefused(List<Bad> rows) {
    Answer report =
        HTTP.importFile("hostile.csv", Csv.of(rows.stream().map(Bad::body).toList()), true);
    assertThat(report.text("status")).as(report.response().body()).isEqualTo("finished");
    List<String> told =
        report
            .body()
            .path("refused")
            .valueStream()
            .map(row -> row.path("row").asInt() + " " + row.path("column").asString(""))
            .toList();
    for (int i = 0; i < rows.size(); i++) {
      assertThat(told).contains(i + 2 + " " + Csv.column(rows.get(i)));
    }
  }

  /** A file is UTF-8, which has none; only JSON within a cell can write one. */
  private static boolean hasHalfOfAPair(JsonNode body) {
    return Csv.cells((ObjectNode) body).values().stream().anyMatch(EveryTextTest::hasHalfOfAPair);
  }

  private static boolean hasHalfOfAPair(String text) {
    return text.codePoints()
        .anyMatch(character -> Character.getType(character) == Character.SURROGATE);
  }

  @Test
  void isRecordedAndReadWhereItIsAsLongAsMayBe() {
    Fresh fresh = new Fresh(HTTP);
    String address = "/api/reviews/%s/recommendations".formatted(fresh.review());
    ObjectNode proposal = TextPlace.sample(RecommendationProposed.class).put("number", "1");
    String recommendation =
        taken(address, longest(RecommendationProposed.class, proposal)).text("recommendation");
    List<Kind> story =
        List.of(
            Kind.ENDORSED,
            Kind.PLANNED,
            Kind.FUNDED,
            Kind.PROGRESS_REPORTED,
            Kind.STALLED,
            Kind.RESUMED,
            Kind.IMPLEMENTED);
    String entries = "/api/recommendations/%s/entries".formatted(recommendation);
    long position = 0;
    for (Kind kind : story) {
      position = taken(entries, longest(kind.event(), entry(kind))).number("position");
    }
    JsonNode read = HTTP.get(entries + "?size=500&minPosition=" + position).body().path("items");
    assertThat(read).hasSize(story.size() + 1);
    assertThat(read.findValuesAsString("note"))
        .allSatisfy(note -> assertThat(note.codePoints().count()).isEqualTo(4_000));
    assertThat(HTTP.get("/api/audit?recommendation=" + recommendation).status()).isEqualTo(200);
    assertThat(HTTP.get("/api/position").body().path("faults")).isEmpty();
  }

  private static ObjectNode longest(Class<? extends Record> type, ObjectNode sample) {
    Random random = new Random(7);
    ObjectNode longest = sample;
    for (TextPlace place : TextPlace.of(type)) {
      if (place.isFree()) {
        longest = place.in(longest, ideographs(place.limit().characters(), random));
      }
    }
    return longest;
  }

  /** Four bytes each in UTF-8, and nothing that compresses. */
  private static String ideographs(int many, Random random) {
    return random
        .ints(many, 0x20000, 0x2A6DF)
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }

  private static Answer taken(String address, ObjectNode body) {
    Answer answer = HTTP.post(address, body.toString());
    assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
    return answer;
  }

  /** Bodies as rows of a file. */
  private static final class Csv {

    private static final Map<String, String> EVIDENCE =
        Map.of("title", "evidenceTitle", "url", "evidenceUrl", "locator", "evidenceLocator");

    static String of(List<ObjectNode> bodies) {
      List<Map<String, String>> rows = bodies.stream().map(Csv::cells).toList();
      TreeSet<String> columns = new TreeSet<>();
      rows.forEach(row -> columns.addAll(row.keySet()));
      return Stream.concat(
              Stream.of(String.join(",", columns)),
              rows.stream()
                  .map(
                      row ->
                          columns.stream()
                              .map(column -> quoted(row.getOrDefault(column, "")))
                              .collect(Collectors.joining(","))))
          .collect(Collectors.joining("\r\n"));
    }

    private static String quoted(String cell) {
      return '"' + cell.replace("\"", "\"\"") + '"';
    }

    static Map<String, String> cells(ObjectNode body) {
      Map<String, String> cells = new LinkedHashMap<>();
      for (Map.Entry<String, JsonNode> field : body.properties()) {
        JsonNode value = field.getValue();
        switch (field.getKey()) {
          case "evidence" ->
              value
                  .path(0)
                  .properties()
                  .forEach(
                      part -> cells.put(EVIDENCE.get(part.getKey()), part.getValue().asString()));
          case "measures" -> cells.put("measures", JSON.writeValueAsString(value));
          case "addressees" -> cells.put("addressees", value.path(0).asString(""));
          default -> cells.put(field.getKey(), value.asString());
        }
      }
      if (body.has("review")) {
        cells.put("proposedOn", cells.remove("occurredOn"));
      }
      return cells;
    }

    static String column(Bad bad) {
      String field = bad.place().field();
      String column = field.replaceFirst("\\[.*", "");
      return switch (column) {
        case "evidence" ->
            EVIDENCE.getOrDefault(field.substring(field.lastIndexOf('.') + 1), column);
        case "occurredOn" -> bad.body().has("review") ? "proposedOn" : column;
        default -> column;
      };
    }
  }
}
