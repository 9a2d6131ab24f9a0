package org.uptake.query.stakeholder;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.uptake.kernel.stakeholder.StakeholderRegistered;
import org.uptake.query.lane.Expensive;
import org.uptake.query.platform.Listing;
import org.uptake.query.platform.Page;
import org.uptake.query.platform.Parameters;
import org.uptake.query.platform.TwoDates;

/** The directory of stakeholders. */
@RestController
@RequestMapping("/api/stakeholders")
class StakeholderQueryController {

  private final StakeholderAnswers answers;

  StakeholderQueryController(StakeholderAnswers answers) {
    this.answers = answers;
  }

  @GetMapping
  ResponseEntity<Listing<StakeholderSummary>> list(
      Parameters parameters, HttpServletRequest request) {
    TwoDates dates = TwoDates.of(parameters);
    Page page = Page.of(parameters);
    Optional<StakeholderRegistered.Kind> kind =
        parameters.word("kind", StakeholderRegistered.Kind.class);
    parameters.finish();
    return answers.list(kind, page, dates).linked(request);
  }

  @Expensive
  @GetMapping("/{code}")
  StakeholderDetails find(@PathVariable String code, Parameters parameters) {
    TwoDates dates = TwoDates.of(parameters);
    parameters.finish();
    return answers.find(code, dates);
  }
}
