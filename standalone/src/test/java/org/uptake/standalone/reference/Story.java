package org.uptake.standalone.reference;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tells a history in short words, {@code [date] kind[/value][@ADDRESSEE]}: {@code 2019-03
 * implemented/full@SEC}. What is not told is filled in; without a date each entry has the day after
 * the one before. Entries are {@code e1} (the proposal), {@code e2} ... as they were recorded.
 */
final class Story {

  private static final Map<String, String> VALUE_OF =
      Map.ofEntries(
          Map.entry("endorsed", "extent"),
          Map.entry("funded", "phase"),
          Map.entry("planned", "targetDate"),
          Map.entry("progress-reported", "movement"),
          Map.entry("implemented", "extent"),
          Map.entry("verified", "finding"),
          Map.entry("reopened", "reopens"),
          Map.entry("closed", "ground"),
          Map.entry("observed", "stance"),
          Map.entry("transferred", "to"));

  private static final Map<String, Map<String, String>> FILLED_IN =
      Map.ofEntries(
          Map.entry("proposed", Map.of("title", "Title", "text", "Text")),
          Map.entry("endorsed", Map.of("by", "GA")),
          Map.entry("declined", Map.of("by", "SC", "reason", "Reason")),
          Map.entry("planned", Map.of("lead", "SEC")),
          Map.entry(
              "funded",
              Map.of(
                  "by",
                  "GA",
                  "amount",
                  "100",
                  "currency",
                  "USD",
                  "phase",
                  "pledged",
                  "channel",
                  "fund")),
          Map.entry("progress-reported", Map.of("by", "DPO", "summary", "Summary")),
          Map.entry("stalled", Map.of("cause", "other", "reason", "Reason")),
          Map.entry("resumed", Map.of()),
          Map.entry("implemented", Map.of("by", "DPO", "summary", "Summary")),
          Map.entry("verified", Map.of("by", "IPI", "summary", "Summary")),
          Map.entry("reopened", Map.of("reason", "Reason")),
          Map.entry("closed", Map.of("explanation", "Explanation", "successor", "DEMO-15")),
          Map.entry("observed", Map.of("by", "IPI", "text", "Text")),
          Map.entry("transferred", Map.of()),
          Map.entry("linked", Map.of("to", "DEMO-15", "relation", "reinforces")));

  private ReferenceModel model = new ReferenceModel("DEMO-14");
  private LocalDate day = LocalDate.parse("2019-01-01");
  private Instant now = Instant.parse("2020-01-01T00:00:00Z");

  static Story of(String... addressees) {
    return proposedOn("2018-11-29", addressees);
  }

  static Story proposedOn(String date, String... addressees) {
    Story story = new Story();
    Map<String, @Nullable Object> fields = story.fields(date + " proposed");
    fields.put("addressees", List.of(addressees));
    story.take(Recording.RECORDED, "e1", fields);
    return story;
  }

  Story recordedFrom(String instant) {
    now = Instant.parse(instant);
    return this;
  }

  /** Records what must be accepted. */
  Story then(String... entries) {
    for (String entry : entries) {
      accept(entry, tell(entry));
    }
    return this;
  }

  Story thenCorrect(String entry, String field, @Nullable Object value) {
    accept(entry, correct(entry, field, value));
    return this;
  }

  Story thenRetract(String entry) {
    accept(entry, retract(entry));
    return this;
  }

  private static void accept(String what, Verdict verdict) {
    if (verdict != Verdict.ACCEPTED) {
      throw new AssertionError(what + " is " + verdict);
    }
  }

  Verdict tell(String entry) {
    return take(Recording.RECORDED, "e" + (entries() + 1), fields(entry));
  }

  Verdict correct(String entry, String field, @Nullable Object value) {
    Map<String, @Nullable Object> change = new LinkedHashMap<>();
    change.put(field, value);
    return take(Recording.CORRECTED, entry, change);
  }

  Verdict retract(String entry) {
    return take(Recording.RETRACTED, entry, Map.of());
  }

  private Verdict take(String act, String entry, Map<String, @Nullable Object> fields) {
    now = now.plusSeconds(1);
    int position = model.recordings().size() + 1;
    Recording recording = new Recording(position, now, act, entry, fields);
    Verdict verdict = model.verdict(recording);
    if (verdict == Verdict.ACCEPTED) {
      model = model.plus(recording);
    }
    return verdict;
  }

  private long entries() {
    return model.recordings().stream().filter(it -> it.act().equals(Recording.RECORDED)).count();
  }

  private Map<String, @Nullable Object> fields(String words) {
    String[] told = words.contains(" ") ? words.split(" ", 2) : new String[] {nextDay(), words};
    String[] addressed = told[1].split("@", 2);
    String[] valued = addressed[0].split("/", 2);
    Map<String, @Nullable Object> fields = new LinkedHashMap<>(filledIn(valued[0]));
    fields.put("kind", valued[0]);
    fields.put("occurredOn", told[0]);
    if (valued.length == 2) {
      fields.put(requireNonNull(VALUE_OF.get(valued[0])), valued[1]);
    }
    if (addressed.length == 2) {
      fields.put("addressee", addressed[1]);
    }
    return fields;
  }

  private static Map<String, String> filledIn(String kind) {
    return requireNonNull(FILLED_IN.get(kind), kind);
  }

  private String nextDay() {
    day = day.plusDays(1);
    return day.toString();
  }

  ReferenceModel model() {
    return model;
  }

  Answer asOf(String date) {
    return requireNonNull(model.asOf(LocalDate.parse(date), 12));
  }

  @Nullable String stage(String date) {
    return asOf(date).stage();
  }

  /** Each track as {@code A=in-progress accepted stalled advanced self-reported}. */
  String tracks(String date) {
    return asOf(date).tracks().stream().map(Story::words).collect(joining(", "));
  }

  private static String words(Answer.TrackAnswer track) {
    String stalled = track.stalled() ? "stalled" : "none";
    return (track.addressee() == null ? "-" : track.addressee())
        + "="
        + Stream.of(track.step(), track.response(), stalled, track.momentum(), track.assurance())
            .filter(word -> !word.equals("none"))
            .collect(joining(" "));
  }
}
