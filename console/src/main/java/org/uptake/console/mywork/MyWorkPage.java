package org.uptake.console.mywork;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.uptake.console.api.AttentionAnswer;
import org.uptake.console.api.DraftsAnswer;
import org.uptake.console.api.EntryAnswer;
import org.uptake.console.api.Names;
import org.uptake.console.api.OwnAccountAnswer;
import org.uptake.console.api.PagePart;
import org.uptake.console.frame.Frame;
import org.uptake.console.frame.WebPage;
import org.uptake.console.importing.KeptImport;
import org.uptake.console.propose.KeptRegistration;
import org.uptake.console.table.KeptTable;
import org.uptake.pages.Markup;

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

  /** As a recording names its draft: of what, with how many others, what is done, which kind. */
  private static final Pattern ABOUT = Pattern.compile("(\\S+?)(?:\\+(\\d{1,3}))? (\\S+) (\\S+)");

  /** Where to go on with a draft. */
  public String address(DraftsAnswer.Item draft) {
    return frame.visit().plain(way(draft.about()) + draft.draft());
  }

  private static String way(String about) {
    if (KeptImport.is(about)) {
      return "/imports/";
    }
    if (KeptTable.is(about)) {
      return "/imports/table/";
    }
    return KeptRegistration.is(about) ? "/registrations/" : "/drafts/";
  }

  /** What a draft is about, in the reader's words. */
  public Markup about(DraftsAnswer.Item draft) {
    if (KeptImport.is(draft.about())) {
      return frame.html("my-work.import", "file", KeptImport.fileName(draft.about()));
    }
    if (KeptTable.is(draft.about())) {
      return KeptTable.words(draft.about(), frame);
    }
    if (KeptRegistration.is(draft.about())) {
      return KeptRegistration.words(draft.about(), frame);
    }
    Matcher ours = ABOUT.matcher(draft.about());
    if (!ours.matches() || !frame.words().knows("record.%s.title".formatted(ours.group(3)))) {
      return frame.code(draft.about());
    }
    String what =
        frame.say(
            "record.%s.title".formatted(ours.group(3)),
            "kind",
            frame.words().word("record.kind", ours.group(4)));
    String others = ours.group(2);
    String with =
        others == null ? "" : frame.say("my-work.others", "n", Long.valueOf(others)) + " ";
    return new Markup(
        "%s %s".formatted(frame.code(ours.group(1)).html(), Markup.text(with + what).html()));
  }

  @Override
  public String template() {
    return "my-work";
  }
}
