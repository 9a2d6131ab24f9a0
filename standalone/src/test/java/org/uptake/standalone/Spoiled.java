package org.uptake.standalone;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A body with one thing wrong with it, perhaps.
 *
 * @param fault what was done to it
 * @param read the same as the program reads it: a blank text is as good as none
 */
record Spoiled(String fault, JsonNode body, JsonNode read) {

  private static final String NOT_ANYTHING = "\u00bfqu\u00e9?";
  private static final int TOO_LONG = 4_001;
  private static final int TOO_MANY = 61;

  /** Each field left out, emptied, and set to what few fields take; and one that nobody knows. */
  static List<Spoiled> of(JsonNode example) {
    List<Spoiled> all = new ArrayList<>();
    for (String field : example.propertyNames()) {
      ObjectNode without = (ObjectNode) example.deepCopy();
      var ignored = without.remove(field);
      all.add(of("without " + field, without));
      all.add(new Spoiled("blank " + field, with(example).put(field, " "), without));
      all.add(of("odd " + field, with(example).put(field, NOT_ANYTHING)));
      all.add(of("long " + field, with(example).put(field, "x".repeat(TOO_LONG))));
      all.add(of("many " + field, with(example).put(field, TOO_MANY)));
      all.add(of("deep " + field, with(example).set(field, with(example))));
    }
    all.add(of("unknown", with(example).put("nobodysField", "x")));
    return all;
  }

  private static Spoiled of(String fault, JsonNode body) {
    return new Spoiled(fault, body, body);
  }

  private static ObjectNode with(JsonNode example) {
    return (ObjectNode) example.deepCopy();
  }
}
