package org.uptake.query.durations;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.uptake.platform.web.TableMapping;
import org.uptake.query.lane.Expensive;
import org.uptake.query.platform.Question;
import org.uptake.query.platform.TwoDates;
import org.uptake.query.sheet.ListTable;
import org.uptake.query.sheet.SheetWish;

/** How long it takes, in one review and in all of them. */
@RestController
class DurationController {

  private final DurationAnswers answers;

  DurationController(DurationAnswers answers) {
    this.answers = answers;
  }

  @Expensive
  @GetMapping("/api/reviews/{code}/durations")
  DurationDetails ofReview(@PathVariable String code, Question question) {
    return question.answer(
        parameters -> DurationSelection.ofReview(code, parameters),
        TwoDates::of,
        (selection, dates) -> answers.durations(code, selection, dates));
  }

  @Expensive
  @GetMapping("/api/durations")
  DurationDetails overall(Question question) {
    return question.answer(DurationSelection::of, TwoDates::of, answers::durations);
  }

  @Expensive
  @TableMapping("/api/reviews/{code}/durations")
  ListTable<DurationRow> tableOfReview(@PathVariable String code, Question question) {
    return question.answer(
        parameters -> DurationSelection.ofReview(code, parameters),
        SheetWish::of,
        TwoDates::of,
        (selection, wish, wanted) ->
            DurationRow.table(wish, wanted, dates -> answers.durations(code, selection, dates)));
  }

  @Expensive
  @TableMapping("/api/durations")
  ListTable<DurationRow> table(Question question) {
    return question.answer(
        DurationSelection::of,
        SheetWish::of,
        TwoDates::of,
        (selection, wish, wanted) ->
            DurationRow.table(wish, wanted, dates -> answers.durations(selection, dates)));
  }
}
