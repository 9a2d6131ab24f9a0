package org.uptake.query.durations;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.uptake.query.lane.Expensive;
import org.uptake.query.platform.Parameters;
import org.uptake.query.platform.TwoDates;

/** How long it takes, in one review and in all of them. */
@RestController
class DurationController {

  private final DurationAnswers answers;

  DurationController(DurationAnswers answers) {
    this.answers = answers;
  }

  @Expensive
  @GetMapping("/api/reviews/{code}/durations")
  DurationDetails ofReview(@PathVariable String code, Parameters parameters) {
    return durations(DurationSelection.ofReview(code, parameters), parameters);
  }

  @Expensive
  @GetMapping("/api/durations")
  DurationDetails overall(Parameters parameters) {
    return durations(DurationSelection.of(parameters), parameters);
  }

  private DurationDetails durations(DurationSelection selection, Parameters parameters) {
    TwoDates dates = TwoDates.of(parameters);
    parameters.finish();
    return answers.durations(selection, dates);
  }
}
