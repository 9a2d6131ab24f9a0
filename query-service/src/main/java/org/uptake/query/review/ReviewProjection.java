package org.uptake.query.review;

import java.util.ArrayList;
import java.util.List;
import org.uptake.kernel.review.ReviewEvent;
import org.uptake.kernel.review.ReviewRegistered;
import org.uptake.kernel.review.ReviewRevised;
import org.uptake.query.log.Projection;
import org.uptake.query.log.Recorded;
import org.uptake.query.table.Sink;

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
    batch.forEach(recorded -> rows.put(new ReviewReading(recorded, form(recorded))));
  }

  @Override
  public void copy(List<Recorded> stream, Sink sink) {
    List<ReviewReading> forms = new ArrayList<>();
    for (Recorded recorded : stream) {
      ReviewReading next = new ReviewReading(recorded, form(recorded));
      if (!forms.isEmpty()) {
        forms.add(forms.removeLast().until(recorded.position()));
      }
      forms.add(next);
    }
    sink.insert(ReviewReading.TABLE, forms);
  }

  private static ReviewRegistered form(Recorded recorded) {
    ReviewRegistered form =
        switch ((ReviewEvent) recorded.event()) {
          case ReviewRegistered registered -> registered;
          case ReviewRevised revised -> revised.becomes();
        };
    recorded.requireIn(form.code().stream());
    return form;
  }

  @Override
  public Projection another() {
    return new ReviewProjection(rows);
  }
}
