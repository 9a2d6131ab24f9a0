package org.uptake.query.review;

import java.util.List;
import org.uptake.kernel.Code;
import org.uptake.kernel.review.ReviewEvent;
import org.uptake.kernel.review.ReviewRegistered;
import org.uptake.kernel.review.ReviewRevised;
import org.uptake.query.platform.Version;
import org.uptake.query.platform.Versioned;
import org.uptake.query.table.Table;

/** Reviews as they read. */
final class ReviewVersions implements Versioned<ReviewEvent, ReviewRegistered> {

  private static final String NAME = "review";

  private static final Table<Version<ReviewRegistered>> TABLE =
      Version.<ReviewRegistered>table(NAME)
          .column("title", "text", row -> row.form().title())
          .column("published_on", "text", row -> row.form().publishedOn())
          .column("symbol", "text", row -> row.form().symbol())
          .column("commissioned_by", "text", row -> row.form().commissionedBy())
          .column("custodian", "text", row -> row.form().custodian())
          .column("summary", "text", row -> row.form().summary())
          .column("reporting_period_months", "integer", row -> row.form().months());

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Class<ReviewEvent> events() {
    return ReviewEvent.class;
  }

  @Override
  public List<ReviewRegistered> forms(ReviewEvent event) {
    return List.of(
        switch (event) {
          case ReviewRegistered registered -> registered;
          case ReviewRevised revised -> revised.becomes();
        });
  }

  @Override
  public Code code(ReviewRegistered form) {
    return form.code();
  }

  @Override
  public Table<Version<ReviewRegistered>> table() {
    return TABLE;
  }
}
