package org.uptake.standalone;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.uptake.kernel.account.DraftForm;
import org.uptake.kernel.account.Role;
import org.uptake.standalone.Http.Answer;
import org.uptake.standalone.api.DocumentedOperation;
import org.uptake.standalone.api.DocumentedOperation.Parameter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Asks any operation so that it answers well, and so that it answers any of its problems. */
record Provocations(Http http, Fresh fresh) {

  /**
   * What takes a fault of ours, a lost database, tables that lag, luck, patience, low limits, or a
   * log of its own.
   */
  private static final Set<String> BY_CHANCE =
      Set.of(
          "failed",
          "unavailable",
          "too-busy",
          "too-many-questions",
          "took-too-long",
          "too-many-requests",
          "still-recording",
          "not-caught-up",
          "too-slow",
          "history-full",
          "last-administrator");

  private static final int TOO_LARGE = 34 << 20;
  private static final String LONG_AGO = "2000-01-01T00:00:00Z";
  private static final String NOBODY = "00000000-0000-7000-8000-000000000000";

  private static final Map<String, String> STALLED =
      Map.of("kind", "stalled", "occurredOn", "2017-10", "cause", "other", "reason", "So it is.");
  private static final Map<String, String> RESUMED =
      Map.of("kind", "resumed", "occurredOn", "2018-03-28");
  private static final Map<String, String> DECLINED =
      Map.of("kind", "declined", "occurredOn", "2016", "by", "SG", "reason", "Not ours.");
  static final Map<String, String> IMPLEMENTED =
      Map.of(
          "kind", "implemented",
          "occurredOn", "2018",
          "by", "SG",
          "extent", "full",
          "summary", "Done.");

  /** What must have happened before an entry of a kind can. */
  private static final Map<String, Map<String, String>> BEFORE =
      Map.of("resumed", STALLED, "verified", IMPLEMENTED, "reopened", IMPLEMENTED);

  static boolean isProvoked(String problem) {
    return !BY_CHANCE.contains(problem);
  }

  /** A request that succeeds: of a recording, with its first example. */
  Draft good(DocumentedOperation operation) {
    if (operation.isQuestion()) {
      return question(operation);
    }
    return operation
        .example()
        .map(example -> good(operation, example))
        .orElseGet(() -> Draft.upload(operation.path()));
  }

  /** A request to record this; a code that is taken is exchanged for a fresh one. */
  Draft good(DocumentedOperation recording, JsonNode body) {
    ObjectNode fields = (ObjectNode) body.deepCopy();
    if (body.has("code")) {
      fields.put("code", Fresh.word());
    }
    if (recording.path().startsWith("/api/accounts")) {
      return new People(fresh).good(recording, fields);
    }
    String address = recording.path();
    address = fill(address, "/reviews/{code}", () -> "/reviews/" + fresh.review());
    address = fill(address, "{code}", fresh::stakeholder);
    address = fill(address, "{draft}", () -> UUID.randomUUID().toString());
    address = fill(address, "{import}", fresh::recordedImport);
    address = fill(address, "{id}", () -> ready(body.path("kind").asString("")));
    String recommendation = address.replaceFirst("^.*/recommendations/([^/]*)/.*$", "$1");
    address = fill(address, "{entry}", () -> fresh.entry(recommendation, DECLINED));
    Draft draft = Draft.recording(address, fields.toString());
    return body.path("kind").asString("").equals("verified")
        ? draft.by(body.path("by").asString())
        : draft;
  }

  private Draft question(DocumentedOperation operation) {
    String address = fill(operation.path(), "/reviews/{code}", () -> "/reviews/HIPPO");
    address = fill(address, "{code}", () -> "SC");
    address = fill(address, "{account}", fresh::account);
    address = fill(address, "/rebuilds/{id}", () -> "/rebuilds/" + fresh.rebuild());
    address = fill(address, "{id}", () -> "HIPPO-12");
    address = fill(address, "{entry}", () -> fresh.knownEntry("HIPPO-12"));
    address = fill(address, "{draft}", fresh::draft);
    address = fill(address, "{import}", fresh::dryRun);
    Draft question = Draft.question(fill(address, "{key}", fresh::key));
    for (Parameter parameter : operation.parameters()) {
      question =
          parameter.isRequired()
              ? question.asking(parameter.name(), parameter.example())
              : question;
    }
    return question;
  }

  private static String fill(String address, String variable, Supplier<String> value) {
    return address.contains(variable) ? address.replace(variable, value.get()) : address;
  }

  /** A recommendation in whose life an entry of that kind can come next. */
  private String ready(String kind) {
    String recommendation = fresh.recommendation();
    if (BEFORE.containsKey(kind)) {
      String ignored = fresh.entry(recommendation, BEFORE.get(kind));
    }
    return recommendation;
  }

