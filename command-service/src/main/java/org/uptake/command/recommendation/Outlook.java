package org.uptake.command.recommendation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.uptake.command.recommendation.Judged.Contradicting;
import org.uptake.command.recommendation.Judged.Legal;
import org.uptake.kernel.Message;
import org.uptake.kernel.recommendation.RecommendationCommand.TryOut;
import org.uptake.kernel.recommendation.lifecycle.History;
import org.uptake.kernel.recommendation.lifecycle.Lifecycle;

/**
 * What would become of a change that is only tried out.
 *
 * @param reason why it is not allowed, as the refusal tells it; it is answered beside this
 * @param contradicts the entry in the way, as the refusal names it
 * @param before how the recommendation stands today; absent while it is not yet proposed
 * @param after how it would stand; where the change is not allowed, as before
 * @param figures the published figures that would move, the newest {@value #MOST_FIGURES} of them
 * @param figuresTotal how many would move
 * @param duplicates entries that may tell the same, the first of them
 */
record Outlook(
    boolean allowed,
    @JsonIgnore @Nullable Message reason,
    @Nullable Object contradicts,
    @Nullable Standing before,
    @Nullable Standing after,
    List<Figure> figures,
    int figuresTotal,
    List<Duplicate> duplicates) {

  private static final int MOST_FIGURES = 40;

  static Outlook of(Judged change, History history, TryOut tryOut) {
    List<Duplicate> duplicates = Duplicate.of(change.entry(), history.lifecycle().moments());
    return switch (change) {
      case Legal legal -> allowed(history.lifecycle(), legal.after(), tryOut, duplicates);
      case Contradicting contradicting -> {
        Standing standing = Standing.of(history.lifecycle(), tryOut);
        yield new Outlook(
            false,
            contradicting.refused().detail(),
            contradicting.refused().values().get(Contradictions.CONTRADICTS),
            standing,
            standing,
            List.of(),
            0,
            duplicates);
      }
    };
  }

  private static Outlook allowed(
      Lifecycle before, Lifecycle after, TryOut tryOut, List<Duplicate> duplicates) {
    LocalDate today = tryOut.circumstances().today();
    List<Figure> moved = Figure.moved(tryOut.recommendation().review(), before, after, today);
    return new Outlook(
        true,
        null,
        null,
        Standing.of(before, tryOut),
        Standing.of(after, tryOut),
        moved.subList(Math.max(0, moved.size() - MOST_FIGURES), moved.size()),
        moved.size(),
        duplicates);
  }
}
