package org.uptake.standalone.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.uptake.kernel.Refusal;
import org.uptake.platform.problem.FieldProblem;
import org.uptake.platform.problem.Problem;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Which problems an operation can answer, and what they look like. */
final class Problems {

  /** What any operation can answer, said once. */
  static final Set<Refusal> ALWAYS =
      EnumSet.of(
          Refusal.MALFORMED,
          Refusal.NOT_SIGNED_IN,
          Refusal.NOT_ACCEPTABLE,
          Refusal.TOO_MANY_REQUESTS,
          Refusal.FAILED,
          Refusal.UNAVAILABLE);

  private static final Set<Refusal> WITH_BODY =
      EnumSet.of(
          Refusal.NOT_ALLOWED,
          Refusal.TOO_SLOW,
          Refusal.TOO_LARGE,
          Refusal.UNSUPPORTED_MEDIA_TYPE,
          Refusal.INVALID_FIELDS);

  private static final Set<Refusal> IN_A_STREAM =
      EnumSet.of(Refusal.STILL_RECORDING, Refusal.STALE_VERSION, Refusal.TOO_BUSY);

  private static final Set<Refusal> ASKED_FOR_TOO_MUCH =
      EnumSet.of(Refusal.TOO_MANY_QUESTIONS, Refusal.TOOK_TOO_LONG);

  private static final Set<Refusal> PASSING =
      EnumSet.of(
          Refusal.STILL_RECORDING,
          Refusal.TOO_MANY_REQUESTS,
          Refusal.TOO_BUSY,
          Refusal.TOO_MANY_QUESTIONS,
          Refusal.TOOK_TOO_LONG,
          Refusal.UNAVAILABLE,
          Refusal.NOT_CAUGHT_UP);

  /** What they carry beside the members that all have. */
  private static final Map<Refusal, Class<? extends Record>> VALUES =
      Map.of(
          Refusal.MALFORMED, Malformed.class,
          Refusal.INVALID_FIELDS, InvalidFields.class,
          Refusal.CONTRADICTS_HISTORY, ContradictsHistory.class,
          Refusal.ALREADY_EXISTS, AlreadyExists.class,
          Refusal.STALE_VERSION, StaleVersion.class,
          Refusal.NOT_KNOWN_THEN, NotKnownThen.class);

  record None() {}

  record Malformed(@Nullable List<FieldProblem> errors) {}

  record InvalidFields(List<FieldProblem> errors) {}

  record ContradictsHistory(@Nullable Contradicting contradicts) {}

  record AlreadyExists(boolean identical) {}

  record StaleVersion(long version) {}

  record NotKnownThen(@Nullable LocalDate firstAsOf, @Nullable Instant firstKnownAt) {}

  /** The members that all have. */
  record Members(
      String type,
      String title,
      int status,
      String detail,
      String code,
      Map<String, Object> values,
      String instance,
      String correlationId) {}

  private final Words words;
  private final Schemas schemas;
  private final SortedMap<String, ObjectNode> responses = new TreeMap<>();

  Problems(Words words, Schemas schemas) {
    this.words = words;
    this.schemas = schemas;
  }

  /** In order of their status. */
  Set<Refusal> of(Operation operation) {
    Set<Refusal> all = EnumSet.copyOf(ALWAYS);
    if (operation.isQuestion()) {
      all.addAll(ASKED_FOR_TOO_MUCH);
    }
    if (operation.isRecording() || operation.isUpload() || operation.isKeeping()) {
      all.addAll(WITH_BODY);
    }
    if (operation.isRecording() || operation.isUpload()) {
      all.add(Refusal.IDEMPOTENCY_KEY_REUSED);
    }
    if (operation.isOfAStream()) {
      all.addAll(IN_A_STREAM);
    }
    if (operation.parameters().containsKey("minPosition")) {
      all.add(Refusal.NOT_CAUGHT_UP);
    }
    for (JsonNode word : words.operation(operation.name()).path("problems")) {
      all.add(Refusal.valueOf(word.asString().toUpperCase(Locale.ROOT).replace('-', '_')));
    }
    return all;
  }

  /** One response, a component, for all problems of a status. */
  ObjectNode of(List<Refusal> refusals) {
    ObjectNode response = response(refusals);
    String name = Shared.freeName(refusals.getFirst().word(), responses, response);
    responses.put(name, response);
    return Json.object("$ref", "#/components/responses/" + name);
  }

  SortedMap<String, ObjectNode> responses() {
    return responses;
  }

  private ObjectNode response(List<Refusal> refusals) {
    List<ObjectNode> problems = refusals.stream().map(this::problem).toList();
    ObjectNode schema =
        problems.size() == 1
            ? problems.getFirst()
            : Json.object("title", title(refusals), "oneOf", problems);
    ObjectNode response = Json.object("description", "Refused.");
    ObjectNode headers = Json.object();
    if (refusals.stream().anyMatch(PASSING::contains)) {
      headers.set(Headers.RETRY_AFTER.header(), Headers.RETRY_AFTER.reference());
    }
    if (refusals.containsAll(ALWAYS)) {
      headers.set(Headers.CORRELATION_ID.header(), Headers.CORRELATION_ID.reference());
    }
    if (!headers.isEmpty()) {
      response.set("headers", headers);
    }
    return response.set("content", Json.object(Problem.MEDIA_TYPE, Json.object("schema", schema)));
  }

  /** How generators call the choice. */
  private static String title(List<Refusal> refusals) {
    return "Problem " + String.join(" or ", refusals.stream().map(Refusal::word).toList());
  }

  private ObjectNode problem(Refusal refusal) {
    return schemas.component(
        "Problem." + refusal.word(),
        words.problem(refusal.word()),
        () -> {
          ObjectNode schema = fields(VALUES.getOrDefault(refusal, None.class));
          ObjectNode properties = schema.withObject("properties");
          properties.set(
              "type", Json.object("type", "string", "const", "/problems/" + refusal.word()));
          properties.set("status", Json.object("type", "integer", "const", refusal.status()));
          schema.withArray("allOf").add(any());
          return schema;
        });
  }

  private ObjectNode any() {
    return schemas.component("Problem", () -> fields(Members.class));
  }

  private ObjectNode fields(Class<? extends Record> type) {
    return new RecordSchema(ResolvableType.forClass(type), words, schemas).schema();
  }
}
