package org.uptake.query.review;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.uptake.platform.web.TableMapping;
import org.uptake.query.lane.Expensive;
import org.uptake.query.platform.Listing;
import org.uptake.query.platform.Page;
import org.uptake.query.platform.Question;
import org.uptake.query.platform.TwoDates;
import org.uptake.query.platform.WithNames;
import org.uptake.query.sheet.ListTable;
import org.uptake.query.sheet.SheetWish;

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
  ResponseEntity<WithNames<Listing<ReviewSummary>>> list(
      Question question, HttpServletRequest request) {
    return Listing.linked(question.answer(TwoDates::of, Page::of, answers::list), request);
  }

  @Expensive
  @TableMapping
  ListTable<ReviewSummary> table(Question question) {
    return question.answer(SheetWish::ofPaged, TwoDates::of, answers::table);
  }

  @GetMapping("/{code}")
  WithNames<ReviewDetails> find(@PathVariable String code, Question question) {
    return question.answer(TwoDates::of, dates -> answers.find(code, dates));
  }
}
