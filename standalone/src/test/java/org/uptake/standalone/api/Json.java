package org.uptake.standalone.api;

import java.util.Collection;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** JSON, written briefly. */
final class Json {

  private static final JsonMapper MAPPER = new JsonMapper();

  private Json() {}

  /**
   * @param namesAndValues a name, its value, the next name ...
   */
  static ObjectNode object(Object... namesAndValues) {
    ObjectNode object = MAPPER.createObjectNode();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      object.set((String) namesAndValues[i], value(namesAndValues[i + 1]));
    }
    return object;
  }

  static ArrayNode array(Collection<?> values) {
    ArrayNode array = MAPPER.createArrayNode();
    values.forEach(value -> array.add(value(value)));
    return array;
  }

  private static JsonNode value(Object value) {
    return switch (value) {
      case JsonNode node -> node;
      case Collection<?> several -> array(several);
      default -> MAPPER.valueToTree(value);
    };
  }
}
