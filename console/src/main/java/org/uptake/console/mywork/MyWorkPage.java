package org.uptake.console.mywork;

import java.util.List;
import org.uptake.console.api.AttentionAnswer;
import org.uptake.console.api.DraftsAnswer;
import org.uptake.console.api.EntryAnswer;
import org.uptake.console.api.Names;
import org.uptake.console.api.OwnAccountAnswer;
import org.uptake.console.api.PagePart;
import org.uptake.console.frame.Frame;
import org.uptake.console.frame.Markup;
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

  /** What a draft is about, in the reader's words. */
  public Markup about(DraftsAnswer.Item draft) {
    String[] parts = draft.about().split(" ", 3);
    boolean isOurs = parts.length == 3 && frame.words().knows("record." + parts[1] + ".title");
    return !isOurs
        ? frame.code(draft.about())
        : new Markup(
            "%s %s"
                .formatted(
                    frame.code(parts[0]).html(),
                    Markup.text(
                            frame.say(
                                "record." + parts[1] + ".title",
                                "kind",
                                frame.words().word("record.kind", parts[2])))
                        .html()));
  }

  @Override
  public String template() {
    return "my-work";
  }
}
