package org.uptake.query.lag;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.uptake.platform.web.TableMapping;
import org.uptake.query.lane.Expensive;
import org.uptake.query.platform.Question;
import org.uptake.query.platform.TwoDates;
import org.uptake.query.platform.WithNames;
import org.uptake.query.sheet.ListTable;
import org.uptake.query.sheet.SheetWish;

/** How long after the fact entries were recorded. */
@RestController
class LagController {

  private final LagAnswers answers;

  LagController(LagAnswers answers) {
    this.answers = answers;
  }

  @Expensive
  @GetMapping("/api/lag")
  ResponseEntity<WithNames<Lag>> lag(Question question, HttpServletRequest request) {
    WithNames<Lag> lag = question.answer(LagQuestion::of, TwoDates::of, answers::lag);
    return lag.with(lag.answer().late().links(request));
  }

  /** The groups where some are asked for, else the late entries. */
  @Expensive
  @TableMapping("/api/lag")
  ListTable<?> table(Question question) {
    return question.answer(LagQuestion::of, SheetWish::of, TwoDates::of, answers::table);
  }
}
