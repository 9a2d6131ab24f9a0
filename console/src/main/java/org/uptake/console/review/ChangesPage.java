package org.uptake.console.review;

import java.time.Instant;
import org.uptake.console.api.ChangesAnswer;
import org.uptake.console.frame.Frame;
import org.uptake.console.frame.WebPage;

/**
 * What changed about a review since an instant: what happened, what was only learned, and which
 * published figures say something else now.
 */
public record ChangesPage(Frame frame, ReviewHead head, Instant since, ChangesAnswer changes)
    implements WebPage {

  @Override
  public String template() {
    return "changes";
  }

  public boolean isEmpty() {
    return changes.happened().total() + changes.learned().total() == 0;
  }
}
