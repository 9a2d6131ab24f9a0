package org.uptake.console.audit;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.uptake.console.api.AuditAnswer;
import org.uptake.console.frame.Frame;
import org.uptake.console.frame.WebPage;

/**
 * A page of the trail, the newest first.
 *
 * @param older the address of what came before; null where there is nothing
 * @param newer likewise, of what came after
 */
public record AuditPage(
    Frame frame,
    AuditAnswer told,
    List<Session> sessions,
    @Nullable String older,
    @Nullable String newer)
    implements WebPage {

  @Override
  public String template() {
    return "audit";
  }

  /** What one person recorded on one day in one go. */
  public record Session(
      LocalDate day,
      String organisation,
      String author,
      @Nullable String channel,
      List<Told> events) {}
}
