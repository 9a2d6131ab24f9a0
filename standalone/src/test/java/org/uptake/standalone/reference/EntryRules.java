package org.uptake.standalone.reference;

import static java.time.ZoneOffset.UTC;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What makes the fields of one entry valid, whatever else was recorded. */
final class EntryRules {

  private static final Map<String, Set<String>> REQUIRED =
      Map.ofEntries(
          Map.entry("proposed", Set.of("title", "text")),
          Map.entry("endorsed", Set.of("by", "extent")),
          Map.entry("declined", Set.of("by", "reason")),
          Map.entry("planned", Set.of()),
          Map.entry("funded", Set.of("by", "amount", "currency", "phase", "channel")),
          Map.entry("progress-reported", Set.of("by", "movement", "summary")),
          Map.entry("stalled", Set.of("cause", "reason")),
          Map.entry("resumed", Set.of()),
          Map.entry("implemented", Set.of("by", "extent", "summary")),
          Map.entry("verified", Set.of("by", "finding", "summary")),
          Map.entry("reopened", Set.of("reopens", "reason")),
          Map.entry("closed", Set.of("ground", "explanation")),
          Map.entry("observed", Set.of("by", "stance", "text")),
          Map.entry("transferred", Set.of("addressee", "to")),
          Map.entry("linked", Set.of("to", "relation")));

  private static final Map<String, Set<String>> OPTIONAL =
      Map.of(
          "proposed", Set.of("action", "theme", "addressees", "source", "location"),
          "planned", Set.of("lead", "targetDate", "steps"),
          "funded", Set.of("contribution"),
          "progress-reported", Set.of("measures"),
          "closed", Set.of("successor"),
          "observed", Set.of("place"),
          "transferred", Set.of("reason"));

  private static final Map<String, Set<String>> VALUES =
      Map.ofEntries(
          Map.entry("phase", Set.of("pledged", "committed", "disbursed", "withdrawn", "returned")),
          Map.entry("channel", Set.of("assessed", "voluntary", "fund", "in-kind")),
          Map.entry("movement", Set.of("advanced", "unchanged", "regressed")),
          Map.entry(
              "cause",
              Set.of(
                  "funding",
                  "political-will",
                  "capacity",
                  "security",
                  "coordination",
                  "dependency",
                  "other")),
          Map.entry("finding", Set.of("confirmed", "disputed", "unverifiable")),
          Map.entry("reopens", Set.of("closure", "implementation")),
          Map.entry(
              "ground",
              Set.of(
                  "superseded",
                  "merged",
                  "overtaken",
                  "withdrawn",
                  "no-further-action",
                  "recorded-in-error")),
          Map.entry("stance", Set.of("agrees", "disagrees", "adds")),
          Map.entry("relation", Set.of("reinforces", "duplicates", "implements", "depends-on")));

  private static final Set<String> WITHOUT_ADDRESSEE = Set.of("proposed", "closed", "linked");

  private EntryRules() {}

  static boolean valid(Entry entry, String recommendation) {
    return REQUIRED.containsKey(entry.kind())
        && hasWhatItNeeds(entry)
        && hasNothingElse(entry)
        && valuesAreListed(entry)
        && !liesAhead(entry)
        && !namesItself(entry, recommendation)
        && agreesInItself(entry);
  }

  private static boolean hasWhatItNeeds(Entry entry) {
    return Stream.concat(own(REQUIRED, entry), Stream.of("occurredOn"))
        .allMatch(field -> entry.optional(field) != null);
  }

  private static boolean hasNothingElse(Entry entry) {
    return entry.fields().keySet().stream()
        .allMatch(
            field ->
                List.of("kind", "occurredOn", "by", "evidence", "note", "visibility")
                        .contains(field)
                    || own(REQUIRED, entry).anyMatch(field::equals)
                    || own(OPTIONAL, entry).anyMatch(field::equals)
                    || (field.equals("addressee") && !WITHOUT_ADDRESSEE.contains(entry.kind())));
  }

  private static Stream<String> own(Map<String, Set<String>> fields, Entry entry) {
    return fields.getOrDefault(entry.kind(), Set.of()).stream();
  }

  private static boolean valuesAreListed(Entry entry) {
    return VALUES.entrySet().stream()
            .allMatch(listed -> in(listed.getValue(), entry, listed.getKey()))
        && in(
            entry.is("endorsed") ? Set.of("full", "partial", "noted") : Set.of("full", "partial"),
            entry,
            "extent");
  }

  private static boolean in(Set<String> values, Entry entry, String field) {
    String value = entry.optional(field);
    return value == null || values.contains(value);
  }

  private static boolean liesAhead(Entry entry) {
    return entry.earliestDay().isAfter(LocalDate.now(UTC));
  }

  private static boolean namesItself(Entry entry, String recommendation) {
    return entry.has("to", recommendation) || entry.has("successor", recommendation);
  }

  private static boolean agreesInItself(Entry entry) {
    return switch (entry.kind()) {
      case "planned" -> own(OPTIONAL, entry).anyMatch(field -> entry.optional(field) != null);
      case "reopened" -> !entry.has("reopens", "closure") || entry.optional("addressee") == null;
      case "closed" ->
          !(entry.has("ground", "superseded") || entry.has("ground", "merged"))
              || entry.optional("successor") != null;
      case "transferred" -> !entry.has("to", entry.text("addressee"));
      default -> true;
    };
  }
}
