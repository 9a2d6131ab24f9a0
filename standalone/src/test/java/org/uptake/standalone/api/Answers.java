package org.uptake.standalone.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.core.ResolvableType;
import org.springframework.http.MediaType;
import org.uptake.kernel.Refusal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What an operation answers where it succeeds; with its problems these are its responses. */
final class Answers {

  private static final String OK = "200";

  private final Words words;
  private final Schemas schemas;
  private final Problems problems;
  private final JsonNode examples = Words.read("answers");

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
      tried(operation, responses);
    }
    if (operation.isReading()) {
      responses.set("304", Json.object("description", "It is still what If-None-Match says."));
    }
    Map<Integer, List<Refusal>> byStatus =
        problems.of(operation).stream()
            .collect(Collectors.groupingBy(Refusal::status, TreeMap::new, Collectors.toList()));
    byStatus.forEach((code, all) -> responses.set(String.valueOf(code), problems.of(all)));
    return responses;
  }

  private ObjectNode done(Operation operation, JsonNode said) {
    ObjectNode media = Json.object("schema", schema(operation, said));
    String id = said.path("id").asString("");
    if (examples.has(id)) {
      media.set("example", examples.path(id));
    }
    return Json.object(
        "description", said.path("gives"),
        "headers", headers(operation),
        "content", Json.object(operation.produces().toString(), media));
  }

  /** A dry run is always 200, and where the recording is too they share the response. */
  private void tried(Operation operation, ObjectNode responses) {
    ObjectNode outlook = schemas.of(ResolvableType.forClass(Types.named("OutlookDetails")));
    if (responses.has(OK)) {
      ObjectNode media = responses.withObject(OK).withObject("/content/application~1json");
      media.set("schema", Json.object("oneOf", List.of(media.path("schema"), outlook)));
      return;
    }
    ObjectNode media = Json.object("schema", outlook);
    responses.set(
        OK,
        Json.object(
            "description", words.type("OutlookDetails"),
            "headers", references(List.of(Headers.CORRELATION_ID)),
            "content", Json.object(operation.produces().toString(), media)));
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
    sent.add(Headers.CORRELATION_ID);
    sent.add(operation.isReading() ? Headers.ETAG : Headers.LOCATION);
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
