package org.uptake.console.mywork;

import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.uptake.console.api.AttentionAnswer;
import org.uptake.console.api.DraftsAnswer;
import org.uptake.console.api.EntriesAnswer;
import org.uptake.console.api.EntryAnswer;
import org.uptake.console.api.Names;
import org.uptake.console.api.OwnAccountAnswer;
import org.uptake.console.api.PagePart;
import org.uptake.console.api.Query;
import org.uptake.console.api.Questions;
import org.uptake.console.api.Questions.Asked;
import org.uptake.console.api.UptakeApi;
import org.uptake.console.frame.Frame;
import org.uptake.console.frame.Section;
import org.uptake.console.frame.Visit;
import org.uptake.pages.Language;

/** Shows people their own work. */
@Controller
class MyWorkPages {

  private static final int OF_A_LIST = 20;
  private static final int LATEST = 200;

  private final UptakeApi api;

  MyWorkPages(UptakeApi api) {
    this.api = api;
  }

  @GetMapping(Language.PATH + "/me")
  MyWorkPage show(Visit visit) {
    OwnAccountAnswer own = visit.person();
    Questions questions = visit.questions();
    Asked<DraftsAnswer> drafts =
        questions.ask(() -> api.drafts(Query.empty().with("size", OF_A_LIST).parameters()));
    Asked<AttentionAnswer> asked =
        questions.ask(
            () ->
                api.attention(
                    Query.empty()
                        .with("addressee", own.organisation())
                        .with("size", OF_A_LIST)
                        .parameters()));
    Asked<EntriesAnswer> entries =
        questions.ask(
            () ->
                api.happened(
                    Query.empty()
                        .with("by", own.organisation())
                        .with("size", LATEST)
                        .parameters()));
    PagePart<EntriesAnswer> recorded = entries.part();
    return new MyWorkPage(
        Frame.of(visit, visit.words().say("my-work.title"), Section.MY_WORK),
        own,
        drafts.part(),
        asked.part(),
        recorded.map(answer -> ownOf(answer, own)),
        recorded.isThere() ? recorded.get().known() : Names.NONE);
  }

  private static List<EntryAnswer> ownOf(EntriesAnswer all, OwnAccountAnswer own) {
    return all.items().stream()
        .filter(entry -> own.account().equals(entry.author().id()))
        .sorted(Comparator.comparingLong(EntryAnswer::position).reversed())
        .limit(OF_A_LIST)
        .toList();
  }
}
