package org.uptake.console.review;

import java.util.List;
import org.uptake.console.api.DurationsAnswer;
import org.uptake.console.api.PagePart;
import org.uptake.console.frame.Frame;
import org.uptake.console.frame.WebPage;

/** How far a review's recommendations came over time, and how long each way took. */
public record ProgressPage(
    Frame frame,
    ReviewHead head,
    SeriesFigure figure,
    String step,
    PagePart<DurationsAnswer> durations,
    PagePart<MoneyFigure> money)
    implements WebPage {

  /** As long as the API knows them. */
  public static final List<String> STEPS = List.of("month", "quarter", "year");

  @Override
  public String template() {
    return "progress";
  }
}
