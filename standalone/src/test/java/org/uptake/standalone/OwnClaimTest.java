package org.uptake.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.uptake.kernel.account.Role;
import org.uptake.standalone.Http.Answer;
import tools.jackson.databind.JsonNode;

/** However two go about it, a claim does not end up confirmed by its own author. */
class OwnClaimTest {

  private static final String OWN = "confirmed-by-its-author";

  private final Http steward = RunningUptake.http();
  private final Http institute = by("IPI", Role.STEWARD, Role.VERIFIER);
  private final Http reporter = by("DPO", Role.REPORTER);
  private final String id = new Fresh(steward).recommendation();
  private final String entries = "/api/recommendations/%s/entries".formatted(id);

  private Http by(String organisation, Role... roles) {
    return steward.with(() -> Tokens.of(organisation, roles));
  }

  private Answer claim(Http who, String by, String kind, String word, String summary) {
    String field = kind.equals("implemented") ? "extent" : "movement";
    return who.post(entries, told(kind, by, summary, field, word));
  }

  private Answer verify(Http who, String by) {
    return who.post(entries, told("verified", by, "So it is", "finding", "confirmed"));
  }

  private static Map<String, String> told(
      String kind, String by, String summary, String field, String word) {
    Map<String, String> told = new LinkedHashMap<>();
    told.put("kind", kind);
    told.put("occurredOn", "2020-01-01");
    told.put("addressee", "SC");
    told.put("by", by);
    told.put("summary", summary);
    told.put(field, word);
    return told;
  }

  private static Answer taken(Answer answer) {
    assertThat(answer.status()).as(answer.response().body()).isBetween(200, 201);
    return answer;
  }

  private String assurance(String times) {
    return steward
        .get("/api/recommendations/%s?%s".formatted(id, times))
        .body()
        .path("tracks")
        .path(0)
        .path("assurance")
        .asString();
  }

  /** What attention tells of it. */
  private List<JsonNode> needs(String times) {
    String review = id.substring(0, id.indexOf('-'));
    Answer answer =
        steward.get("/api/attention?review=%s&reason=%s&%s".formatted(review, OWN, times));
    assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
    return answer
        .body()
        .path("items")
        .valueStream()
        .flatMap(item -> item.path("reasons").valueStream())
        .filter(reason -> reason.path("reason").asString().equals(OWN))
        .toList();
  }

  @Test
  void whoRetractsTheClaimBetweenLeavesNoConfirmation() {
    taken(claim(institute, "IPI", "implemented", "partial", "Done in part"));
    assertThat(verify(institute, "IPI").problem()).isEqualTo("not-allowed");
    Answer further = taken(claim(reporter, "DPO", "progress-reported", "advanced", "Going on"));
    Answer verified = taken(verify(institute, "IPI"));
    String then = "minPosition=" + verified.number("position");
    assertThat(assurance(then)).isEqualTo("confirmed");
    assertThat(needs(then)).isEmpty();
    Answer gone =
        taken(
            reporter.post(
                "%s/%s/retraction".formatted(entries, further.text("entry")),
                Map.of("reason", "Not so")));

    String now = "minPosition=" + gone.number("position");
    assertThat(assurance(now)).isEqualTo("self-reported");
    assertThat(needs(now))
        .singleElement()
        .satisfies(
            need -> {
              assertThat(need.path("since").asString()).isEqualTo("2020-01-01");
              assertThat(need.path("why").asString()).isEqualTo("So it is");
              assertThat(need.path("entry").asString()).isEqualTo(verified.text("entry"));
              assertThat(need.path("addressees").path(0).asString()).isEqualTo("SC");
            });
    assertThat(changed(gone)).isEqualTo("confirmed to self-reported");
    String known = "knownAt=" + verified.text("recordedAt");
    assertThat(assurance(known)).isEqualTo("confirmed");
    assertThat(needs(known)).isEmpty();
    assertThat(assurance("asOf=2020-01-01")).isEqualTo("self-reported");
  }

  /** What the audit trail tells of the assurance. */
  private String changed(Answer recorded) {
    JsonNode event =
        by("IPI", Role.AUDITOR)
            .get("/api/audit?recommendation=" + id)
            .body()
            .path("items")
            .valueStream()
            .filter(item -> item.path("position").asLong() == recorded.number("position"))
            .findFirst()
            .orElseThrow();
    return "%s to %s"
        .formatted(
            event.path("before").path("tracks").path("SC").path("assurance").asString(),
            event.path("after").path("tracks").path("SC").path("assurance").asString());
  }

  @Test
  void whatWouldBecomeOfItIsToldBefore() {
    taken(claim(institute, "IPI", "implemented", "partial", "Done in part"));
    Answer further = taken(claim(reporter, "DPO", "progress-reported", "advanced", "Going on"));
    taken(verify(institute, "IPI"));
    Answer outlook =
        taken(
            reporter.post(
                "%s/%s/retraction?dryRun=true".formatted(entries, further.text("entry")),
                Map.of("reason", "Not so")));
    assertThat(outlook.body().path("before").path("tracks").path(0).path("assurance").asString())
        .isEqualTo("confirmed");
    assertThat(outlook.body().path("after").path("tracks").path(0).path("assurance").asString())
        .isEqualTo("self-reported");
  }

  @Test
  void aClaimThatTheVerifierCorrectedBeforeIsTheirsToo() {
    Answer first = taken(claim(reporter, "DPO", "implemented", "partial", "Done in part"));
    taken(
        institute.post(
            "%s/%s/correction".formatted(entries, first.text("entry")),
            Map.of("summary", "Done in a good part", "reason", "Clearer")));
    Answer further = taken(claim(reporter, "DPO", "progress-reported", "advanced", "Going on"));
    taken(verify(institute, "IPI"));
    Answer gone =
        taken(
            reporter.post(
                "%s/%s/retraction".formatted(entries, further.text("entry")),
                Map.of("reason", "Not so")));
    String now = "minPosition=" + gone.number("position");
    assertThat(assurance(now)).isEqualTo("self-reported");
    assertThat(needs(now)).hasSize(1);
    Answer other = taken(verify(by("DPO", Role.VERIFIER), "DPO"));
    now = "minPosition=" + other.number("position");
    assertThat(assurance(now)).isEqualTo("confirmed");
    assertThat(needs(now)).isEmpty();
  }
}
