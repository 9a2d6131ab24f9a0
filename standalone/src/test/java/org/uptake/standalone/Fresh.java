package org.uptake.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.uptake.standalone.Http.Answer;

/** Makes what recordings can be tried on without disturbing any other test. */
record Fresh(Http http) {

  private static final AtomicInteger NEXT = new AtomicInteger(1);

  /** A word that was not used before, for codes and keys. */
  static String word() {
    return "AGREE" + NEXT.getAndIncrement();
  }

  String review() {
    String code = word();
    Answer ignored =
        taken(
            "/api/reviews",
            Map.of("code", code, "title", "Agreement", "publishedOn", "2015-06-17"));
    return code;
  }

  String stakeholder() {
    return stakeholder("X-Correlation-Id", "agreement");
  }

  private String stakeholder(String header, String value) {
    String code = word();
    Answer ignored =
        taken(
            "/api/stakeholders",
            Map.of("code", code, "name", "Agreement", "kind", "research"),
            header,
            value);
    return code;
  }

  /** Of a fresh review, addressed to two. */
  String recommendation() {
    String review = review();
    return taken(
            "/api/reviews/%s/recommendations".formatted(review),
            Map.of(
                "number", "1",
                "title", "Agree",
                "text", "Agree with the document.",
                "addressees", List.of("SC", "SG")))
        .text("recommendation");
  }

  String entry(String recommendation, Map<String, ?> fields) {
    return taken("/api/recommendations/%s/entries".formatted(recommendation), fields).text("entry");
  }

  /** An entry that the read side knows of. */
  String knownEntry(String recommendation) {
    return http.get("/api/recommendations/%s/entries".formatted(recommendation))
        .body()
        .path("items")
        .path(0)
        .path("id")
        .asString();
  }

  /** A rebuild that the read side knows of. */
  String rebuild() {
    Answer asked = http.post("/api/rebuilds", Map.of("projection", "stakeholder"));
    assertThat(asked.status()).as(asked.response().body()).isEqualTo(202);
    var ignored = http.get("/api/rebuilds?minPosition=" + asked.number("position"));
    return asked.text("rebuild");
  }

  /** Of somebody who may not do anything. */
  String account() {
    return taken("/api/accounts", Map.of("organisation", "DPO")).text("account");
  }

  /** Of somebody who has a role. */
  String seated() {
    return granted("steward");
  }

  String granted(String role) {
    String account = account();
    administer(account, "grants", Map.of("role", role));
    return account;
  }

  String disabled() {
    String account = account();
    administer(account, "disabling", Map.of());
    return account;
  }

  private void administer(String account, String what, Map<String, ?> fields) {
    Answer answer = http.post("/api/accounts/%s/%s".formatted(account, what), fields);
    assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
  }

  /** The key of a recording. */
  String key() {
    String key = word();
    String ignored = stakeholder("Idempotency-Key", key);
    return key;
  }

  /** A draft of whoever asks. */
  String draft() {
    String id = UUID.randomUUID().toString();
    Answer kept =
        http.post(
            "/api/me/drafts/" + id, Map.of("about", "A4P-14", "content", Map.of("kind", "funded")));
    assertThat(kept.status()).as(kept.response().body()).isEqualTo(200);
    return id;
  }

  String dryRun() {
    return imported(true);
  }

  String recordedImport() {
    return imported(false);
  }

  private String imported(boolean dryRun) {
    String file = "code,name,kind\n%s,Agreement,research\n".formatted(word());
    return Http.whenThereIsRoom(() -> http.importFile("agree.csv", file, dryRun)).text("import");
  }

  private Answer taken(String path, Map<String, ?> fields, String... headers) {
    Answer answer = http.post(path, fields, headers);
    assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
    return answer;
  }
}
