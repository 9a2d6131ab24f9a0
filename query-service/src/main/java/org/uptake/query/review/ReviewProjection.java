package org.uptake.query.review;

import java.util.List;
import org.uptake.kernel.review.ReviewEvent;
import org.uptake.kernel.review.ReviewRegistered;
import org.uptake.kernel.review.ReviewRevised;
import org.uptake.query.log.Projection;
import org.uptake.query.log.Recorded;

/** Reviews as they read, form by form. */
final class ReviewProjection implements Projection {

  static final String NAME = "review";

  private final ReviewRows rows;

  ReviewProjection(ReviewRows rows) {
    this.rows = rows;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public boolean takes(Object event) {
    return event instanceof ReviewEvent;
  }

  @Override
  public void on(List<Recorded> batch) {
    for (Recorded recorded : batch) {
      switch ((ReviewEvent) recorded.event()) {
        case ReviewRegistered registered -> rows.put(recorded, registered);
        case ReviewRevised revised -> rows.put(recorded, revised.becomes());
      }
    }
  }
}
