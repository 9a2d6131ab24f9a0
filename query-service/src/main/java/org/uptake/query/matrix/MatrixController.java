package org.uptake.query.matrix;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.uptake.platform.web.TableMapping;
import org.uptake.query.lane.Expensive;
import org.uptake.query.platform.Listing;
import org.uptake.query.platform.Page;
import org.uptake.query.platform.Question;
import org.uptake.query.platform.TwoDates;
import org.uptake.query.sheet.ListTable;
import org.uptake.query.sheet.SheetWish;

/** The recommendations of a review by theme, against years. */
@RestController
class MatrixController {

  private final MatrixAnswers answers;

  MatrixController(MatrixAnswers answers) {
    this.answers = answers;
  }

  /** Pages count recommendations; a theme may go on on the next page. */
  @Expensive
  @GetMapping("/api/reviews/{code}/matrix")
  ResponseEntity<Listing<MatrixTheme>> matrix(
      @PathVariable String code, Question question, HttpServletRequest request) {
    return question
        .answer(
            YearRange::of,
            Page::of,
            TwoDates::of,
            (years, page, dates) -> answers.matrix(code, years, page, dates))
        .linked(request);
  }

  @Expensive
  @TableMapping("/api/reviews/{code}/matrix")
  ListTable<MatrixRow> table(@PathVariable String code, Question question) {
    return question.answer(
        YearRange::of,
        SheetWish::ofPaged,
        TwoDates::of,
        (years, wish, dates) -> answers.table(code, years, wish, dates));
  }
}
