package org.uptake.console.admin;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.uptake.console.api.RebuildsAnswer;
import org.uptake.console.frame.Frame;
import org.uptake.console.frame.WebPage;
import org.uptake.pages.Markup;

/**
 * Tables that are made anew, and how far that has come.
 *
 * @param key under which the next is asked for once
 * @param refusal why none is begun; null where nothing was refused
 */
public record RebuildsPage(
    Frame frame, RebuildsAnswer rebuilds, boolean mayAct, String key, @Nullable Markup refusal)
    implements WebPage {

  /** What can be made anew, as the API names it. */
  public static final List<String> PROJECTIONS =
      List.of("all", "audit", "recommendation", "review", "stakeholder", "rebuild");

  private static final int RENEWED_AFTER = 5;

  @Override
  public int status() {
    return refusal == null ? 200 : 422;
  }

  @Override
  public int renewedAfter() {
    return isAnyUnderWay() ? RENEWED_AFTER : 0;
  }

  @Override
  public String template() {
    return "admin-rebuilds";
  }

  public boolean isAnyUnderWay() {
    return rebuilds.items().stream().anyMatch(rebuild -> !rebuild.isOver());
  }
}
