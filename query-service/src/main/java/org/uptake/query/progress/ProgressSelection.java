package org.uptake.query.progress;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.uptake.kernel.ReviewCode;
import org.uptake.kernel.StakeholderCode;
import org.uptake.query.platform.Label;
import org.uptake.query.platform.Parameters;

/** Which recommendations are counted: all of them where nothing is said. */
record ProgressSelection(
    @Nullable String review,
    @Nullable String theme,
    @Nullable String addressee,
    @JsonIgnore Optional<SeriesGrouping> groupBy) {

  ProgressSelection(@Nullable String review, @Nullable String theme, @Nullable String addressee) {
    this(review, theme, addressee, Optional.empty());
  }

  static ProgressSelection ofReview(String code) {
    return new ProgressSelection(code, null, null);
  }

  static ProgressSelection of(Parameters parameters) {
    return new ProgressSelection(
        parameters.code("review", ReviewCode::new).map(ReviewCode::value).orElse(null),
        parameters.text("theme").map(Label::of).orElse(null),
        parameters.code("addressee", StakeholderCode::new).map(StakeholderCode::value).orElse(null),
        parameters.word("groupBy", SeriesGrouping.class));
  }

  /** What a checkpoint tells apart. */
  boolean countsWholeReviews() {
    return theme == null && addressee == null;
  }

  /** Values by the column of a move that must have them. */
  Map<String, String> columns() {
    Map<String, String> columns = new LinkedHashMap<>();
    if (review != null) {
      columns.put("review", review);
    }
    if (theme != null) {
      columns.put("theme", theme);
    }
    if (!countsWholeReviews()) {
      columns.put("addressee", addressee == null ? "" : addressee);
    }
    return columns;
  }
}
