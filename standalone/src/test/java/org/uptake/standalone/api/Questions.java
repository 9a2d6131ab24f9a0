package org.uptake.standalone.api;

import java.util.List;
import org.uptake.query.platform.Shape;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What is sent beside a body: variables of the path, parameters of the query, headers. */
final class Questions {

  private final Words words;
  private final Schemas schemas;

  Questions(Words words, Schemas schemas) {
    this.words = words;
    this.schemas = schemas;
  }

  ArrayNode of(Operation operation) {
    ArrayNode parameters = Json.object().withArray("parameters");
    for (String variable : operation.variables()) {
      JsonNode said = words.parameter(operation.path(), variable);
      ObjectNode schema =
          said.has("type") ? schemas.named(said.path("type")) : Types.schema(String.class);
      parameters.add(parameter("path", variable, said, schema).put("required", true));
    }
    operation.parameters().forEach((name, shape) -> parameters.add(asked(operation, name, shape)));
    Headers.of(operation).forEach(header -> parameters.add(header.parameterReference()));
    return parameters;
  }

  private ObjectNode asked(Operation operation, String name, Shape shape) {
    JsonNode said = words.parameter(operation.path(), name);
    ObjectNode schema = schema(shape, said);
    if (said.has("default")) {
      schema.set("default", said.path("default"));
    }
    ObjectNode parameter = parameter("query", name, said, schema);
    if (said.path("required").asBoolean(false)) {
      parameter.put("required", true);
    }
    return shape instanceof Shape.SomeOf ? parameter.put("explode", false) : parameter;
  }

  private ObjectNode schema(Shape shape, JsonNode said) {
    return switch (shape) {
      case Shape.Day day -> Json.object("type", "string", "format", "date");
      case Shape.Moment moment -> Json.object("type", "string", "format", "date-time");
      case Shape.DayOrMoment either ->
          Json.object(
              "anyOf", List.of(schema(new Shape.Day(), said), schema(new Shape.Moment(), said)));
      case Shape.WholeNumber number ->
          Json.object(
              "type",
              "integer",
              "format",
              "int64",
              "minimum",
              number.least(),
              "maximum",
              number.most());
      case Shape.Flag flag -> Json.object("type", "boolean");
      case Shape.Text text -> Json.object("type", "string");
      case Shape.OneOf words -> Json.object("type", "string", "enum", words.words());
      case Shape.SomeOf some ->
          Json.object("type", "array", "items", schema(new Shape.OneOf(some.words()), said));
      case Shape.Coded coded -> said.has("type") ? schemas.named(said.path("type")) : untyped();
    };
  }

  private ObjectNode untyped() {
    words.complain("words.yaml, parameters: give a type to each that is a code");
    return Json.object();
  }

  private static ObjectNode parameter(String in, String name, JsonNode said, ObjectNode schema) {
    ObjectNode parameter =
        Json.object("name", name, "in", in, "description", said.path("says"), "schema", schema);
    if (said.has("example")) {
      parameter.set("example", said.path("example"));
    }
    return parameter;
  }
}
