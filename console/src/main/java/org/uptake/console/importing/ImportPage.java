package org.uptake.console.importing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.uptake.console.api.DraftsAnswer;
import org.uptake.console.api.PagePart;
import org.uptake.console.frame.Frame;
import org.uptake.console.frame.WebPage;
import org.uptake.kernel.account.Role;
import org.uptake.pages.Markup;

/**
 * Where a file is chosen.
 *
 * @param status HTTP status
 * @param mistake what is wrong with the file that was sent; null where none was
 * @param begun what was checked and not recorded
 */
public record ImportPage(
    Frame frame, int status, @Nullable Markup mistake, PagePart<List<DraftsAnswer.Item>> begun)
    implements WebPage {

  public List<FileColumns> files() {
    return FileColumns.ALL;
  }

  /** Whether to offer the reader to send one. */
  public boolean mayImport() {
    return frame.visit().reader().has(Role.STEWARD);
  }

  /** What a column holds, in the reader's words. */
  public String means(String column) {
    return ColumnWords.of(frame.words(), column);
  }

  /** How a column is filled in, where that is not plain. */
  public String hint(String column) {
    return ColumnWords.hint(frame.words(), column);
  }

  /** The name of a file of which a draft tells. */
  public String fileName(DraftsAnswer.Item draft) {
    return KeptImport.fileName(draft.about());
  }

  @Override
  public String template() {
    return "imports";
  }
}
