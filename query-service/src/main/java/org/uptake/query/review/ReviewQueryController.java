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
import org.uptake.query.platform.Parameters;
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
  ResponseEntity<Listing<ReviewSummary>> list(Parameters parameters, HttpServletRequest request) {
    TwoDates dates = TwoDates.of(parameters);
    Page page = Page.of(parameters);
    parameters.finish();
    return answers.list(dates, page).linked(request);
  }

  @GetMapping("/{code}")
  ReviewDetails find(@PathVariable String code, Parameters parameters) {
    TwoDates dates = TwoDates.of(parameters);
    parameters.finish();
    return answers.find(code, dates);
  }
}
