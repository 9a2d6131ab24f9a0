package org.uptake.query.theme;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.uptake.query.platform.StageCounts;
import org.uptake.query.sheet.TableShape;

/**
 * How far the recommendations of a theme have come.
 *
 * @param theme null for those that have none
 * @param reviews in which it occurs
 */
record ThemeSummary(
    @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String theme,
    long recommendations,
    StageCounts counts,
    List<ReviewCount> reviews) {

  static final TableShape<ThemeSummary> TABLE =
      new TableShape<ThemeSummary>("themes")
          .text("theme", "#sector+name", ThemeSummary::theme)
          .number("recommendations", "#indicator+count", ThemeSummary::recommendations)
          .counts(ThemeSummary::counts)
          .texts("reviews", "#activity+programme+code+list", ThemeSummary::codes);

  private List<String> codes() {
    return reviews.stream().map(ReviewCount::review).toList();
  }

  static ThemeSummary of(@Nullable String theme, List<ThemeRows.Count> parts) {
    StageCounts counts = new StageCounts();
    Map<String, Long> reviews = new TreeMap<>();
    for (ThemeRows.Count part : parts) {
      counts.add(part.stage(), part.number());
      reviews.merge(part.review(), part.number(), Long::sum);
    }
    List<ReviewCount> of =
        reviews.entrySet().stream().map(e -> new ReviewCount(e.getKey(), e.getValue())).toList();
    return new ThemeSummary(theme, counts.total(), counts, of);
  }

  /** How many of them a review has. */
  record ReviewCount(String review, long recommendations) {}
}
