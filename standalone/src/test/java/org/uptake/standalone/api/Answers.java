package org.uptake.standalone.api;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.core.ResolvableType;
import org.springframework.http.MediaType;
import org.uptake.kernel.Refusal;
import org.uptake.platform.web.TableFormat;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What an operation answers where it succeeds; with its problems these are its responses. */
final class Answers {

  private static final String OK = "200";
  private static final int LONG = 150;
  private static final ObjectNode UNCHANGED =
      Json.object(
          "description",
          "Unchanged.",
          "headers",
          Json.object(Headers.ETAG.header(), Headers.ETAG.reference()));

  private static final ObjectNode TABLE = Json.object("schema", Json.object("type", "string"));

  private final Words words;
  private final Schemas schemas;
  private final Problems problems;
  private final JsonNode examples = Words.read("answers");

  /** Of what types there is an example already. */
  private final Set<JsonNode> shown = new HashSet<>();

  Answers(Words words, Schemas schemas, Problems problems) {
    this.words = words;
    this.schemas = schemas;
    this.problems = problems;
  }

  ObjectNode responses(Operation operation) {
    JsonNode said = words.operation(operation.name());
    String status = said.path("status").asString(OK);
    ObjectNode responses = Json.object();
    responses.set(status, done(operation, said));
    if (operation.takesDryRun()) {
      tried(operation, said, responses);
    }
    if (operation.isReading()) {
      responses.set("304", UNCHANGED);
    }
    Map<Integer, List<Refusal>> byStatus =
        problems.of(operation).stream()
            .collect(Collectors.groupingBy(Refusal::status, TreeMap::new, Collectors.toList()));
    byStatus.values().stream()
        .filter(all -> !Problems.ALWAYS.containsAll(all))
        .forEach(all -> responses.set(String.valueOf(all.getFirst().status()), problems.of(all)));
    responses.set("default", problems.of(List.copyOf(Problems.ALWAYS)));
    return responses;
  }

  private ObjectNode done(Operation operation, JsonNode said) {
    ObjectNode media = Json.object("schema", schema(operation, said));
    String id = said.path("id").asString("");
    if (examples.has(id) && shown.add(media.path("schema"))) {
      media.set("example", brief(examples.path(id)));
    }
    ObjectNode done = Json.object("description", said.path("gives"));
    ObjectNode headers = headers(operation);
    if (!headers.isEmpty()) {
      done.set("headers", headers);
    }
    ObjectNode content = Json.object(operation.produces().toString(), media);
    if (operation.hasTable()) {
      content.set(TableFormat.CSV_TYPE, TABLE);
      content.set(TableFormat.XLSX_TYPE, Json.object("schema", Json.object("format", "binary")));
    }
    return done.set("content", content);
  }

  /** Of a long list the first shows what it is. */
  private static JsonNode brief(JsonNode example) {
    JsonNode brief = example.deepCopy();
    shorten(brief);
    return brief;
  }

  private static void shorten(JsonNode node) {
    if (node instanceof ArrayNode list && list.toString().length() > LONG) {
      while (list.size() > 1 && list.path(0).isObject()) {
        var ignored = list.remove(1);
      }
    }
    node.forEach(Answers::shorten);
  }

  /**
   * A dry run is always 200. Whatever the status, the body has the same type: programs know one for
   * all that succeeds, and would take a recording for a failure that could not be read as theirs.
   */
  private void tried(Operation operation, JsonNode said, ObjectNode responses) {
    ObjectNode outcome = outcome(schema(operation, said));
    for (JsonNode response : responses) {
      ((ObjectNode) response).withObject("/content/application~1json").set("schema", outcome);
    }
    if (!responses.has(OK)) {
      responses.set(
          OK,
          Json.object(
              "description", words.type("OutlookDetails"),
              "content",
                  Json.object(operation.produces().toString(), Json.object("schema", outcome))));
    }
  }

  private ObjectNode outcome(ObjectNode recorded) {
    return schemas.component(
        "RecordedOrOutlook",
        () ->
            Json.object(
                "oneOf",
                List.of(
                    recorded, schemas.of(ResolvableType.forClass(Types.named("OutlookDetails"))))));
  }

  private ObjectNode schema(Operation operation, JsonNode said) {
    if (!operation.produces().isCompatibleWith(MediaType.APPLICATION_JSON)) {
      return Json.object("type", "string");
    }
    return schemas.of(
        said.has("answer")
            ? ResolvableType.forClass(Types.named(said.path("answer").asString()))
            : operation.answer());
  }

  private static ObjectNode headers(Operation operation) {
    List<Headers> sent = new ArrayList<>();
    if (operation.isRecording() || operation.isUpload()) {
      sent.add(Headers.LOCATION);
    }
    if (operation.isPaged()) {
      sent.add(Headers.LINK);
    }
    return references(sent);
  }

  private static ObjectNode references(List<Headers> sent) {
    ObjectNode headers = Json.object();
    sent.forEach(header -> headers.set(header.header(), header.reference()));
    return headers;
  }
}
