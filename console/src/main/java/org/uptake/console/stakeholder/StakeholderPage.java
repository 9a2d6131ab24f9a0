package org.uptake.console.stakeholder;

import java.util.List;
import java.util.Locale;
import org.uptake.console.api.AttentionAnswer;
import org.uptake.console.api.PagePart;
import org.uptake.console.api.RecommendationsAnswer;
import org.uptake.console.api.StakeholderAnswer;
import org.uptake.console.chart.Lifeline;
import org.uptake.console.chart.TimeAxis;
import org.uptake.console.frame.Frame;
import org.uptake.console.frame.WebPage;
import org.uptake.kernel.recommendation.lifecycle.Response;
import org.uptake.kernel.recommendation.lifecycle.Stage;

/**
 * One stakeholder.
 *
 * @param owes what waits for it
 */
public record StakeholderPage(
    Frame frame,
    StakeholderAnswer told,
    PagePart<RecommendationsAnswer> asked,
    PagePart<AttentionAnswer> owes)
    implements WebPage {

  @Override
  public String template() {
    return "stakeholder";
  }

  /** Its names before the newest, from new to old. */
  public List<StakeholderAnswer.Called> earlier() {
    return told.called().reversed().subList(1, told.called().size());
  }

  public List<Response> responses() {
    return List.of(Response.values());
  }

  public long count(Response response) {
    return told.addressed().responses().getOrDefault(response, 0L);
  }

  public TimeAxis axis() {
    return asked.get().items().stream()
        .map(item -> item.proposedOn().earliest())
        .min(java.time.LocalDate::compareTo)
        .map(first -> TimeAxis.of(first, told.asOf(), frame.language()))
        .orElseGet(() -> TimeAxis.of(told.asOf().minusYears(1), told.asOf(), frame.language()));
  }

  public Lifeline life(RecommendationsAnswer.Item item, TimeAxis axis) {
    return Lifeline.of(item.life(), item.heardUntil(), axis, stage -> Integer.MAX_VALUE / 4);
  }

  /** The width of a stage in the bar of all that it was asked, in per cent. */
  public String width(Stage stage) {
    double share = 100.0 * told.addressed().count(stage) / Math.max(1, told.addressed().total());
    return String.format(Locale.ROOT, "%.2f%%", share);
  }
}
