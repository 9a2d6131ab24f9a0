package org.uptake.query.review;

import java.util.ArrayList;
import java.util.List;
import org.uptake.kernel.review.ReviewEvent;
import org.uptake.kernel.review.ReviewRegistered;
import org.uptake.kernel.review.ReviewRevised;
import org.uptake.query.log.Positioned;
import org.uptake.query.log.Projection;
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
  public void on(List<Positioned> batch) {
    batch.forEach(recorded -> rows.put(new ReviewVersion(recorded, form(recorded))));
  }

  @Override
  public void copy(List<Positioned> stream, Sink sink) {
    List<ReviewVersion> forms = new ArrayList<>();
    for (Positioned recorded : stream) {
      ReviewVersion next = new ReviewVersion(recorded, form(recorded));
      if (!forms.isEmpty()) {
        forms.add(forms.removeLast().until(recorded.position()));
      }
      forms.add(next);
    }
    sink.insert(ReviewVersion.TABLE, forms);
  }

  private static ReviewRegistered form(Positioned recorded) {
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
