package org.uptake.query.recommendation;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.uptake.kernel.PartialDate;
import org.uptake.kernel.StakeholderCode;
import org.uptake.query.lane.Expensive;
import org.uptake.query.platform.Listing;
import org.uptake.query.platform.Question;
import org.uptake.query.platform.TwoDates;
import org.uptake.query.platform.WithNames;

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
  ResponseEntity<WithNames<Listing<EntryDetails>>> list(
      @PathVariable String id, Question question, HttpServletRequest request) {
    return Listing.linked(
        question.answer(
            EntryListRequest::of, TwoDates::of, (wanted, dates) -> answers.list(id, wanted, dates)),
        request);
  }

  @GetMapping("/entries/{entry}")
  WithNames<SingleEntry> find(
      @PathVariable String id, @PathVariable String entry, Question question) {
    return question.answer(TwoDates::withoutAsOf, dates -> answers.find(id, entry, dates));
  }

  @Expensive
  @GetMapping("/kinds")
  List<KindDetails> kinds(@PathVariable String id, Question question) {
    return question.answer(
        parameters -> parameters.code("occurredOn", PartialDate::of),
        parameters -> parameters.code("addressee", StakeholderCode::new),
        TwoDates::withoutAsOf,
        (occurredOn, addressee, dates) -> answers.kinds(id, occurredOn, addressee, dates));
  }
}
