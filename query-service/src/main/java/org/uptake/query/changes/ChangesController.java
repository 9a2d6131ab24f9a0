package org.uptake.query.changes;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.uptake.kernel.Frequency;
import org.uptake.kernel.ReviewCode;
import org.uptake.query.lane.Expensive;
import org.uptake.query.platform.BadParameter;
import org.uptake.query.platform.Page;
import org.uptake.query.platform.Parameters;
import org.uptake.query.platform.TwoDates;

/** The briefing between two instants. */
@RestController
class ChangesController {

  private final ChangesAnswers answers;

  ChangesController(ChangesAnswers answers) {
    this.answers = answers;
  }

  @Expensive
  @GetMapping("/api/changes")
  ResponseEntity<Briefing> changes(Parameters parameters, HttpServletRequest request) {
    Optional<Instant> from = parameters.instantOrDay("from");
    Optional<Instant> to = parameters.instantOrDay("to");
    Optional<ReviewCode> review = parameters.code("review", ReviewCode::new);
    Frequency step = parameters.word("step", Frequency.class).orElse(Frequency.QUARTER);
    Page page = Page.of(parameters);
    long minPosition = TwoDates.now(parameters).minPosition();
    if (from.isEmpty() || to.filter(from.get()::isAfter).isPresent()) {
      Optional<Instant> ignored = parameters.reject("from", BadParameter.Simple.BEGINNING_MISSING);
    }
    parameters.finish();
    TwoDates dates = new TwoDates(Optional.empty(), to, minPosition);
    return answers.changes(from.orElseThrow(), review, step, page, dates).linked(request);
  }
}
