package org.uptake.query.stakeholder;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.uptake.kernel.stakeholder.StakeholderRegistered;
import org.uptake.platform.web.TableMapping;
import org.uptake.query.lane.Expensive;
import org.uptake.query.platform.Listing;
import org.uptake.query.platform.Page;
import org.uptake.query.platform.Question;
import org.uptake.query.platform.TwoDates;
import org.uptake.query.platform.WithNames;
import org.uptake.query.sheet.ListTable;
import org.uptake.query.sheet.SheetWish;

/** The directory of stakeholders. */
@RestController
@RequestMapping("/api/stakeholders")
class StakeholderQueryController {

  private final StakeholderAnswers answers;

  StakeholderQueryController(StakeholderAnswers answers) {
    this.answers = answers;
  }

  @GetMapping
  ResponseEntity<Listing<StakeholderSummary>> list(Question question, HttpServletRequest request) {
    return question
        .answer(
            parameters -> parameters.word("kind", StakeholderRegistered.Kind.class),
            Page::of,
            TwoDates::of,
            answers::list)
        .linked(request);
  }

  @Expensive
  @TableMapping
  ListTable<StakeholderSummary> table(Question question) {
    return question.answer(
        parameters -> parameters.word("kind", StakeholderRegistered.Kind.class),
        SheetWish::ofPaged,
        TwoDates::of,
        answers::table);
  }

  @Expensive
  @GetMapping("/{code}")
  WithNames<StakeholderDetails> find(@PathVariable String code, Question question) {
    return question.answer(TwoDates::of, dates -> answers.find(code, dates));
  }
}
