package org.uptake.console.review;

import java.time.LocalDate;
import org.uptake.console.api.EntriesAnswer;
import org.uptake.console.frame.Frame;
import org.uptake.console.frame.WebPage;

/** What happened to the recommendations of a review, by the day on which it happened. */
public record ActivityPage(
    Frame frame, ReviewHead head, LocalDate from, LocalDate to, EntriesAnswer told)
    implements WebPage {

  @Override
  public String template() {
    return "activity";
  }
}
