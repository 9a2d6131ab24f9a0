package org.uptake.console.table;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.uptake.console.api.PagePart;
import org.uptake.console.api.ReviewsAnswer;
import org.uptake.console.frame.Frame;
import org.uptake.console.frame.WebPage;
import org.uptake.console.importing.FileColumns;
import org.uptake.kernel.account.Role;
import org.uptake.pages.Markup;

/**
 * Where a table is pasted.
 *
 * @param draft under which it will be kept
 * @param mistake what is wrong with what was pasted; null where nothing is
 * @param holds what its rows are
 * @param review for which all rows are
 * @param text as it was pasted
 */
public record PastePage(
    Frame frame,
    String draft,
    @Nullable Markup mistake,
    String holds,
    String review,
    String text,
    PagePart<ReviewsAnswer> reviews)
    implements WebPage {

  @Override
  public int status() {
    return mistake == null ? 200 : 422;
  }

  public List<FileColumns> files() {
    return FileColumns.ALL;
  }

  public boolean mayImport() {
    return frame.visit().reader().has(Role.STEWARD);
  }

  @Override
  public String template() {
    return "table-paste";
  }
}
