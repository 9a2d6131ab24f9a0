package org.uptake.command.importing;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.uptake.command.platform.SentJson;
import org.uptake.kernel.FieldError;
import org.uptake.kernel.Refused;
import org.uptake.kernel.platform.Fields;

/** The cells of a row as the fields that a person would send, and the way back for messages. */
final class RowFields {

  private static final Map<String, String> EVIDENCE =
      Map.of("evidenceTitle", "title", "evidenceUrl", "url", "evidenceLocator", "locator");

  private RowFields() {}

  static Fields of(Map<String, String> cells) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    Map<String, Object> evidence = new LinkedHashMap<>();
    cells.forEach(
        (column, cell) -> {
          if (EVIDENCE.containsKey(column)) {
            evidence.put(EVIDENCE.get(column), cell);
          } else {
            fields.put(field(column), value(column, cell));
          }
        });
    if (!evidence.isEmpty()) {
      fields.put("evidence", List.of(evidence));
    }
    return Fields.from(fields);
  }

  /** The same error, at the column where it can be mended. */
  static FieldError atColumn(FieldError error) {
    String column =
        EVIDENCE.entrySet().stream()
            .filter(entry -> error.field().equals("evidence[0]." + entry.getValue()))
            .map(Map.Entry::getKey)
            .findFirst()
            .orElseGet(() -> plain(error.field()));
    return new FieldError(column, error.problem());
  }

  private static String plain(String field) {
    return field.replaceFirst("\\[.*", "");
  }

  private static String field(String column) {
    return column.equals("proposedOn") ? "occurredOn" : column;
  }

  private static @Nullable Object value(String column, String cell) {
    return switch (column) {
      case "addressees" ->
          Arrays.stream(cell.split("[;,\n]"))
              .map(Fields::read)
              .filter(code -> !code.isEmpty())
              .toList();
      case "measures" -> measures(cell);
      default -> cell;
    };
  }

  /** A cell that is no JSON stays a text, and is refused as what is not a list. */
  private static @Nullable Object measures(String cell) {
    try {
      return SentJson.read(cell.getBytes(StandardCharsets.UTF_8));
    } catch (Refused noJson) {
      return cell;
    }
  }
}
