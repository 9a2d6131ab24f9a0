package org.uptake.query.recommendation;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.uptake.platform.web.TableMapping;
import org.uptake.query.lane.Expensive;
import org.uptake.query.platform.Question;
import org.uptake.query.platform.TwoDates;
import org.uptake.query.platform.WithNames;
import org.uptake.query.sheet.ListTable;
import org.uptake.query.sheet.SheetWish;

/** Answers about recommendations. */
@RestController
@RequestMapping("/api/recommendations")
class RecommendationQueryController {

  private final RecommendationAnswers answers;

  RecommendationQueryController(RecommendationAnswers answers) {
    this.answers = answers;
  }

  @Expensive
  @GetMapping
  ResponseEntity<WithNames<RecommendationListing>> list(
      Question question, HttpServletRequest request) {
    WithNames<RecommendationListing> found =
        question.answer(ListRequest::of, TwoDates::of, answers::list);
    return found.with(found.answer().list().links(request));
  }

  @Expensive
  @TableMapping
  ListTable<ReadableSummary> table(Question question) {
    return question.answer(ListRequest::of, SheetWish::of, TwoDates::of, answers::table);
  }

  @GetMapping("/{id}")
  WithNames<RecommendationDetails> find(@PathVariable String id, Question question) {
    return question.answer(TwoDates::of, dates -> answers.find(id, dates));
  }
}
