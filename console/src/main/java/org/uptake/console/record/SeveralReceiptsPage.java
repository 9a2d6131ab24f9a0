package org.uptake.console.record;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.uptake.console.api.ReceiptAnswer;
import org.uptake.console.api.RecommendationAnswer;
import org.uptake.console.frame.Frame;
import org.uptake.console.frame.WebPage;

/** What became of an entry for several recommendations: a receipt each. */
public record SeveralReceiptsPage(Frame frame, String draft, TypedEntry typed, List<Place> places)
    implements WebPage {

  /**
   * One of them.
   *
   * @param receipt null where it is not recorded
   */
  public record Place(RecommendationAnswer told, @Nullable ReceiptAnswer receipt) {}

  @Override
  public String template() {
    return "record-several-receipts";
  }

  public long recorded() {
    return places.stream().filter(place -> place.receipt() != null).count();
  }

  public long left() {
    return places.size() - recorded();
  }
}
