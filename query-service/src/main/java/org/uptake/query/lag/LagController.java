package org.uptake.query.lag;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.uptake.query.lane.Expensive;
import org.uptake.query.platform.Page;
import org.uptake.query.platform.Parameters;
import org.uptake.query.platform.TwoDates;

/** How long after the fact entries were recorded. */
@RestController
class LagController {

  private static final long LATE_AFTER = 90;
  private static final long MOST_DAYS = 100_000;

  private final LagAnswers answers;

  LagController(LagAnswers answers) {
    this.answers = answers;
  }

  @Expensive
  @GetMapping("/api/lag")
  ResponseEntity<Lag> lag(Parameters parameters, HttpServletRequest request) {
    TwoDates dates = TwoDates.of(parameters);
    LagAnswers.Question question =
        new LagAnswers.Question(
            LagFilter.of(parameters),
            parameters.word("groupBy", LagGrouping.class),
            parameters.number("late", 0, MOST_DAYS).orElse(LATE_AFTER),
            Page.of(parameters));
    parameters.finish();
    Lag lag = answers.lag(question, dates);
    return ResponseEntity.ok().headers(lag.late().links(request)).body(lag);
  }
}
