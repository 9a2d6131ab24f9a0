package org.uptake.console.record;

import java.util.List;
import org.uptake.console.api.RecommendationAnswer;
import org.uptake.console.frame.Frame;
import org.uptake.console.frame.WebPage;
import org.uptake.kernel.recommendation.Kind;
import org.uptake.pages.Markup;

/**
 * What happened? The first page of a recording.
 *
 * @param possible what can be recorded now by whoever asks, each with where it goes on
 * @param impossible what cannot, with the reason
 */
public record KindsPage(
    Frame frame, RecommendationAnswer told, List<Way> possible, List<Reason> impossible)
    implements WebPage {

  public record Way(Kind kind, String address) {}

  public record Reason(Kind kind, Markup why) {}

  @Override
  public String template() {
    return "record-kinds";
  }
}
