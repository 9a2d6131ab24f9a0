package org.uptake.standalone.api;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Says once what several operations would say in the same words. */
final class Shared {

  private Shared() {}

  /** The parameters that several operations take; from now on these refer to them. */
  static ObjectNode parameters(ObjectNode paths) {
    ObjectNode shared = Json.object();
    List<ArrayNode> lists =
        operations(paths).map(operation -> (ArrayNode) operation.path("parameters")).toList();
    Map<JsonNode, Integer> times = times(lists.stream().flatMap(ArrayNode::valueStream));
    for (ArrayNode list : lists) {
      for (int i = 0; i < list.size(); i++) {
        JsonNode parameter = list.path(i);
        if (times.getOrDefault(parameter, 0) > 1) {
          String name = freeName(parameter.path("name").asString(), shared, parameter);
          shared.set(name, parameter);
          JsonNode ignored = list.set(i, Json.object("$ref", "#/components/parameters/" + name));
        }
      }
    }
    return shared;
  }

  /** The same of what several operations answer. */
  static void responses(ObjectNode paths, SortedMap<String, ObjectNode> shared) {
    List<ObjectNode> all =
        operations(paths).map(operation -> (ObjectNode) operation.path("responses")).toList();
    Map<JsonNode, Integer> times = times(all.stream().flatMap(ObjectNode::valueStream));
    for (ObjectNode responses : all) {
      for (String status : List.copyOf(responses.propertyNames())) {
        JsonNode response = responses.path(status);
        if (times.getOrDefault(response, 0) > 1) {
          String name = freeName(word(response.path("description").asString()), shared, response);
          shared.put(name, (ObjectNode) response);
          responses.set(status, Json.object("$ref", "#/components/responses/" + name));
        }
      }
    }
  }

  private static Stream<JsonNode> operations(ObjectNode paths) {
    return paths.valueStream().flatMap(JsonNode::valueStream);
  }

  private static Map<JsonNode, Integer> times(Stream<JsonNode> all) {
    Map<JsonNode, Integer> times = new HashMap<>();
    all.filter(one -> !one.has("$ref")).forEach(one -> times.merge(one, 1, Integer::sum));
    return times;
  }

  private static String word(String sentence) {
    return sentence.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-").replaceAll("^-|-$", "");
  }

  private static String freeName(String name, ObjectNode taken, JsonNode by) {
    return freeName(name, other -> !taken.has(other) || taken.path(other).equals(by));
  }

  /** Where another has the name already, numbers follow. */
  static String freeName(String name, Map<String, ObjectNode> taken, JsonNode by) {
    return freeName(name, other -> by.equals(taken.getOrDefault(other, (ObjectNode) by)));
  }

  private static String freeName(String name, Predicate<String> isFree) {
    return Stream.concat(Stream.of(name), IntStream.iterate(2, n -> n + 1).mapToObj(n -> name + n))
        .filter(isFree)
        .findFirst()
        .orElseThrow();
  }
}
