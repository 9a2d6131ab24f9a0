package org.uptake.console.review;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.uptake.console.api.Questions;
import org.uptake.console.api.Questions.Asked;
import org.uptake.console.api.RecommendationsAnswer;
import org.uptake.console.api.ReviewAnswer;
import org.uptake.console.api.ReviewsAnswer;
import org.uptake.console.api.SeriesAnswer;
import org.uptake.console.api.UptakeApi;
import org.uptake.console.frame.Frame;
import org.uptake.console.frame.PageDates;
import org.uptake.console.frame.Section;
import org.uptake.console.frame.Visit;
import org.uptake.pages.Dates;
import org.uptake.pages.Language;

/** Shows reviews. */
@Controller
class ReviewPages {

  private static final int MANY = 500;
  private static final int OF_A_LIST = 50;
  private static final int OF_ACTIVITY = 50;
  private static final int YEARS_OF_ACTIVITY = 2;

  private final UptakeApi api;

  ReviewPages(UptakeApi api) {
    this.api = api;
  }

  @GetMapping(Language.PATH + "/reviews")
  ReviewsPage reviews(Visit visit) {
    ReviewsAnswer all =
        visit
            .questions()
            .ask(
                () ->
                    api.reviews(
                        visit
                            .ask()
                            .with("size", OF_A_LIST)
                            .with("page", visit.parameter("page"))
                            .parameters()))
            .answer();
    return new ReviewsPage(
        Frame.of(visit, visit.words().say("nav.reviews"), Section.REVIEWS).standing(all), all);
  }

  @GetMapping(Language.PATH + "/reviews/{code}")
  ReviewPage review(Visit visit, @PathVariable String code) {
    Questions questions = visit.questions();
    Asked<ReviewAnswer> review = ask(questions, visit, code);
    Asked<SeriesAnswer> series = questions.ask(() -> api.progress(code, visit.ask().parameters()));
    Asked<RecommendationsAnswer> recommendations =
        questions.ask(
            () ->
                api.recommendations(
                    visit.ask().with("review", code).with("size", MANY).parameters()));
    Asked<ReviewAnswer> now =
        visit.dates().knownAt() == null ? null : askNow(questions, visit, code);
    ReviewHead head = new ReviewHead(review.answer(), ReviewTab.OVERVIEW);
    Frame frame = head.frame(visit);
    return new ReviewPage(
        frame,
        head,
        series.part().map(answer -> figure(answer, head, frame)),
        recommendations.part(),
        now == null ? null : now.part());
  }

  @GetMapping(Language.PATH + "/reviews/{code}/progress")
  ProgressPage progress(Visit visit, @PathVariable String code) {
    Questions questions = visit.questions();
    String step = visit.parameter("step");
    Asked<ReviewAnswer> review = ask(questions, visit, code);
    Asked<SeriesAnswer> series =
        questions.ask(() -> api.progress(code, visit.ask().with("step", step).parameters()));
    var durations =
        questions.ask(() -> api.durations(visit.ask().with("review", code).parameters()));
    var money =
        questions.ask(
            () ->
                api.funding(visit.ask().with("review", code).with("groupBy", "year").parameters()));
    ReviewHead head = new ReviewHead(review.answer(), ReviewTab.PROGRESS);
    Frame frame = head.frame(visit);
    SeriesAnswer answer = series.answer();
    return new ProgressPage(
        frame,
        head,
        figure(answer, head, frame),
        answer.step(),
        durations.part(),
        money.part().map(MoneyFigure::of));
  }

  @GetMapping(Language.PATH + "/reviews/{code}/matrix")
  MatrixPage matrix(Visit visit, @PathVariable String code) {
    Questions questions = visit.questions();
    Asked<ReviewAnswer> review = ask(questions, visit, code);
    var matrix = questions.ask(() -> api.matrix(code, visit.ask().parameters()));
    ReviewHead head = new ReviewHead(review.answer(), ReviewTab.MATRIX);
    return new MatrixPage(head.frame(visit), head, matrix.answer());
  }

  @GetMapping(Language.PATH + "/reviews/{code}/activity")
  ActivityPage activity(Visit visit, @PathVariable String code) {
    Questions questions = visit.questions();
    LocalDate asOf = visit.dates().asOf();
    LocalDate to = visit.since("to", asOf == null ? Dates.today() : asOf);
    LocalDate from = visit.since("from", to.minusYears(YEARS_OF_ACTIVITY));
    Asked<ReviewAnswer> review = ask(questions, visit, code);
    var happened =
        questions.ask(
            () ->
                api.happened(
                    visit
                        .ask()
                        .with("review", code)
                        .with("from", from)
                        .with("to", to)
                        .with("kind", visit.values("kind"))
                        .with("size", OF_ACTIVITY)
                        .with("page", visit.parameter("page"))
                        .parameters()));
    ReviewHead head = new ReviewHead(review.answer(), ReviewTab.ACTIVITY);
    return new ActivityPage(head.frame(visit), head, from, to, happened.answer());
  }

  @GetMapping(Language.PATH + "/reviews/{code}/changes")
  ChangesPage changes(Visit visit, @PathVariable String code) {
    Questions questions = visit.questions();
    LocalDate since = Since.day(visit);
    Asked<ReviewAnswer> review = ask(questions, visit, code);
    var changes =
        questions.ask(
            () ->
                api.changes(
                    visit
                        .ask()
                        .with("review", code)
                        .with("from", since.atStartOfDay(ZoneOffset.UTC).toInstant())
                        .with("size", 50)
                        .with("page", visit.page())
                        .parameters()));
    ReviewHead head = new ReviewHead(review.answer(), ReviewTab.CHANGES);
    return new ChangesPage(
        head.frame(visit), head, since.atStartOfDay(ZoneOffset.UTC).toInstant(), changes.answer());
  }

  private Asked<ReviewAnswer> ask(Questions questions, Visit visit, String code) {
    return questions.ask(() -> api.review(code, visit.ask().parameters()));
  }

  private @Nullable Asked<ReviewAnswer> askNow(Questions questions, Visit visit, String code) {
    PageDates known = new PageDates(visit.dates().asOf(), null);
    return questions.ask(() -> api.review(code, visit.askAt(known).parameters()));
  }

  private static SeriesFigure figure(SeriesAnswer series, ReviewHead head, Frame frame) {
    LocalDate start = head.review().publishedOn().earliest();
    return SeriesFigure.of(head.review().code(), series, start, frame);
  }

  /** From which day on a page tells of changes. */
  private static final class Since {

    private static final int DAYS = 30;

    private Since() {}

    static LocalDate day(Visit visit) {
      return visit.since("since", Dates.today().minusDays(DAYS));
    }
  }
}
