package org.uptake.query.search;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.uptake.query.lane.Expensive;
import org.uptake.query.platform.Listing;
import org.uptake.query.platform.Page;
import org.uptake.query.platform.Question;
import org.uptake.query.platform.Reach;
import org.uptake.query.platform.RestrictedTexts;
import org.uptake.query.platform.SearchQueryRows;
import org.uptake.query.platform.TwoDates;
import org.uptake.query.platform.WithNames;

/** Finds entries by their words: the best first, or the latest where too many match. */
@RestController
class SearchController {

  private final RestrictedTexts answers;
  private final SearchQueryRows words;
  private final SearchRows rows;

  SearchController(RestrictedTexts answers, SearchQueryRows words, SearchRows rows) {
    this.answers = answers;
    this.words = words;
    this.rows = rows;
  }

  @Expensive
  @GetMapping("/api/search")
  ResponseEntity<WithNames<Findings>> search(Question question, HttpServletRequest request) {
    WithNames<Findings> found =
        question.answer(SearchQuestion::of, Page::of, TwoDates::of, this::find);
    return found.with(found.answer().list().links(request));
  }

  private WithNames<Findings> find(SearchQuestion asked, Page page, TwoDates dates) {
    return answers.answer(
        dates,
        (at, reach) ->
            search(new Search(words.read(asked.q()), asked.narrowing(), at), page, reach),
        Findings::shown);
  }

  private Findings search(Search search, Page page, Reach reach) {
    SearchRows.Found found = rows.find(search, page);
    Listing<Hit> list = Listing.of(found.hits(), found.total(), page, search.at());
    boolean shown = reach != Reach.NONE && page.page() == 0;
    return new Findings(
        list.rankedOrMore(found.ranked()), shown ? rows.byRight(search, reach, page.size()) : null);
  }
}
