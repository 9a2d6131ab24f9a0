package org.uptake.query.review;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.uptake.query.lane.Expensive;
import org.uptake.query.platform.Listing;
import org.uptake.query.platform.Page;
import org.uptake.query.platform.Question;
import org.uptake.query.platform.TwoDates;

/** Answers about reviews. */
@RestController
@RequestMapping("/api/reviews")
class ReviewQueryController {

  private final ReviewAnswers answers;

  ReviewQueryController(ReviewAnswers answers) {
    this.answers = answers;
  }

  @Expensive
  @GetMapping
  ResponseEntity<Listing<ReviewSummary>> list(Question question, HttpServletRequest request) {
    return question.answer(TwoDates::of, Page::of, answers::list).linked(request);
  }

  @GetMapping("/{code}")
  ReviewDetails find(@PathVariable String code, Question question) {
    return question.answer(TwoDates::of, dates -> answers.find(code, dates));
  }
}
