package org.uptake.console.review;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.uptake.console.api.Questions;
import org.uptake.console.api.Questions.Asked;
import org.uptake.console.api.ReviewsAnswer;
import org.uptake.console.api.SeriesAnswer;
import org.uptake.console.api.ThemesAnswer;
import org.uptake.console.api.UptakeApi;
import org.uptake.console.frame.Crumb;
import org.uptake.console.frame.Frame;
import org.uptake.console.frame.Section;
import org.uptake.console.frame.Visit;
import org.uptake.pages.Language;

/** Shows what goes across reviews. */
@Controller
class OverviewPages {

  private static final int MANY = 500;
  private static final int OF_THEMES = 100;

  private final UptakeApi api;

  OverviewPages(UptakeApi api) {
    this.api = api;
  }

  /** Those published last, or those that the address names. */
  @GetMapping(Language.PATH + "/compare")
  ComparePage compare(Visit visit) {
    Questions questions = visit.questions();
    ReviewsAnswer all =
        questions.ask(() -> api.reviews(visit.ask().with("size", MANY).parameters())).answer();
    ReviewsAnswer shown = ReviewStrip.latest(chosen(all, visit.values("review")));
    Asked<SeriesAnswer> series = questions.ask(() -> ReviewStrip.ask(shown, visit, api));
    Frame frame = below(visit, "compare.title").standing(all);
    return new ComparePage(
        frame,
        shown,
        ReviewStrip.of(shown, series.answer(), frame),
        ReviewStrip.axis(shown, frame.language()));
  }

  private static ReviewsAnswer chosen(ReviewsAnswer all, List<String> codes) {
    return codes.isEmpty()
        ? all
        : all.of(all.items().stream().filter(one -> codes.contains(one.code())).toList());
  }

  @GetMapping(Language.PATH + "/themes")
  ThemesPage themes(Visit visit) {
    ThemesAnswer told =
        visit
            .questions()
            .ask(
                () ->
                    api.themes(
                        visit
                            .ask()
                            .with("size", OF_THEMES)
                            .with("page", visit.parameter("page"))
                            .with("q", visit.parameter("q"))
                            .parameters()))
            .answer();
    return new ThemesPage(below(visit, "themes.title").standing(told), told);
  }

  private static Frame below(Visit visit, String title) {
    return Frame.of(
        visit,
        visit.words().say(title),
        Section.REVIEWS,
        new Crumb(visit.words().html("nav.reviews"), visit.to("/reviews")),
        new Crumb(visit.words().html(title), null));
  }
}
