package org.uptake.query.progress;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.uptake.platform.web.TableMapping;
import org.uptake.query.lane.Expensive;
import org.uptake.query.platform.Question;
import org.uptake.query.platform.TwoDates;
import org.uptake.query.platform.WithNames;
import org.uptake.query.sheet.ListTable;
import org.uptake.query.sheet.SheetWish;

/** The series of one review, and those over all reviews. */
@RestController
class ProgressController {

  private final ProgressAnswers answers;

  ProgressController(ProgressAnswers answers) {
    this.answers = answers;
  }

  @Expensive
  @GetMapping("/api/reviews/{code}/progress")
  WithNames<ProgressSeries> ofReview(@PathVariable String code, Question question) {
    return question.answer(
        SeriesPeriod::of, TwoDates::of, (period, dates) -> answers.ofReview(code, period, dates));
  }

  @Expensive
  @GetMapping("/api/progress")
  WithNames<ProgressSeries> overall(Question question) {
    return question.answer(SeriesQuestion::of, TwoDates::of, answers::series);
  }

  @Expensive
  @TableMapping("/api/reviews/{code}/progress")
  ListTable<SeriesRow> tableOfReview(@PathVariable String code, Question question) {
    return question.answer(
        SeriesPeriod::of,
        SheetWish::of,
        TwoDates::of,
        (period, wish, wanted) ->
            SeriesRow.table(wish, wanted, dates -> answers.ofReview(code, period, dates)));
  }

  @Expensive
  @TableMapping("/api/progress")
  ListTable<SeriesRow> table(Question question) {
    return question.answer(
        SeriesQuestion::of,
        SheetWish::of,
        TwoDates::of,
        (asked, wish, wanted) ->
            SeriesRow.table(wish, wanted, dates -> answers.series(asked, dates)));
  }
}
