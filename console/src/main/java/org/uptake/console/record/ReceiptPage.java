package org.uptake.console.record;

import org.uptake.console.api.EntryAnswer;
import org.uptake.console.api.ReceiptAnswer;
import org.uptake.console.api.RecommendationAnswer;
import org.uptake.console.frame.Frame;
import org.uptake.console.frame.WebPage;

/** That something is recorded: to print, to keep, to go on from. */
public record ReceiptPage(
    Frame frame, String draft, ReceiptAnswer receipt, RecommendationAnswer told, EntryAnswer entry)
    implements WebPage {

  @Override
  public String template() {
    return "record-receipt";
  }

  /** A correction or a retraction of it came with this receipt. */
  public boolean isChange() {
    return receipt.position() != null && receipt.position() != entry.position();
  }
}
