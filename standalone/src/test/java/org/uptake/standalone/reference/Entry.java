package org.uptake.standalone.reference;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * An entry as it stands after some recordings: its fields hold no nulls and no empty lists.
 *
 * @param authors whoever recorded or corrected it
 */
record Entry(String id, long position, Map<String, @Nullable Object> fields, Set<String> authors) {

  static Entry of(Recording recording) {
    return new Entry(recording.entry(), recording.position(), Map.of(), Set.of())
        .corrected(recording);
  }

  Entry corrected(Recording by) {
    Map<String, @Nullable Object> result = new LinkedHashMap<>(fields);
    by.fields().forEach((field, value) -> put(result, field, value));
    return new Entry(id, position, result, authors).of(by.author());
  }

  /** The same, if it were also theirs. */
  Entry of(@Nullable String author) {
    Set<String> all = new TreeSet<>(authors);
    if (author != null) {
      all.add(author);
    }
    return new Entry(id, position, fields, all);
  }

  private static void put(
      Map<String, @Nullable Object> fields, String field, @Nullable Object value) {
    if (value == null || value.equals(List.of())) {
      fields.remove(field);
      return;
    }
    fields.put(field, field.equals("amount") ? amount(value) : value);
  }

  private static BigDecimal amount(Object value) {
    return new BigDecimal(value.toString()).stripTrailingZeros();
  }

  String kind() {
    return text("kind");
  }

  boolean is(String kind) {
    return kind().equals(kind);
  }

  boolean has(String field, String value) {
    return value.equals(fields.get(field));
  }

  String text(String field) {
    return requireNonNull(optional(field), field);
  }

  @Nullable String optional(String field) {
    Object value = fields.get(field);
    return value == null ? null : value.toString();
  }

  List<String> addressees() {
    return fields.get("addressees") instanceof List<?> codes
        ? codes.stream().map(String::valueOf).toList()
        : List.of();
  }

  String occurredOn() {
    return text("occurredOn");
  }

  LocalDate earliestDay() {
    return PartialDates.earliest(occurredOn());
  }

  LocalDate lastDay() {
    return PartialDates.last(occurredOn());
  }

  LocalDate effectiveDay(LocalDate proposedOn) {
    return earliestDay().isBefore(proposedOn) ? proposedOn : earliestDay();
  }
}