  /** What the operation answers where it must answer this problem. */
  Answer provoke(DocumentedOperation operation, String problem) {
    Draft good = good(operation);
    return switch (problem) {
      case "idempotency-key-reused" -> reuse(good.with("Idempotency-Key", Fresh.word()));
      case "already-exists", "not-asked-for" -> twice(good);
      case "already-retracted" -> afterRetraction(good);
      case "too-many-drafts" -> oneTooMany(good);
      case "changes-nothing" ->
          operation.path().startsWith("/api/accounts")
              ? twice(good)
              : spoil(operation, good, problem).send(http);
      case "contradicts-history" -> contradict(operation, good).send(http);
      default -> spoil(operation, good, problem).send(http);
    };
  }

  private Draft spoil(DocumentedOperation operation, Draft good, String problem) {
    String address = good.address();
    return switch (problem) {
      case "malformed" -> good.asking("nobody-takes-this", "1");
      case "not-acceptable" -> good.with("Accept", "application/x-nothing");
      case "unsupported-media-type" -> good.with("Content-Type", "text/plain");
      case "too-large" -> good.saying(good.body().repeat(1 + TOO_LARGE / good.body().length()));
      case "invalid-fields" ->
          good.saying(
              good.isUpload() ? good.body().replace("\"file\"", "\"fyle\"") : "{\"none\":1}");
      case "changes-nothing" -> good.saying("{\"reason\":\"None.\"}");
      // What is one's own is refused to nobody but those who have no account.
      case "not-allowed" ->
          address.startsWith("/api/me")
              ? good.with("Authorization", "Bearer " + Tokens.signed(NOBODY))
              : good.by("DPO", Role.READER);
      case "not-signed-in" -> good.with("Authorization", "Bearer nonsense");
      case "not-found" -> good.at(address.replaceFirst("grants/\\w+", "grants/emperor"));
      case "seat-taken" -> good.saying("{\"to\":\"%s\"}".formatted(fresh.seated()));
      case "stale-version" -> good.with("If-Match", "\"999999\"");
      case "not-known-then" -> good.asking("knownAt", LONG_AGO);
      case "unknown-entry" -> good.at(address.replaceFirst("entries/[^/]+", "entries/" + NOBODY));
      case "unknown-review", "unknown-stakeholder", "unknown-recommendation" ->
          aboutNobody(operation, good);
      case "unknown-account" -> aboutNobody(operation, good);
      case "unknown-import", "unknown-rebuild", "unknown-receipt", "unknown-draft" ->
          good.at(operation.path().replaceFirst("\\{\\w+}", good.isQuestion() ? NOBODY : "no-id"));
      default -> throw new IllegalStateException("Say in Provocations how to get " + problem);
    };
  }

  private static Draft aboutNobody(DocumentedOperation operation, Draft good) {
    return good.at(
        operation
            .path()
            .replaceFirst("\\{\\w+}", "NONE-1")
            .replace("{entry}", NOBODY)
            .replace("{role}", "steward"));
  }

  private Answer reuse(Draft good) {
    Answer ignored = good.send(http);
    return good.saying(
            good.isUpload() ? good.body().replace("research", "secretariat") : good.body() + " ")
        .send(http);
  }

  /** By somebody who has no others. */
  private Answer oneTooMany(Draft good) {
    Draft theirs = good.bySomebodyWithoutRole("SG");
    for (int kept = 0; kept < DraftForm.MOST; kept++) {
      Answer ignored = theirs.at(anotherDraft(good)).send(http);
    }
    return theirs.at(anotherDraft(good)).send(http);
  }

  private static String anotherDraft(Draft good) {
    return good.address().replaceFirst("[^/]*$", UUID.randomUUID().toString());
  }

  private Answer twice(Draft good) {
    Answer ignored = good.send(http);
    return good.send(http);
  }

  private Answer afterRetraction(Draft good) {
    Draft retraction =
        Draft.recording(
            good.address().replaceFirst("/(correction|retraction)$", "/retraction"),
            "{\"reason\":\"None.\"}");
    Answer ignored = retraction.send(http);
    return good.send(http);
  }

  private Draft succeededByWhomItSucceeds(Draft good) {
    String revised = good.address().replaceFirst("^.*/stakeholders/([^/]*)/.*$", "$1");
    String other = fresh.stakeholder();
    String successor = "{\"successor\":\"%s\",\"reason\":\"Merged.\"}";
    Answer ignored =
        good.at(good.address().replace(revised, other))
            .saying(successor.formatted(revised))
            .send(http);
    return good.saying(successor.formatted(other));
  }

  /** A resumption of what never stood still, or a change to a standstill that was resumed. */
  private Draft contradict(DocumentedOperation operation, Draft good) {
    if (operation.id().equals("reviseStakeholder")) {
      return succeededByWhomItSucceeds(good);
    }
    String recommendation = fresh.recommendation();
    String path = operation.path().replace("{id}", recommendation);
    if (!path.contains("{entry}")) {
      return good.at(path).saying("{\"kind\":\"resumed\",\"occurredOn\":\"2018\"}");
    }
    Draft change = good.at(path.replace("{entry}", fresh.entry(recommendation, STALLED)));
    String ignored = fresh.entry(recommendation, RESUMED);
    return path.endsWith("correction")
        ? change.saying("{\"occurredOn\":\"2019\",\"reason\":\"None.\"}")
        : change;
  }
}
