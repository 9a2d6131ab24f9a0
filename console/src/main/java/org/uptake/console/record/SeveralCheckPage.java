package org.uptake.console.record;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.uptake.console.api.OutlookAnswer;
import org.uptake.console.api.RecommendationAnswer;
import org.uptake.console.frame.Frame;
import org.uptake.console.frame.WebPage;
import org.uptake.pages.Markup;

/**
 * What is about to be recorded for several recommendations, and what it would change with each.
 *
 * @param missing whether it was sent without being compared with those alike
 * @param changed whether what was confirmed is not what was looked at
 */
public record SeveralCheckPage(
    Frame frame,
    String draft,
    TypedEntry typed,
    List<CheckPage.Line> lines,
    List<Row> rows,
    boolean missing,
    boolean changed)
    implements WebPage {

  /**
   * One of them.
   *
   * @param outlook null where it could not even be tried out
   * @param refusal why it cannot be recorded for this one; null where it can
   */
  public record Row(
      RecommendationAnswer told, @Nullable OutlookAnswer outlook, @Nullable Markup refusal) {

    public List<OutlookAnswer.Alike> alike() {
      return outlook == null || refusal != null ? List.of() : outlook.duplicates();
    }

    public OutlookAnswer.@Nullable Stand after() {
      return outlook == null || refusal != null ? null : outlook.after();
    }
  }

  /** What the form brings, so that nothing is confirmed unseen. */
  public String seen() {
    return typed.seal();
  }

  @Override
  public int status() {
    return clean() > 0 && !missing ? 200 : 422;
  }

  @Override
  public String template() {
    return "record-several-check";
  }

  /** For how many it can be recorded. */
  public long clean() {
    return rows.stream().filter(row -> row.refusal() == null).count();
  }

  public boolean isAnyAlike() {
    return rows.stream().anyMatch(row -> !row.alike().isEmpty());
  }
}
