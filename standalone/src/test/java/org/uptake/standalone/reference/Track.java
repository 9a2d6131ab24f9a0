package org.uptake.standalone.reference;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** How far one addressee has come; the two switches are the table of {@code domain.md}. */
final class Track {

  private static final List<String> STEPS =
      List.of(
          "proposed",
          "endorsed",
          "planned",
          "funded",
          "in-progress",
          "partially-implemented",
          "implemented");
  private static final List<String> RESPONSES =
      List.of("none", "noted", "accepted-in-part", "accepted");

  @Nullable String addressee;
  String step = "proposed";
  boolean stalled;
  String response = "none";
  String momentum = "none";
  String assurance = "none";
  @Nullable String target;
  private @Nullable LocalDate firstTargetDay;
  private @Nullable LocalDate lastTargetDay;
  private int moves;
  private Set<String> claimants = Set.of();

  Track(@Nullable String addressee) {
    this.addressee = addressee;
  }

  boolean declined() {
    return response.equals("declined");
  }

  boolean implemented() {
    return step.equals("implemented");
  }

  boolean unfinished() {
    return !declined() && !implemented();
  }

  boolean reached(String atLeast) {
    return STEPS.indexOf(step) >= STEPS.indexOf(atLeast);
  }

  static String highest(Set<String> steps) {
    return STEPS.reversed().stream().filter(steps::contains).findFirst().orElseThrow();
  }

  boolean allows(Entry entry) {
    return switch (entry.kind()) {
      case "endorsed" -> true;
      case "declined" -> !implemented() && !declined();
      case "planned" -> !declined() && !implemented();
      case "funded" -> !declined();
      case "progress-reported" ->
          !declined() && !(implemented() && entry.has("movement", "regressed"));
      case "stalled" -> !declined() && !implemented() && !stalled;
      case "resumed" -> stalled;
      case "implemented" -> !declined() && !implemented();
      case "verified" -> reached("planned");
      case "reopened" -> implemented();
      default -> throw new IllegalArgumentException(entry.kind());
    };
  }

  /** Whether the entry is a claim on this track. */
  boolean apply(Entry entry) {
    boolean claim = change(entry);
    if (claim) {
      claimants = entry.authors();
    }
    return claim;
  }

  /** Who recorded or corrected both this entry and the last claim. */
  Set<String> claimantsAmong(Set<String> authors) {
    Set<String> both = new TreeSet<>(claimants);
    both.retainAll(authors);
    return both;
  }

  private boolean change(Entry entry) {
    return switch (entry.kind()) {
      case "endorsed" -> endorse(entry);
      case "declined" -> decline();
      case "planned" -> plan(entry);
      case "funded" -> !givenBack(entry) && claimIf(raise("funded"));
      case "progress-reported" -> report(entry.text("movement"));
      case "stalled" -> stall(true);
      case "resumed" -> stall(false);
      case "implemented" -> implement(entry);
      case "verified" -> verify(entry);
      case "reopened" -> reopen();
      default -> throw new IllegalArgumentException(entry.kind());
    };
  }

  private static boolean givenBack(Entry entry) {
    return entry.has("phase", "withdrawn") || entry.has("phase", "returned");
  }

  private boolean endorse(Entry entry) {
    boolean addressed = entry.optional("addressee") != null;
    if (!addressed && declined()) {
      return false;
    }
    String given =
        switch (entry.text("extent")) {
          case "full" -> "accepted";
          case "partial" -> "accepted-in-part";
          default -> "noted";
        };
    if (addressed || RESPONSES.indexOf(given) > RESPONSES.indexOf(response)) {
      response = given;
    }
    if (!given.equals("noted")) {
      raise("endorsed");
    }
    return false;
  }

  private boolean decline() {
    response = "declined";
    return stall(false);
  }

  private boolean plan(Entry entry) {
    String date = entry.optional("targetDate");
    if (date != null) {
      aimAt(date);
    }
    return claimIf(raise("planned"));
  }

  private void aimAt(String date) {
    LocalDate day = PartialDates.last(date);
    if (firstTargetDay == null) {
      firstTargetDay = day;
    }
    if (lastTargetDay != null && !lastTargetDay.equals(day)) {
      moves++;
    }
    lastTargetDay = day;
    target = date;
  }

  private boolean report(String movement) {
    momentum = movement;
    if (implemented()) {
      return false;
    }
    if (movement.equals("regressed") && step.equals("partially-implemented")) {
      step = "in-progress";
    }
    if (!movement.equals("advanced")) {
      return false;
    }
    raise("in-progress");
    stalled = false;
    return claimIf(true);
  }

  private boolean stall(boolean on) {
    stalled = on;
    return false;
  }

  private boolean implement(Entry entry) {
    step = entry.has("extent", "full") ? "implemented" : "partially-implemented";
    stalled = false;
    return claimIf(true);
  }

  private boolean verify(Entry entry) {
    boolean own = !claimantsAmong(entry.authors()).isEmpty();
    if (!own || !entry.has("finding", "confirmed")) {
      assurance = entry.text("finding");
    }
    return false;
  }

  private boolean reopen() {
    step = "in-progress";
    assurance = "none";
    return false;
  }

  private boolean raise(String to) {
    if (reached(to)) {
      return false;
    }
    step = to;
    return true;
  }

  private boolean claimIf(boolean claim) {
    if (claim) {
      assurance = "self-reported";
    }
    return claim;
  }

  boolean overdue(LocalDate asOf) {
    return unfinished() && lastTargetDay != null && lastTargetDay.isBefore(asOf);
  }

  Answer.TrackAnswer answer() {
    return new Answer.TrackAnswer(
        addressee, step, stalled, response, momentum, assurance, target, moves, slippedDays());
  }

  private long slippedDays() {
    return firstTargetDay == null || lastTargetDay == null
        ? 0
        : DAYS.between(firstTargetDay, lastTargetDay);
  }
}
