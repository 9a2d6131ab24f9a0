package org.uptake.query.recommendation;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.uptake.kernel.PartialDate;
import org.uptake.kernel.StakeholderCode;
import org.uptake.query.lane.Expensive;
import org.uptake.query.platform.Listing;
import org.uptake.query.platform.Page;
import org.uptake.query.platform.Parameters;
import org.uptake.query.platform.TwoDates;

/** Answers about the entries of a recommendation. */
@RestController
@RequestMapping("/api/recommendations/{id}")
class EntryQueryController {

  private final EntryAnswers answers;

  EntryQueryController(EntryAnswers answers) {
    this.answers = answers;
  }

  @Expensive
  @GetMapping("/entries")
  ResponseEntity<Listing<EntryDetails>> list(
      @PathVariable String id, Parameters parameters, HttpServletRequest request) {
    TwoDates dates = TwoDates.of(parameters);
    Page page = Page.of(parameters);
    boolean history = parameters.flag("history").orElse(false);
    parameters.finish();
    return answers.list(id, history, page, dates).linked(request);
  }

  @GetMapping("/entries/{entry}")
  EntryDetails find(@PathVariable String id, @PathVariable String entry, Parameters parameters) {
    TwoDates dates = TwoDates.withoutAsOf(parameters);
    parameters.finish();
    return answers.find(id, entry, dates);
  }

  @Expensive
  @GetMapping("/kinds")
  List<KindDetails> kinds(@PathVariable String id, Parameters parameters) {
    TwoDates dates = TwoDates.withoutAsOf(parameters);
    Optional<PartialDate> occurredOn = parameters.code("occurredOn", PartialDate::of);
    Optional<StakeholderCode> addressee = parameters.code("addressee", StakeholderCode::new);
    parameters.finish();
    return answers.kinds(id, occurredOn, addressee, dates);
  }
}
