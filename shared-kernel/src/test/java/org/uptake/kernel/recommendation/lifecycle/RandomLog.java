package org.uptake.kernel.recommendation.lifecycle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.uptake.kernel.recommendation.Entry;
import org.uptake.kernel.recommendation.EntryCorrected;
import org.uptake.kernel.recommendation.EntryRetracted;
import org.uptake.kernel.recommendation.RecommendationEvent;
import org.uptake.kernel.recommendation.RecommendationProposed;
import org.uptake.kernel.recommendation.Story;

/**
 * The log of one recommendation that follows from a seed alone: everything in it was accepted when
 * it was recorded, in no order of occurrence.
 */
final class RandomLog {

  static final LocalDate OPENED = LocalDate.parse("2018-11-29");

  private static final int ATTEMPTS = 40;
  private static final int DAYS = 800;
  private static final List<String> NAMES = List.of("A", "B", "C");
  private static final List<String> ENTRIES =
      List.of(
          "endorsed/full",
          "endorsed/partial",
          "endorsed/noted",
          "declined",
          "planned",
          "planned/2020",
          "planned/2021-06",
          "funded",
          "progress-reported/advanced",
          "progress-reported/unchanged",
          "progress-reported/regressed",
          "stalled",
          "resumed",
          "implemented/partial",
          "implemented/full",
          "verified/confirmed",
          "verified/disputed",
          "reopened/implementation",
          "reopened/closure",
          "closed/withdrawn",
          "observed/agrees",
          "observed/disagrees",
          "transferred/B",
          "transferred/C",
          "linked");

  private final Random random;
  private final boolean untied;
  private final List<String> addressees;
  private final List<RecommendationEvent> events = new ArrayList<>();
  private final History history = new History();
  private final Set<String> taken = new HashSet<>();

  private RandomLog(long seed, boolean untied) {
    this.random = new Random(seed);
    this.untied = untied;
    this.addressees = NAMES.subList(0, random.nextInt(NAMES.size() + 1));
  }

  static List<RecommendationEvent> of(long seed) {
    return new RandomLog(seed, false).recorded();
  }

  /** No two entries share day and precision, and none is corrected or retracted. */
  static List<RecommendationEvent> untied(long seed) {
    return new RandomLog(seed, true).recorded();
  }

  private List<RecommendationEvent> recorded() {
    take(Story.proposal(OPENED.toString(), addressees.toArray(String[]::new)));
    for (int number = 2; number < ATTEMPTS; number++) {
      int die = untied ? 0 : random.nextInt(10);
      switch (die) {
        case 8 -> correct(number);
        case 9 -> retract();
        default -> record(number);
      }
    }
    return List.copyOf(events);
  }

  private void record(int number) {
    Entry entry = entry(number);
    if (untied && !taken.add(slot(entry))) {
      return;
    }
    if (history.with(entry).contradiction().isEmpty()) {
      take(entry);
    }
  }

  private void correct(int number) {
    Entry before = oneOf(history.live());
    Entry after = Story.entry(Integer.parseInt(Story.name(before).substring(1)), words());
    boolean revises = before.kind() == after.kind();
    if (revises && history.replacing(after).contradiction().isEmpty()) {
      take(
          new EntryCorrected(Story.DEMO, after.id(), List.of("note"), after, "Revision " + number));
    }
  }

  private void retract() {
    Entry entry = oneOf(history.live());
    boolean retractable = !(entry instanceof RecommendationProposed);
    if (retractable && history.without(entry.id()).contradiction().isEmpty()) {
      take(new EntryRetracted(Story.DEMO, entry.id(), "Mistaken"));
    }
  }

  private void take(RecommendationEvent event) {
    history.evolve(event);
    events.add(event);
  }

  private Entry entry(int number) {
    return Story.entry(number, words());
  }

  private String words() {
    String date = OPENED.plusDays(random.nextInt(DAYS)).toString();
    String partial = date.substring(0, oneOf(List.of(4, 7, 10, 10)));
    String entry = oneOf(ENTRIES);
    boolean general = Stream.of("closed", "linked", "reopened/closure").anyMatch(entry::startsWith);
    boolean addressed = !general && !addressees.isEmpty() && random.nextInt(3) > 0;
    boolean handed = entry.startsWith("transferred");
    String holder = oneOf(addressed && random.nextInt(4) > 0 ? addressees : NAMES);
    return partial + " " + entry + (addressed || handed ? "@" + holder : "");
  }

  /** Effective day and precision. */
  private static String slot(Entry entry) {
    LocalDate earliest = entry.occurredOn().earliest();
    LocalDate day = earliest.isBefore(OPENED) ? OPENED : earliest;
    return day + " " + entry.occurredOn().precision();
  }

  private <T> T oneOf(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
