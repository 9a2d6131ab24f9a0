package org.uptake.console.review;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.uptake.console.api.PagePart;
import org.uptake.console.api.RecommendationsAnswer;
import org.uptake.console.api.ReviewAnswer;
import org.uptake.console.frame.Frame;
import org.uptake.console.frame.WebPage;
import org.uptake.kernel.recommendation.lifecycle.Stage;

/**
 * One review: how far its recommendations have come.
 *
 * @param now the same review as it is known now; null where the page speaks of what is known now
 */
public record ReviewPage(
    Frame frame,
    ReviewHead head,
    PagePart<SeriesFigure> figure,
    PagePart<RecommendationsAnswer> recommendations,
    @Nullable PagePart<ReviewAnswer> now)
    implements WebPage {

  @Override
  public String template() {
    return "review";
  }

  public ReviewAnswer review() {
    return head.review();
  }

  /** The height of a column of the ladder, in pixels; the highest is 64. */
  public String height(Stage stage) {
    long most = review().counts().values().stream().mapToLong(Long::longValue).max().orElse(1);
    double height = 64.0 * review().count(stage) / Math.max(1, most);
    return String.format(java.util.Locale.ROOT, "%.1f", Math.max(1, height));
  }

  /** The recommendations by theme, in the order of their themes. */
  public List<Map.Entry<String, List<RecommendationsAnswer.Item>>> themes() {
    Map<String, List<RecommendationsAnswer.Item>> themes = new java.util.LinkedHashMap<>();
    for (RecommendationsAnswer.Item item : recommendations.get().items()) {
      String theme = item.theme() == null ? "" : item.theme();
      themes.computeIfAbsent(theme, none -> new java.util.ArrayList<>()).add(item);
    }
    return List.copyOf(themes.entrySet());
  }

  /** Of which another number is known now. */
  public List<Stage> restated() {
    if (now == null || !now.isThere()) {
      return List.of();
    }
    ReviewAnswer known = now.get();
    return List.of(Stage.values()).stream()
        .filter(stage -> known.count(stage) != review().count(stage))
        .toList();
  }
}
