package org.uptake.query.recommendation;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
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

/** The entries of all recommendations, the newest first. */
@RestController
class EntryListController {

  private final EntryListAnswers answers;

  EntryListController(EntryListAnswers answers) {
    this.answers = answers;
  }

  @Expensive
  @GetMapping("/api/entries")
  ResponseEntity<WithNames<Listing<EntryDetails>>> list(
      Question question, HttpServletRequest request) {
    return Listing.linked(
        question.answer(EntryFilter::of, Page::of, TwoDates::of, answers::list), request);
  }

  @Expensive
  @TableMapping("/api/entries")
  ListTable<EntryDetails> table(Question question) {
    return question.answer(EntryFilter::of, SheetWish::ofPaged, TwoDates::of, answers::table);
  }
}
