package org.uptake.query.audit;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What an event changed. Both sides hold the same names, null where there was nothing, so each is a
 * merge patch (RFC 7396) that leads from the other to it.
 *
 * @param before null where nothing was said before
 * @param after null where nothing is said
 */
record Difference(@Nullable ObjectNode before, @Nullable ObjectNode after) {

  static final Difference NONE = new Difference(null, null);

  static Difference between(@Nullable ObjectNode before, ObjectNode after) {
    if (before == null) {
      return new Difference(null, after);
    }
    ObjectNode was = JsonNodeFactory.instance.objectNode();
    ObjectNode is = JsonNodeFactory.instance.objectNode();
    collect(before, after, was, is);
    return new Difference(was, is);
  }

  private static void collect(ObjectNode before, ObjectNode after, ObjectNode was, ObjectNode is) {
    Set<String> names = new LinkedHashSet<>(before.propertyNames());
    names.addAll(after.propertyNames());
    for (String name : names) {
      JsonNode one = part(before, name);
      JsonNode other = part(after, name);
      if (one instanceof ObjectNode whole && other instanceof ObjectNode next) {
        if (!whole.equals(next)) {
          collect(whole, next, was.putObject(name), is.putObject(name));
        }
      } else if (!one.equals(other)) {
        was.set(name, one);
        is.set(name, other);
      }
    }
  }

  private static JsonNode part(ObjectNode whole, String name) {
    JsonNode part = whole.get(name);
    return part == null ? NullNode.instance : part;
  }
}
