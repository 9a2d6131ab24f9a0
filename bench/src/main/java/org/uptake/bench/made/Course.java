package org.uptake.bench.made;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.uptake.kernel.recommendation.Entry;
import org.uptake.kernel.recommendation.Kind;
import org.uptake.kernel.recommendation.lifecycle.History;

/** The course that things take: which kind of entry comes next, as far as it is legal. */
final class Course {

  private static final int TRIES = 8;
  private static final double EARLY = 0.25;
  private static final Map<Kind, Integer> FIRST =
      new EnumMap<>(
          Map.of(
              Kind.ENDORSED, 26,
              Kind.DECLINED, 2,
              Kind.PLANNED, 26,
              Kind.FUNDED, 8,
              Kind.PROGRESS_REPORTED, 16,
              Kind.STALLED, 3,
              Kind.OBSERVED, 8,
              Kind.LINKED, 11));
  private static final Map<Kind, Integer> THEN =
      new EnumMap<>(
          Map.ofEntries(
              Map.entry(Kind.ENDORSED, 4),
              Map.entry(Kind.DECLINED, 1),
              Map.entry(Kind.PLANNED, 10),
              Map.entry(Kind.FUNDED, 8),
              Map.entry(Kind.PROGRESS_REPORTED, 36),
              Map.entry(Kind.STALLED, 7),
              Map.entry(Kind.RESUMED, 16),
              Map.entry(Kind.IMPLEMENTED, 3),
              Map.entry(Kind.VERIFIED, 6),
              Map.entry(Kind.REOPENED, 4),
              Map.entry(Kind.CLOSED, 1),
              Map.entry(Kind.OBSERVED, 8),
              Map.entry(Kind.TRANSFERRED, 1),
              Map.entry(Kind.LINKED, 5)));

  private final Outline outline;
  private final Dice dice;
  private final Acts acts;
  private final Views views;

  Course(World world, Outline outline, Dice dice) {
    this.outline = outline;
    this.dice = dice;
    Wording wording = new Wording(dice);
    this.acts = new Acts(world, dice, wording, new Years(dice));
    this.views = new Views(world, dice, wording);
  }

  /**
   * @param age how much of its life is over, 0 to 1
   */
  Entry next(Slot slot, History history, double age) {
    for (int i = 0; i < TRIES; i++) {
      Entry entry = entry(dice.weighed(age < EARLY ? FIRST : THEN), slot);
      if (history.with(entry).contradiction().isEmpty()) {
        return entry;
      }
    }
    return views.observed(Draft.of(outline, slot, dice).ofAll());
  }

  private Entry entry(Kind kind, Slot slot) {
    Draft draft = Draft.of(outline, slot, dice);
    Instant recordedAt = slot.recordedAt();
    return switch (kind) {
      case PROPOSED -> outline.proposed();
      case ENDORSED -> acts.endorsed(draft);
      case DECLINED -> acts.declined(draft);
      case PLANNED -> acts.planned(draft);
      case FUNDED -> acts.funded(draft, slot.happens());
      case PROGRESS_REPORTED -> acts.progressReported(draft);
      case STALLED -> acts.stalled(draft);
      case RESUMED -> acts.resumed(draft);
      case IMPLEMENTED -> acts.implemented(draft);
      case VERIFIED -> views.verified(draft);
      case REOPENED -> views.reopened(draft);
      case CLOSED -> views.closed(draft, recordedAt);
      case OBSERVED -> views.observed(draft);
      case TRANSFERRED -> views.transferred(draft);
      case LINKED -> views.linked(draft, recordedAt);
    };
  }
}
