package org.uptake.console.recommendation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.uptake.console.api.EntriesAnswer;
import org.uptake.console.api.PagePart;
import org.uptake.console.api.RecommendationAnswer;
import org.uptake.console.chart.LifeFigure;
import org.uptake.console.frame.Frame;
import org.uptake.console.frame.WebPage;
import org.uptake.kernel.recommendation.lifecycle.Assurance;
import org.uptake.kernel.recommendation.lifecycle.Step;

/** Everything about one recommendation. */
public record DetailPage(
    Frame frame,
    RecommendationAnswer told,
    LifeFigure life,
    PagePart<EntryTimeline> timeline,
    PagePart<EntriesAnswer> entries)
    implements WebPage {

  @Override
  public String template() {
    return "recommendation";
  }

  /** The addressees whose turn it is: whoever has not come to an end. */
  public List<String> waiting() {
    return told.tracks().stream()
        .filter(track -> track.step() != Step.IMPLEMENTED || track.stalled())
        .map(RecommendationAnswer.OfTrack::addressee)
        .filter(java.util.Objects::nonNull)
        .toList();
  }

  public long moved() {
    return told.tracks().stream()
        .filter(track -> track.step().compareTo(Step.IN_PROGRESS) >= 0)
        .count();
  }

  public long confirmed() {
    return told.tracks().stream().filter(track -> track.assurance() == Assurance.CONFIRMED).count();
  }

  public @Nullable String name(@Nullable String code) {
    return code == null ? null : told.known().of(code);
  }
}
