package org.uptake.console.stakeholder;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.uptake.console.api.AttentionAnswer;
import org.uptake.console.api.Questions;
import org.uptake.console.api.Questions.Asked;
import org.uptake.console.api.RecommendationsAnswer;
import org.uptake.console.api.StakeholderAnswer;
import org.uptake.console.api.StakeholdersAnswer;
import org.uptake.console.api.UptakeApi;
import org.uptake.console.frame.Crumb;
import org.uptake.console.frame.Frame;
import org.uptake.console.frame.Section;
import org.uptake.console.frame.Visit;
import org.uptake.pages.Language;
import org.uptake.pages.Markup;

/** Shows those who are asked to act. */
@Controller
class StakeholderPages {

  private static final int OF_THE_DIRECTORY = 200;
  private static final int OF_A_LIST = 100;
  private static final int OF_WHAT_WAITS = 20;

  private final UptakeApi api;

  StakeholderPages(UptakeApi api) {
    this.api = api;
  }

  @GetMapping(Language.PATH + "/stakeholders")
  StakeholdersPage directory(Visit visit) {
    StakeholdersAnswer told =
        visit
            .questions()
            .ask(
                () ->
                    api.stakeholders(
                        visit
                            .ask()
                            .with("size", OF_THE_DIRECTORY)
                            .with("page", visit.parameter("page"))
                            .with("q", visit.parameter("q"))
                            .parameters()))
            .answer();
    return new StakeholdersPage(
        Frame.of(visit, visit.words().say("nav.stakeholders"), Section.STAKEHOLDERS).standing(told),
        told);
  }

  @GetMapping(Language.PATH + "/stakeholders/{code}")
  StakeholderPage one(Visit visit, @PathVariable String code) {
    Questions questions = visit.questions();
    Asked<StakeholderAnswer> stakeholder =
        questions.ask(() -> api.stakeholder(code, visit.ask().parameters()));
    Asked<RecommendationsAnswer> asked =
        questions.ask(
            () ->
                api.recommendations(
                    visit.ask().with("addressee", code).with("size", OF_A_LIST).parameters()));
    Asked<AttentionAnswer> owes =
        questions.ask(
            () ->
                api.attention(
                    visit.ask().with("addressee", code).with("size", OF_WHAT_WAITS).parameters()));
    StakeholderAnswer told = stakeholder.answer();
    Frame frame =
        Frame.of(
                visit,
                told.name(),
                Section.STAKEHOLDERS,
                new Crumb(visit.words().html("nav.stakeholders"), visit.to("/stakeholders")),
                new Crumb(Markup.text(told.code()), null))
            .standing(told);
    return new StakeholderPage(frame, told, asked.part(), owes.part());
  }
}
