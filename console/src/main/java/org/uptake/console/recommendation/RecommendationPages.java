package org.uptake.console.recommendation;

import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.uptake.console.api.EntriesAnswer;
import org.uptake.console.api.Query;
import org.uptake.console.api.Questions;
import org.uptake.console.api.Questions.Asked;
import org.uptake.console.api.RecommendationAnswer;
import org.uptake.console.api.RecommendationsAnswer;
import org.uptake.console.api.UptakeApi;
import org.uptake.console.chart.LifeFigure;
import org.uptake.console.chart.TimeAxis;
import org.uptake.console.frame.Crumb;
import org.uptake.console.frame.Frame;
import org.uptake.console.frame.Section;
import org.uptake.console.frame.Visit;
import org.uptake.pages.Language;
import org.uptake.pages.Markup;

/** Shows recommendations. */
@Controller
class RecommendationPages {

  private static final int OF_A_LIST = 50;
  private static final int ALL_ENTRIES = 500;

  private final UptakeApi api;

  RecommendationPages(UptakeApi api) {
    this.api = api;
  }

  @GetMapping(Language.PATH + "/recommendations")
  ListPage list(Visit visit) {
    Query query = visit.ask().with("size", OF_A_LIST).with("facets", "true");
    ListPage.HEARD.forEach(name -> query.with(name, visit.values(name)));
    query.with("page", visit.values("page"));
    RecommendationsAnswer found =
        visit.questions().ask(() -> api.recommendations(query.parameters())).answer();
    Frame frame =
        Frame.of(visit, visit.words().say("nav.recommendations"), Section.RECOMMENDATIONS)
            .standing(found);
    return new ListPage(frame, found, axis(found, frame));
  }

  private static TimeAxis axis(RecommendationsAnswer found, Frame frame) {
    LocalDate first =
        found.items().stream()
            .map(item -> item.proposedOn().earliest())
            .min(LocalDate::compareTo)
            .orElse(found.asOf());
    return TimeAxis.of(first, found.asOf(), frame.language());
  }

  @GetMapping(Language.PATH + "/recommendations/{id}")
  DetailPage detail(Visit visit, @PathVariable String id) {
    Questions questions = visit.questions();
    Asked<RecommendationAnswer> recommendation =
        questions.ask(() -> api.recommendation(id, visit.ask().parameters()));
    Asked<EntriesAnswer> entries =
        questions.ask(
            () ->
                api.entries(
                    id, visit.ask().with("history", true).with("size", ALL_ENTRIES).parameters()));
    RecommendationAnswer told = recommendation.answer();
    Frame frame = frame(visit, told).standing(told);
    return new DetailPage(
        frame,
        told,
        LifeFigure.of(told, entries.part(), frame),
        entries.part().map(answer -> EntryTimeline.of(answer.items(), told)),
        entries.part());
  }

  private static Frame frame(Visit visit, RecommendationAnswer told) {
    return Frame.of(
        visit,
        told.id() + ": " + told.title(),
        Section.RECOMMENDATIONS,
        new Crumb(visit.words().html("nav.reviews"), visit.to("/reviews")),
        new Crumb(Markup.text(told.review()), visit.to("/reviews/" + told.review())),
        new Crumb(
            visit.words().html("nav.recommendations"),
            visit.to("/recommendations", "review", told.review())),
        new Crumb(Markup.text(told.id()), null));
  }
}
