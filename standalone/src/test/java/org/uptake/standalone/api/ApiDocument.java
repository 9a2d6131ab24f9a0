package org.uptake.standalone.api;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The document of the HTTP API, OpenAPI 3.1. */
public final class ApiDocument {

  private static final int LEVELS = 3;
  private static final String TOKEN = "accessToken";
  private static final ObjectNode SIGNED_IN = Json.object(TOKEN, List.of());

  private final Words words;
  private final Schemas schemas;
  private final Questions questions;
  private final Forms forms;
  private final Problems problems;
  private final Answers answers;
  private final JsonNode examples = Words.read("requests");

  private ApiDocument(Words words) {
    this.words = words;
    this.schemas = new Schemas(words);
    this.questions = new Questions(words, schemas);
    this.forms = new Forms(words, schemas);
    this.problems = new Problems(words, schemas);
    this.answers = new Answers(words, schemas, problems);
  }

  public static JsonNode of(List<Operation> operations, Words words) {
    return new ApiDocument(words).document(operations);
  }

  /** A line for each operation and component: changes can be read, and little more is sent. */
  public static String written(JsonNode document) {
    return written(document, LEVELS) + "\n";
  }

  private static String written(JsonNode node, int levels) {
    if (levels == 0 || !node.isObject()) {
      return node.toString();
    }
    return node.properties().stream()
        .map(field -> "\"%s\":%s".formatted(field.getKey(), written(field.getValue(), levels - 1)))
        .collect(Collectors.joining(",\n", "{\n", "\n}"));
  }

  private ObjectNode document(List<Operation> operations) {
    ObjectNode paths = Json.object();
    for (Operation operation : operations) {
      paths
          .withObject("/" + Agreement.escaped(operation.path()))
          .set(operation.method().toLowerCase(Locale.ROOT), operation(operation));
    }
    ObjectNode parameters = Shared.parameters(paths);
    Shared.responses(paths, problems.responses());
    return Json.object(
        "openapi", "3.1.0",
        "info", info(),
        "servers", List.of(Json.object("url", "/")),
        "tags", tags(),
        // Whoever asks need not sign in, unless told otherwise.
        "security", List.of(Json.object(), SIGNED_IN),
        "paths", paths,
        "components", components(parameters));
  }

  private ObjectNode info() {
    return Json.object("title", "Uptake", "version", "1", "description", words.about());
  }

  private JsonNode tags() {
    return Json.array(
        words.groups().properties().stream()
            .map(group -> Json.object("name", group.getKey(), "description", group.getValue()))
            .toList());
  }

  private ObjectNode operation(Operation operation) {
    JsonNode said = words.operation(operation.name());
    ObjectNode described =
        Json.object(
            "operationId", said.path("id"),
            "tags", List.of(said.path("group")),
            "summary", said.path("title"),
            "description", said.path("says"),
            "parameters", questions.of(operation));
    if (operation.isRecording() || operation.isKeeping()) {
      described.set("requestBody", sent(said.path("id").asString("")));
    }
    if (operation.isUpload()) {
      ObjectNode media = Json.object("schema", forms.file());
      described.set("requestBody", body(MediaType.MULTIPART_FORM_DATA_VALUE, media));
    }
    if (!operation.isReading()) {
      described.set("security", Json.array(List.of(SIGNED_IN)));
    }
    return described.set("responses", answers.responses(operation));
  }

  private ObjectNode sent(String id) {
    ObjectNode shown = Json.object();
    examples
        .path(id)
        .properties()
        .forEach(of -> shown.set(of.getKey(), Json.object("value", of.getValue())));
    ObjectNode media = Json.object("schema", forms.body(id), "examples", shown);
    return body(MediaType.APPLICATION_JSON_VALUE, media);
  }

  private static ObjectNode body(String type, ObjectNode media) {
    return Json.object("required", true, "content", Json.object(type, media));
  }

  private ObjectNode components(ObjectNode parameters) {
    ObjectNode headers = Json.object();
    Headers.READ.forEach(header -> parameters.set(header.header(), header.parameter()));
    Headers.SENT.forEach(header -> headers.set(header.header(), header.describe()));
    return Json.object(
        "parameters",
        parameters,
        "headers",
        headers,
        "responses",
        problems.responses(),
        "schemas",
        schemas.components(),
        "securitySchemes",
        Json.object(
            TOKEN,
            Json.object(
                "type", "http",
                "scheme", "bearer",
                "bearerFormat", "JWT",
                "description", words.signingIn())));
  }
}
