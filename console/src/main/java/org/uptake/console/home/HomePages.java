package org.uptake.console.home;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.uptake.console.api.AttentionAnswer;
import org.uptake.console.api.ChangesAnswer;
import org.uptake.console.api.Questions;
import org.uptake.console.api.Questions.Asked;
import org.uptake.console.api.ReviewsAnswer;
import org.uptake.console.api.SeriesAnswer;
import org.uptake.console.api.UptakeApi;
import org.uptake.console.frame.Frame;
import org.uptake.console.frame.Section;
import org.uptake.console.frame.Visit;
import org.uptake.console.review.ReviewStrip;
import org.uptake.pages.Dates;
import org.uptake.pages.Language;

/** Shows the start. */
@Controller
class HomePages {

  private static final int DAYS = 30;

  /** As many as the API tells at once. */
  private static final int ALL = 500;

  private final UptakeApi api;

  HomePages(UptakeApi api) {
    this.api = api;
  }

  @GetMapping(Language.PATH)
  HomePage home(Visit visit) {
    LocalDate since = Dates.today().minusDays(DAYS);
    Questions questions = visit.questions();
    Asked<ReviewsAnswer> reviews =
        questions.ask(() -> api.reviews(visit.ask().with("size", ALL).parameters()));
    Asked<AttentionAnswer> attention =
        questions.ask(() -> api.attention(visit.ask().with("size", 1).parameters()));
    Asked<ChangesAnswer> lately =
        questions.ask(
            () ->
                api.changes(
                    visit
                        .ask()
                        .with("from", since.atStartOfDay(ZoneOffset.UTC).toInstant())
                        .with("size", 1)
                        .parameters()));
    ReviewsAnswer all = reviews.answer();
    ReviewsAnswer latest = ReviewStrip.latest(all);
    Asked<SeriesAnswer> series = questions.ask(() -> ReviewStrip.ask(latest, visit, api));
    Frame frame = Frame.of(visit, visit.words().say("home.title"), Section.REVIEWS).standing(all);
    return new HomePage(
        frame,
        all,
        latest,
        series.part().map(each -> ReviewStrip.of(latest, each, frame)),
        ReviewStrip.axis(latest, frame.language()),
        attention.part(),
        lately.part(),
        since);
  }
}
