package org.uptake.console.record;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.uptake.console.frame.DateBoxes;
import org.uptake.kernel.PartialDate;
import org.uptake.kernel.recommendation.Visibility;
import org.uptake.pages.Words;

/**
 * What is sent of what was typed.
 *
 * @param fields as the API takes them; a date that cannot be read is sent as it was typed, so that
 *     it is refused with everything else that is wrong
 */
public record EntryBody(Map<String, Object> fields) {

  private static final List<String> PROOF = List.of("title", "url", "locator");
  private static final List<String> MEASURE = List.of("indicator", "value", "unit");

  /** The fields that a form of the kind asks for, as far as they are filled in. */
  static EntryBody of(TypedEntry typed, Words words) {
    return of(EntryField.of(typed.kind()), typed, words);
  }

  /** Those of any form. */
  public static EntryBody of(List<EntryField> form, TypedEntry typed, Words words) {
    Map<String, Object> fields = new LinkedHashMap<>();
    for (EntryField field : form) {
      Object value = value(field, typed, words);
      if (value != null) {
        fields.put(field.name(), value);
      }
    }
    return new EntryBody(fields);
  }

  private static @Nullable Object value(EntryField field, TypedEntry typed, Words words) {
    String text = typed.text(field.name()).strip();
    return switch (field.control()) {
      case DATE -> date(field.name(), typed, words);
      case ADDRESSEE -> text.equals(TypedEntry.ALL) ? null : orNull(text);
      case STAKEHOLDER, RECOMMENDATION -> orNull(code(text));
      case STAKEHOLDERS -> codes(text);
      case AMOUNT -> orNull(text.replaceAll("[\\s\\u00a0\\u202f]", ""));
      case EVIDENCE -> pieces(field.name(), PROOF, typed);
      case MEASURES -> pieces(field.name(), MEASURE, typed);
      case LINE ->
          field.name().equals("currency") ? orNull(text.toUpperCase(Locale.ROOT)) : orNull(text);
      case WORD, PROSE -> orNull(text);
      // What says nothing is public.
      case VISIBILITY -> text.equals(Visibility.RESTRICTED.word()) ? text : null;
    };
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }

  /**
   * A code stands first, as where one was chosen from a list by its name: "SC Security Council".
   */
  private static String code(String text) {
    return text.split("\\s", 2)[0];
  }

  private static @Nullable List<String> codes(String text) {
    List<String> codes =
        Arrays.stream(text.split("[,;\\s]+")).filter(code -> !code.isEmpty()).toList();
    return codes.isEmpty() ? null : codes;
  }

  private static @Nullable String date(String name, TypedEntry typed, Words words) {
    DateBoxes boxes = DateBoxes.of(typed.boxes(), name);
    if (boxes.isEmpty()) {
      return null;
    }
    PartialDate date = boxes.date(words);
    return date == null ? boxes.typed() : date.value();
  }

  private static @Nullable List<Map<String, Object>> pieces(
      String list, List<String> parts, TypedEntry typed) {
    List<Map<String, Object>> pieces = new ArrayList<>();
    for (int at = 0; at < typed.pieces(list); at++) {
      Map<String, Object> piece = new LinkedHashMap<>();
      for (String part : parts) {
        String text = typed.text("%s.%d.%s".formatted(list, at, part)).strip();
        if (!text.isEmpty()) {
          piece.put(part, text);
        }
      }
      if (!piece.isEmpty()) {
        pieces.add(piece);
      }
    }
    return pieces.isEmpty() ? null : pieces;
  }

  /** As a new entry. */
  Map<String, Object> entry(TypedEntry typed) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("kind", typed.kind().word());
    entry.putAll(fields);
    return entry;
  }

  /** Its fields that differ from those of another; null where it has none any more. */
  public Map<String, Object> changes(EntryBody before) {
    Set<String> names = new LinkedHashSet<>(before.fields.keySet());
    names.addAll(fields.keySet());
    Map<String, Object> changes = new LinkedHashMap<>();
    for (String name : names) {
      Object now = fields.get(name);
      if (!Objects.equals(before.fields.get(name), now)) {
        changes.put(name, now == null && before.fields.get(name) instanceof List ? List.of() : now);
      }
    }
    return changes;
  }
}
