package org.uptake.bench.made;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.uptake.kernel.EntryId;
import org.uptake.kernel.Evidence;
import org.uptake.kernel.PartialDate;
import org.uptake.kernel.RecommendationId;
import org.uptake.kernel.StakeholderCode;
import org.uptake.kernel.WebAddress;

/** What an entry of any kind tells. */
record Draft(
    EntryId id,
    RecommendationId recommendation,
    PartialDate on,
    @Nullable StakeholderCode addressee,
    List<Evidence> evidence,
    @Nullable String note) {

  private static final double TO_ONE_ADDRESSEE = 0.55;
  private static final double WITH_EVIDENCE = 0.5;
  private static final double WITH_NOTE = 0.1;

  static Draft of(Outline outline, Slot slot, Dice dice) {
    List<StakeholderCode> addressees = outline.proposed().addressees();
    return new Draft(
        new EntryId(dice.id(slot.recordedAt())),
        outline.id(),
        new Years(dice).dated(slot.happens()),
        dice.chance(TO_ONE_ADDRESSEE) && !addressees.isEmpty() ? dice.oneOf(addressees) : null,
        dice.chance(WITH_EVIDENCE) ? List.of(evidence(slot.happens(), dice)) : List.of(),
        dice.chance(WITH_NOTE) ? new Wording(dice).summary() : null);
  }

  /** The same of the whole recommendation: whoever holds its tracks, it can stand. */
  Draft ofAll() {
    return new Draft(id, recommendation, on, null, evidence, note);
  }

  private static Evidence evidence(LocalDate day, Dice dice) {
    String symbol = "S/%d/%d".formatted(day.getYear(), dice.between(1, 1_199));
    return new Evidence(
        symbol,
        new WebAddress("https://documents.example.org/" + symbol),
        dice.chance(0.5) ? "paragraph " + dice.between(1, 120) : null);
  }
}
