package org.uptake.standalone.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Valid fields of entries. Half of the dates are drawn from a few days of the recommendation's own,
 * at any of the three precisions, so that the ties of the order of occurrence come up.
 */
final class RandomFields {

  static final List<String> STAKEHOLDERS = List.of("SEC", "FM", "SC", "GA", "DPO", "IPI");

  /** Those that verify; they also record what others did. */
  static final List<String> INSTITUTES = List.of("IPI", "SC");

  private static final LocalDate FIRST = LocalDate.parse("2012-01-01");
  private static final LocalDate LAST = LocalDate.parse("2025-12-31");

  private final Dice dice;
  private final String otherRecommendation;
  private final List<LocalDate> days = new ArrayList<>();

  RandomFields(Dice dice, String otherRecommendation) {
    this.dice = dice;
    this.otherRecommendation = otherRecommendation;
    LocalDate proposed = dayBetween(FIRST, LocalDate.parse("2018-12-31"));
    days.add(proposed);
    for (int i = 0; i < 6; i++) {
      days.add(dayBetween(proposed, LAST));
    }
  }

  Map<String, @Nullable Object> proposed() {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("kind", "proposed");
    fields.put("occurredOn", reduced(days.getFirst()));
    fields.put("title", text());
    fields.put("text", text());
    fields.put("action", dice.sometimes(0.5, this::text));
    fields.put("theme", dice.sometimes(0.7, () -> dice.oneOf("Prevention", "Funds", "Conduct")));
    fields.put("addressees", dice.someOf(STAKEHOLDERS, dice.upTo(4)));
    fields.put("source", dice.sometimes(0.3, this::text));
    fields.put("location", dice.sometimes(0.3, this::text));
    return withCommon(fields);
  }

