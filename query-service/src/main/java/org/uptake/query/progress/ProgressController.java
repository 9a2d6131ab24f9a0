package org.uptake.query.progress;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.uptake.query.lane.Expensive;
import org.uptake.query.platform.Parameters;
import org.uptake.query.platform.TwoDates;

/** The series of one review, and those over all reviews. */
@RestController
class ProgressController {

  private final ProgressAnswers answers;

  ProgressController(ProgressAnswers answers) {
    this.answers = answers;
  }

  @Expensive
  @GetMapping("/api/reviews/{code}/progress")
  ProgressSeries ofReview(@PathVariable String code, Parameters parameters) {
    return series(ProgressSelection.ofReview(code), parameters);
  }

  @Expensive
  @GetMapping("/api/progress")
  ProgressSeries overall(Parameters parameters) {
    return series(ProgressSelection.of(parameters), parameters);
  }

  private ProgressSeries series(ProgressSelection selection, Parameters parameters) {
    TwoDates dates = TwoDates.of(parameters);
    SeriesPeriod period = SeriesPeriod.of(parameters);
    parameters.finish();
    return answers.series(selection, period, dates);
  }
}
