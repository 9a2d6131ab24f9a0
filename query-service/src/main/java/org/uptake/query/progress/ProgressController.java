package org.uptake.query.progress;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.uptake.query.lane.Expensive;
import org.uptake.query.platform.Question;
import org.uptake.query.platform.TwoDates;
import org.uptake.query.platform.WithNames;

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
    return question.answer(ProgressSelection::of, SeriesPeriod::of, TwoDates::of, answers::series);
  }
}
