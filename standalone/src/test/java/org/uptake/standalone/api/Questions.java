package org.uptake.standalone.api;

import java.util.List;
import java.util.Locale;
import org.uptake.query.platform.ParameterType;
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

  private ObjectNode asked(Operation operation, String name, ParameterType shape) {
    JsonNode said = words.parameter(operation.path(), name);
    ObjectNode schema = schema(shape, said);
    if (said.has("default")) {
      schema.set("default", said.path("default"));
    }
    ObjectNode parameter = parameter("query", name, said, schema);
    if (said.path("required").asBoolean(false)) {
      parameter.put("required", true);
    }
    return switch (shape) {
      case ParameterType.SomeOf some -> parameter.put("explode", false);
      case ParameterType.SomeCoded some -> several(parameter).put("explode", false);
      case ParameterType.SomeTexts some -> several(parameter);
      default -> parameter;
    };
  }

  /** What stands for one elsewhere is here one of some. */
  private static ObjectNode several(ObjectNode parameter) {
    JsonNode example = parameter.path("example");
    return example.isValueNode()
        ? parameter.set("example", Json.array(List.of(example)))
        : parameter;
  }

  private ObjectNode schema(ParameterType shape, JsonNode said) {
    return switch (shape) {
      case ParameterType.Day day -> Json.object("type", "string", "format", "date");
      case ParameterType.Moment moment -> Json.object("type", "string", "format", "date-time");
      // Generators make a type of its own, which nobody can fill in, of a choice of formats.
      case ParameterType.DayOrMoment either -> Json.object("type", "string");
      case ParameterType.WholeNumber number ->
          Json.object(
              "type",
              "integer",
              "format",
              "int64",
              "minimum",
              number.least(),
              "maximum",
              number.most());
      case ParameterType.Flag flag -> Json.object("type", "boolean");
      case ParameterType.Text text -> Json.object("type", "string");
      case ParameterType.OneOf words -> choice(words.words());
      case ParameterType.SomeOf some ->
          Json.object(
              "type", "array", "items", schema(new ParameterType.OneOf(some.words()), said));
      case ParameterType.SomeCoded some ->
          Json.object("type", "array", "items", schema(new ParameterType.Coded(), said));
      case ParameterType.SomeTexts some ->
          Json.object("type", "array", "items", Json.object("type", "string"));
      case ParameterType.Coded coded ->
          said.has("type") ? schemas.named(said.path("type")) : untyped();
    };
  }

  /** Generators would call a word and the same with - before it by one name. */
  private static ObjectNode choice(List<String> words) {
    ObjectNode choice = Json.object("type", "string", "enum", words);
    return words.stream().anyMatch(word -> word.startsWith("-"))
        ? choice.set("x-enum-varnames", Json.array(words.stream().map(Questions::name).toList()))
        : choice;
  }

  private static String name(String word) {
    String name = word.replaceFirst("^-", "");
    String upper = name.replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT);
    return word.equals(name) ? upper : upper + "_DESCENDING";
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
