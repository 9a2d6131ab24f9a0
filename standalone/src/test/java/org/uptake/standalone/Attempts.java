package org.uptake.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.uptake.kernel.account.Role;
import org.uptake.standalone.Http.Answer;
import org.uptake.standalone.api.DocumentedOperation;
import tools.jackson.databind.node.ObjectNode;

/** Makes what a right is tried with, fresh for everybody who tries. */
record Attempts(Http http, Fresh fresh, Provocations provocations) {

  private static final String OTHERS = "SC";

  static Attempts with(Http http) {
    Fresh fresh = new Fresh(http);
    return new Attempts(http, fresh, new Provocations(http, fresh));
  }

  /** What would succeed if everybody might do everything. */
  Draft attempt(DocumentedOperation operation, Right right, Actor actor) {
    return switch (right.operation()) {
      case "recordEntry" -> entry(operation, right.of());
      case "correctEntry", "retractEntry" -> change(operation, right.of(), actor);
      case "findReceipt" -> receipt(operation, right.of(), actor);
      case "findImport" ->
          Draft.question(
              operation
                  .path()
                  .replace(
                      "{import}",
                      right.of().equals("what was recorded")
                          ? fresh.recordedImport()
                          : fresh.dryRun()));
      case "findDraft" -> draft(operation, right.of(), actor);
      default -> provocations.good(operation);
    };
  }

  /**
   * @param of such as {@code planned by own}
   */
  private Draft entry(DocumentedOperation operation, String of) {
    String kind = of.replaceFirst(" .*", "");
    ObjectNode body =
        operation.examples().stream()
            .map(example -> (ObjectNode) example.deepCopy())
            .filter(example -> example.path("kind").asString().equals(kind))
            .findFirst()
            .orElseThrow();
    switch (of.substring(kind.length())) {
      case " by own" -> body.put("by", Actor.ORGANISATION);
      case " by another" -> body.put("by", OTHERS);
      default -> body.remove("by");
    }
    return provocations.good(operation, body);
  }

  /**
   * @param of whose entry it is
   */
  private Draft change(DocumentedOperation operation, String of, Actor actor) {
    String recommendation = fresh.recommendation();
    String address =
        operation
            .path()
            .replace("{id}", recommendation)
            .replace("{entry}", entry(recommendation, of, actor));
    return Draft.recording(
        address,
        operation.id().equals("correctEntry")
            ? "{\"note\":\"Read again.\",\"reason\":\"Misread.\"}"
            : "{\"reason\":\"Misread.\"}");
  }

  private String entry(String recommendation, String of, Actor actor) {
    boolean verification = of.endsWith("verification");
    if (verification) {
      String ignored = fresh.entry(recommendation, Provocations.IMPLEMENTED);
    }
    Role role = verification ? Role.VERIFIER : Role.REPORTER;
    Draft theirs = recording(recommendation, verification, Actor.ORGANISATION);
    Draft colleagues = theirs.by(Actor.ORGANISATION, Role.STEWARD, Role.VERIFIER);
    if (of.startsWith("their own")) {
      Answer own = actor.sends(theirs).send(http.anonymous());
      return own.status() == 201 ? own.text("entry") : recorded(colleagues);
    }
    return of.startsWith("another organisation's")
        ? recorded(recording(recommendation, verification, OTHERS).by(OTHERS, role))
        : recorded(colleagues);
  }

  private static Draft recording(String recommendation, boolean verification, String by) {
    String fields =
        verification
            ? "\"kind\":\"verified\",\"finding\":\"confirmed\",\"summary\":\"Seen.\""
            : "\"kind\":\"planned\",\"steps\":\"Step by step.\"";
    return Draft.recording(
        "/api/recommendations/%s/entries".formatted(recommendation),
        "{%s,\"occurredOn\":\"2019\",\"by\":\"%s\"}".formatted(fields, by));
  }

  private String recorded(Draft draft) {
    Answer answer = draft.send(http);
    assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
    return answer.text("entry");
  }

  private Draft draft(DocumentedOperation operation, String of, Actor actor) {
    String id = UUID.randomUUID().toString();
    Draft kept =
        Draft.recording(
            operation.path().replace("{draft}", id), "{\"about\":\"A4P-14\",\"content\":{}}");
    Answer ignored =
        of.equals("their own")
            ? actor.sends(kept).send(http.anonymous())
            : kept.by(OTHERS, Role.STEWARD).send(http.anonymous());
    return Draft.question(kept.address());
  }

  private Draft receipt(DocumentedOperation operation, String of, Actor actor) {
    String key = of.equals("their own") ? Fresh.word() : fresh.key();
    if (of.equals("their own")) {
      Draft registration =
          Draft.recording(
              "/api/stakeholders",
              "{\"code\":\"%s\",\"name\":\"A\",\"kind\":\"research\"}".formatted(key));
      Answer ignored =
          actor.sends(registration.with("Idempotency-Key", key)).send(http.anonymous());
    }
    return Draft.question(operation.path().replace("{key}", key));
  }
}
