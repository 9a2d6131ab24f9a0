package org.uptake.bench.made;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import org.uptake.command.platform.Stamp;
import org.uptake.kernel.EntryId;
import org.uptake.kernel.recommendation.Entry;
import org.uptake.kernel.recommendation.RecommendationEvent;
import org.uptake.kernel.recommendation.lifecycle.History;

/** The life of one recommendation, lived in the order of recording. */
final class Life {

  private static final double CORRECTED = 0.021;
  private static final double RETRACTED = 0.007;
  private static final int LATEST_REVISION = 400;

  private final World world;
  private final Outline outline;
  private final Dice dice;
  private final Years years;
  private final Recorders recorders;
  private final EventStream stream;
  private final History history = new History();
  private final Revisions revisions;
  private final PriorityQueue<Revision> due =
      new PriorityQueue<>(Comparator.comparing(Revision::at));
  private final List<Made> events = new ArrayList<>();

  Life(World world, Outline outline) {
    this.world = world;
    this.outline = outline;
    this.dice = Dice.of(world.seed(), outline.id().value());
    this.years = new Years(dice);
    this.recorders = new Recorders(world.cast(), dice);
    this.stream = new EventStream(outline.id().stream(), dice);
    this.revisions = new Revisions(history, dice, new Wording(dice));
  }

  /** All its events. */
  List<Made> lived() {
    Course course = new Course(world, outline, dice);
    record(outline.proposed(), outline.recordedAt(), outline.imported());
    List<Slot> slots = new Calendar(outline, dice, years).slots();
    for (int i = 0; i < slots.size(); i++) {
      Slot slot = slots.get(i);
      reviseUntil(slot.recordedAt());
      Entry entry = course.next(slot, history, (double) i / slots.size());
      record(entry, slot.recordedAt(), slot.imported());
    }
    reviseUntil(Years.END);
    return events;
  }

  private void record(Entry entry, Instant at, boolean imported) {
    append(entry, recorders.stamp(entry, at, imported), at);
    double share = dice.share();
    if (share < CORRECTED + RETRACTED) {
      Instant later = years.soonAfter(at, LATEST_REVISION);
      due.add(new Revision(later, entry.id(), share < RETRACTED));
    }
  }

  private void reviseUntil(Instant now) {
    while (!due.isEmpty() && due.peek().at().isBefore(now)) {
      Revision next = due.remove();
      Optional<RecommendationEvent> event =
          next.retracts()
              ? revisions.retraction(next.entry())
              : revisions.correction(next.entry(), next.at());
      event.ifPresent(revision -> append(revision, recorders.bySteward(next.at()), next.at()));
    }
  }

  private void append(RecommendationEvent event, Stamp stamp, Instant at) {
    events.add(stream.next(event, stamp, at));
    history.evolve(event);
  }

  private record Revision(Instant at, EntryId entry, boolean retracts) {}
}
