package org.uptake.console.attention;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.uptake.console.api.AttentionAnswer;
import org.uptake.console.api.Query;
import org.uptake.console.api.Questions;
import org.uptake.console.api.UptakeApi;
import org.uptake.console.frame.Frame;
import org.uptake.console.frame.Section;
import org.uptake.console.frame.Visit;
import org.uptake.pages.Language;

/** Shows what needs a person. */
@Controller
class AttentionPages {

  private static final int OF_A_LIST = 50;

  private final UptakeApi api;

  AttentionPages(UptakeApi api) {
    this.api = api;
  }

  @GetMapping(Language.PATH + "/attention")
  AttentionPage attention(Visit visit) {
    String reason = visit.parameter("reason");
    Questions questions = visit.questions();
    var chosen =
        questions.ask(
            () ->
                api.attention(
                    narrowed(visit)
                        .with("reason", visit.values("reason"))
                        .with("size", OF_A_LIST)
                        .with("page", visit.parameter("page"))
                        .parameters()));
    var all =
        reason == null
            ? chosen
            : questions.ask(() -> api.attention(narrowed(visit).with("size", 1).parameters()));
    AttentionAnswer told = chosen.answer();
    Frame frame =
        Frame.of(visit, visit.words().say("attention.title"), Section.ATTENTION).standing(told);
    return new AttentionPage(frame, told, all.answer().counts(), reason);
  }

  private static Query narrowed(Visit visit) {
    return visit
        .ask()
        .with("review", visit.values("review"))
        .with("addressee", visit.values("addressee"));
  }
}