  /** An entry of that kind, by chance addressed to one of the addressees. */
  Map<String, @Nullable Object> entry(String kind, List<String> addressees) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("kind", kind);
    fields.put("occurredOn", date());
    fields.put("by", dice.oneOf(STAKEHOLDERS));
    if (!addressees.isEmpty() && !List.of("closed", "linked").contains(kind)) {
      fields.put("addressee", dice.sometimes(0.6, () -> dice.oneOf(addressees)));
    }
    fields.put("visibility", dice.sometimes(0.2, () -> "restricted"));
    own(kind, fields, addressees);
    return withCommon(fields);
  }

  private void own(String kind, Map<String, @Nullable Object> fields, List<String> addressees) {
    switch (kind) {
      case "endorsed" -> fields.put("extent", dice.oneOf("full", "partial", "noted"));
      case "declined" -> fields.put("reason", text());
      case "planned" -> plan(fields);
      case "funded" -> fund(fields);
      case "progress-reported" -> report(fields);
      case "stalled" -> stall(fields);
      case "resumed" -> fields.put("by", dice.sometimes(0.5, () -> dice.oneOf(STAKEHOLDERS)));
      case "implemented" -> implement(fields);
      case "verified" -> verify(fields);
      case "reopened" -> reopen(fields);
      case "closed" -> close(fields);
      case "observed" -> observe(fields);
      case "transferred" -> transfer(fields, addressees);
      case "linked" -> link(fields);
      default -> throw new IllegalArgumentException(kind);
    }
  }

  private void plan(Map<String, @Nullable Object> fields) {
    int needed = dice.upTo(2);
    fields.put("lead", needed == 0 ? dice.oneOf(STAKEHOLDERS) : null);
    fields.put("targetDate", needed == 1 || dice.chance(0.5) ? target() : null);
    fields.put("steps", needed == 2 || dice.chance(0.3) ? text() : null);
  }

  private void fund(Map<String, @Nullable Object> fields) {
    fields.put("amount", dice.between(1, 9_999_999) + dice.oneOf("", ".5", ".25"));
    fields.put("currency", dice.oneOf("USD", "EUR", "SEK"));
    fields.put("phase", dice.oneOf("pledged", "committed", "disbursed", "withdrawn", "returned"));
    fields.put("channel", dice.oneOf("assessed", "voluntary", "fund", "in-kind"));
    fields.put("contribution", dice.sometimes(0.3, () -> "contribution-" + dice.between(1, 5)));
  }

  private void report(Map<String, @Nullable Object> fields) {
    fields.put("movement", dice.oneOf("advanced", "unchanged", "regressed"));
    fields.put("summary", text());
    fields.put("measures", dice.sometimes(0.2, this::measures));
  }

  private Object measures() {
    return List.of(
        Map.of(
            "indicator", text(),
            "value", dice.between(1, 1000),
            "unit", "persons",
            "disaggregation", Map.of("sex", "female")));
  }

  private void stall(Map<String, @Nullable Object> fields) {
    fields.put(
        "cause",
        dice.oneOf(
            "funding",
            "political-will",
            "capacity",
            "security",
            "coordination",
            "dependency",
            "other"));
    fields.put("reason", text());
  }

  private void implement(Map<String, @Nullable Object> fields) {
    fields.put("extent", dice.oneOf("partial", "full", "full"));
    fields.put("summary", text());
  }

  private void verify(Map<String, @Nullable Object> fields) {
    fields.put("by", dice.oneOf(INSTITUTES));
    fields.put("finding", dice.oneOf("confirmed", "confirmed", "disputed", "unverifiable"));
    fields.put("summary", text());
  }

  private void reopen(Map<String, @Nullable Object> fields) {
    fields.put("reopens", dice.oneOf("closure", "implementation"));
    fields.put("reason", text());
    if ("closure".equals(fields.get("reopens"))) {
      fields.put("addressee", null);
    }
  }

  private void close(Map<String, @Nullable Object> fields) {
    String ground =
        dice.chance(0.2)
            ? "recorded-in-error"
            : dice.oneOf("superseded", "merged", "overtaken", "withdrawn", "no-further-action");
    boolean succeeded = ground.equals("superseded") || ground.equals("merged");
    fields.put("ground", ground);
    fields.put("explanation", text());
    fields.put("successor", succeeded ? otherRecommendation : null);
  }

  private void observe(Map<String, @Nullable Object> fields) {
    fields.put("stance", dice.oneOf("agrees", "disagrees", "disagrees", "adds"));
    fields.put("text", text());
    fields.put("place", dice.sometimes(0.3, this::text));
  }

  private void transfer(Map<String, @Nullable Object> fields, List<String> holders) {
    fields.put("by", dice.sometimes(0.5, () -> dice.oneOf(STAKEHOLDERS)));
    fields.put("addressee", dice.oneOf(holders.isEmpty() ? STAKEHOLDERS : holders));
    fields.put("to", dice.oneOf(STAKEHOLDERS));
    fields.put("reason", dice.sometimes(0.5, this::text));
  }

  private void link(Map<String, @Nullable Object> fields) {
    fields.put("to", otherRecommendation);
    fields.put("relation", dice.oneOf("reinforces", "duplicates", "implements", "depends-on"));
  }

  private Map<String, @Nullable Object> withCommon(Map<String, @Nullable Object> fields) {
    fields.put("note", dice.sometimes(0.2, this::text));
    fields.put("evidence", dice.sometimes(0.2, this::evidence));
    fields.values().removeIf(value -> value == null);
    return fields;
  }

  private Object evidence() {
    return List.of(Map.of("title", text(), "url", "https://undocs.org/A/70/95", "locator", "1"));
  }

  private String text() {
    return "Text " + Integer.toString(dice.between(1_000_000, 9_999_999), 36);
  }

  String date() {
    return reduced(dice.chance(0.5) ? dice.oneOf(days) : day());
  }

  String dateSoonAfter(LocalDate day) {
    LocalDate latest = day.plusDays(200);
    return reduced(dayBetween(day, latest.isAfter(LAST) ? LAST : latest));
  }

  private LocalDate day() {
    return dice.chance(0.9) ? dayBetween(days.getFirst(), LAST) : dayBetween(FIRST, LAST);
  }

  private String target() {
    return reduced(dayBetween(days.getFirst(), LAST));
  }

  LocalDate dayBetween(LocalDate first, LocalDate last) {
    return LocalDate.ofEpochDay(dice.random().nextLong(first.toEpochDay(), last.toEpochDay() + 1));
  }

  private String reduced(LocalDate day) {
    return day.toString().substring(0, dice.oneOf(List.of(4, 7, 10, 10)));
  }
}
