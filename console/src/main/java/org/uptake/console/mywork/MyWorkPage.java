package org.uptake.console.mywork;

import java.util.List;
import org.uptake.console.api.AttentionAnswer;
import org.uptake.console.api.DraftsAnswer;
import org.uptake.console.api.EntryAnswer;
import org.uptake.console.api.Names;
import org.uptake.console.api.OwnAccountAnswer;
import org.uptake.console.api.PagePart;
import org.uptake.console.frame.Frame;
import org.uptake.console.frame.WebPage;

/**
 * What somebody began, what their organisation is asked for, and what they recorded lately.
 *
 * @param recorded their own entries, the newest recording first
 */
public record MyWorkPage(
    Frame frame,
    OwnAccountAnswer own,
    PagePart<DraftsAnswer> drafts,
    PagePart<AttentionAnswer> asked,
    PagePart<List<EntryAnswer>> recorded,
    Names names)
    implements WebPage {

  @Override
  public String template() {
    return "my-work";
  }
}
