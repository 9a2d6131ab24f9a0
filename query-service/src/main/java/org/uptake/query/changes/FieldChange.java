package org.uptake.query.changes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a correction made of a field. Of a longer text so much is told as shows where the two begin
 * to differ.
 *
 * @param before null where nothing was given
 * @param after null where nothing is given
 */
record FieldChange(String field, @Nullable Object before, @Nullable Object after) {

  static final int LONGEST_TEXT = 300;

  private static final JsonMapper JSON = new JsonMapper();

  /** From one form of an entry to the next. */
  static List<FieldChange> between(String before, String after) {
    JsonNode was = JSON.readTree(before);
    JsonNode is = JSON.readTree(after);
    Set<String> fields = new LinkedHashSet<>(was.propertyNames());
    fields.addAll(is.propertyNames());
    List<FieldChange> changes = new ArrayList<>();
    for (String field : fields) {
      if (!was.path(field).equals(is.path(field))) {
        changes.add(of(field, was.path(field), is.path(field)));
      }
    }
    return changes;
  }

  private static FieldChange of(String field, JsonNode was, JsonNode is) {
    int from = was.isString() && is.isString() ? from(codePoints(was), codePoints(is)) : 0;
    return new FieldChange(field, told(was, from), told(is, from));
  }

  /** In the middle of what is told they begin to differ, unless it is the beginning or the end. */
  private static int from(int[] was, int[] is) {
    int middle = Arrays.mismatch(was, is) - LONGEST_TEXT / 2;
    return Math.max(0, Math.min(middle, Math.max(was.length, is.length) - LONGEST_TEXT));
  }

  private static @Nullable Object told(JsonNode value, int from) {
    if (value.isString()) {
      int[] text = codePoints(value);
      int first = Math.min(from, text.length);
      return new String(text, first, Math.min(LONGEST_TEXT, text.length - first));
    }
    return value.isMissingNode() ? null : value;
  }

  private static int[] codePoints(JsonNode text) {
    return text.stringValue().codePoints().toArray();
  }
}
