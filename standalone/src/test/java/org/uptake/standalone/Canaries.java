package org.uptake.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.uptake.kernel.account.Role;
import org.uptake.kernel.recommendation.Kind;
import org.uptake.standalone.Http.Answer;
import org.uptake.standalone.api.Agreement;
import org.uptake.standalone.api.DocumentedOperation;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Restricted entries of every kind, with one word in every text; whoever finds it may read it. */
record Canaries(Http http, Provocations provocations) {

  static final String WORD = "zqcanary";

  /** Who records them. */
  static final String ORGANISATION = "UNW";

  private static final Set<String> FACTS = Set.of("currency", "contribution");
  private static final Map<String, String> HIDING =
      Map.of("visibility", "restricted", "reason", "To hide the " + WORD + ".");

  /**
   * An entry that has the word.
   *
   * @param organisation that recorded it
   * @param position of its newest form in the log
   */
  record Canary(String recommendation, String entry, String organisation, long position) {

    String address() {
      return "/api/recommendations/%s/entries/%s".formatted(recommendation, entry);
    }
  }

  static Canaries of(Http http) {
    Fresh fresh = new Fresh(http.with(() -> Tokens.of(ORGANISATION)));
    return new Canaries(http, new Provocations(http, fresh));
  }

  static DocumentedOperation operation(String id) {
    return DocumentedOperation.of(Agreement.served().document()).stream()
        .filter(operation -> operation.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  /** Of each kind one as it was recorded, one corrected and one taken back. */
  List<Canary> everyKind() {
    List<Canary> all = new ArrayList<>();
    for (ObjectNode example : examples()) {
      ObjectNode restricted = example.deepCopy().put("visibility", "restricted");
      Canary canary = record(restricted);
      all.add(canary);
      all.add(changed(record(restricted), "correction", Map.of("note", WORD + " again")));
      all.add(changed(record(restricted), "retraction", Map.of()));
    }
    return all;
  }

  /** Open when it was recorded, and hidden since. */
  Canary hiddenLater() {
    return changed(record(examples().getFirst()), "correction", HIDING);
  }

  /** Hidden when it was recorded, and opened since, with other words. */
  Canary openedLater() {
    ObjectNode restricted = examples().getFirst().put("visibility", "restricted");
    ObjectNode open = restricted.deepCopy().putNull("visibility").put("note", "Told to all.");
    open.remove(List.of("kind", "occurredOn", "by", "addressee", "extent"));
    open.putArray("evidence");
    return changed(record(restricted), "correction", open.put("reason", "Agreed."));
  }

  /**
   * Hidden until a day.
   *
   * @param word instead of the usual one
   */
  Canary hiddenUntil(String day, String word) {
    ObjectNode until =
        examples().getFirst().put("visibility", "restricted").put("disclosedOn", day);
    return record((ObjectNode) new JsonMapper().readTree(until.toString().replace(WORD, word)));
  }

  private List<ObjectNode> examples() {
    return operation("recordEntry").examples().stream()
        .map(example -> (ObjectNode) example.deepCopy())
        .map(Canaries::withWord)
        .toList();
  }

  private static ObjectNode withWord(ObjectNode body) {
    Kind kind = Kind.named(body.path("kind").asString()).orElseThrow();
    for (RecordComponent component : kind.event().getRecordComponents()) {
      if (component.getType() == String.class && !FACTS.contains(component.getName())) {
        body.put(component.getName(), "A %s sings.".formatted(WORD));
      }
    }
    body.putArray("evidence")
        .addObject()
        .put("title", WORD)
        .put("url", "https://example.org/" + WORD)
        .put("locator", WORD);
    if (kind == Kind.PROGRESS_REPORTED) {
      ObjectNode measure = body.putArray("measures").addObject();
      measure.put("indicator", WORD).put("value", 1).put("unit", WORD);
      measure.putObject("disaggregation").put(WORD, WORD);
    }
    return body;
  }

  private Canary record(ObjectNode body) {
    boolean verifies = body.path("kind").asString().equals("verified");
    String organisation = verifies ? body.path("by").asString() : ORGANISATION;
    Draft draft = provocations.good(operation("recordEntry"), body);
    Answer answer = sent(draft.by(organisation, Role.STEWARD, Role.VERIFIER));
    return new Canary(
        answer.text("recommendation"),
        answer.text("entry"),
        organisation,
        answer.number("position"));
  }

  private Canary changed(Canary canary, String how, Map<String, String> fields) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("reason", "The %s sang.".formatted(WORD));
    fields.forEach(body::put);
    return changed(canary, how, body);
  }

  private Canary changed(Canary canary, String how, ObjectNode body) {
    Draft draft = Draft.recording(canary.address() + "/" + how, body.toString());
    Answer answer = sent(draft.by(canary.organisation(), Role.STEWARD, Role.VERIFIER));
    return new Canary(
        canary.recommendation(), canary.entry(), canary.organisation(), answer.number("position"));
  }

  private Answer sent(Draft draft) {
    Answer answer = draft.send(http.anonymous());
    assertThat(answer.status()).as(answer.response().body()).isBetween(200, 201);
    return answer;
  }
}
