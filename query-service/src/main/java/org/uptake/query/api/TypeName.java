package org.uptake.query.api;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * What a schema is called on the page: words, with the names of types among them.
 *
 * @param names types that have a name; several mean any one of them
 */
record TypeName(String before, List<String> names, String after) {

  private static final Map<String, String> FORMATS =
      Map.of(
          "date", "day",
          "date-time", "instant",
          "uuid", "UUID",
          "uri", "address",
          "uri-reference", "address",
          "int32", "whole number",
          "int64", "whole number");

  private static final Map<String, String> TYPES =
      Map.of(
          "string", "text",
          "boolean", "true or false",
          "integer", "whole number",
          "number", "number",
          "object", "object");

  static TypeName of(JsonNode schema) {
    if (schema.has("$ref")) {
      String reference = schema.path("$ref").asString();
      return new TypeName(
          "", List.of(reference.substring(reference.lastIndexOf('/') + 1)), length(schema));
    }
    if (schema.has("const")) {
      return plain(schema.path("const").asString());
    }
    if (schema.has("enum")) {
      return plain(joined(schema.path("enum")));
    }
    if (schema.path("type").asString("").equals("array")) {
      TypeName items = of(schema.path("items"));
      return new TypeName(
          "list of " + most(schema, "maxItems") + items.before, items.names, items.after);
    }
    if (schema.has("additionalProperties") && schema.path("additionalProperties").isObject()) {
      TypeName values = of(schema.path("additionalProperties"));
      String map =
          schema.has("maxProperties")
              ? "map of %sto ".formatted(most(schema, "maxProperties"))
              : "map to ";
      return new TypeName(map + values.before, values.names, values.after);
    }
    return alternatives(schema);
  }

  private static String most(JsonNode schema, String keyword) {
    return schema.has(keyword) ? "at most %s ".formatted(schema.path(keyword).asString()) : "";
  }

  private static TypeName alternatives(JsonNode schema) {
    List<TypeName> all =
        Stream.of("oneOf", "anyOf")
            .flatMap(keyword -> schema.path(keyword).valueStream())
            .map(TypeName::of)
            .toList();
    if (all.isEmpty()) {
      return plain(words(schema));
    }
    List<String> names = all.stream().flatMap(one -> one.names.stream()).toList();
    String others =
        String.join(
            " or ", all.stream().filter(one -> one.names.isEmpty()).map(TypeName::before).toList());
    String before = names.size() > 1 ? "one of " : all.getFirst().before;
    return names.isEmpty()
        ? plain(others)
        : new TypeName(before, names, others.isEmpty() ? "" : "or " + others);
  }

  private static String words(JsonNode schema) {
    String type = schema.path("type").asString("");
    String plain = FORMATS.getOrDefault(schema.path("format").asString(""), TYPES.get(type));
    if (type.equals("null")) {
      return "null";
    }
    StringBuilder words = new StringBuilder(plain == null ? "anything" : plain);
    if (schema.path("minimum").asLong(0) > 0 || schema.has("maximum")) {
      words.append(" from ").append(schema.path("minimum").asString("0"));
    }
    boolean isBounded = schema.has("maximum") && schema.path("maximum").asLong() < Long.MAX_VALUE;
    if (isBounded) {
      words.append(" to ").append(schema.path("maximum").asString());
    }
    words.append(length(schema));
    if (schema.has("pattern") && !schema.path("pattern").asString().equals("\\S")) {
      words.append(" like ").append(schema.path("pattern").asString());
    }
    return words.toString();
  }

  private static String length(JsonNode schema) {
    return schema.has("maxLength")
        ? " of at most %s characters".formatted(schema.path("maxLength").asString())
        : "";
  }

  private static String joined(JsonNode words) {
    return String.join(" | ", words.valueStream().map(word -> word.asString()).toList());
  }

  private static TypeName plain(String words) {
    return new TypeName(words, List.of(), "");
  }
}
