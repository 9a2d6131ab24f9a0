package org.uptake.console.admin;

import java.util.Map;
import org.uptake.console.api.ImportAnswer;
import org.uptake.console.api.ImportsAnswer;
import org.uptake.console.frame.Frame;
import org.uptake.console.frame.WebPage;
import org.uptake.pages.Markup;

/**
 * Every file that was checked or recorded.
 *
 * @param names of those whom the reader may know, by the id of their account
 * @param own account of the reader
 */
public record SentFilesPage(
    Frame frame, ImportsAnswer imports, Map<String, String> names, String own) implements WebPage {

  private static final int END = 8;

  @Override
  public String template() {
    return "admin-imports";
  }

  /** By name; else by the end of the account's id, as the trail of all recordings has it. */
  public String person(String account) {
    return names.getOrDefault(account, account.substring(Math.max(0, account.length() - END)));
  }

  public String fileName(ImportAnswer sent) {
    return sent.fileName().isBlank() ? sent.id() : sent.fileName();
  }

  /** What became of it. */
  public Markup outcome(ImportAnswer sent) {
    if (sent.isRunning()) {
      return frame.html("admin.import.running");
    }
    if (sent.hasFailed()) {
      return frame.html("import.failed");
    }
    return frame.html(
        sent.dryRun() ? "admin.import.checked" : "admin.import.recorded",
        "n",
        sent.created(),
        "refused",
        sent.refusedTotal());
  }
}
