package org.uptake.query.durations;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.uptake.query.lane.Dear;
import org.uptake.query.platform.Parameters;
import org.uptake.query.platform.TwoDates;

/** How long it takes, in one review and in all of them. */
@RestController
class DurationController {

  private final DurationAnswers answers;

  DurationController(DurationAnswers answers) {
    this.answers = answers;
  }

  @Dear
  @GetMapping("/api/reviews/{code}/durations")
  DurationDetails ofReview(@PathVariable String code, Parameters parameters) {
    return durations(Selection.ofReview(code, parameters), parameters);
  }

  @Dear
  @GetMapping("/api/durations")
  DurationDetails overall(Parameters parameters) {
    return durations(Selection.of(parameters), parameters);
  }

  private DurationDetails durations(Selection selection, Parameters parameters) {
    TwoDates dates = TwoDates.of(parameters);
    parameters.finish();
    return answers.durations(selection, dates);
  }
}
