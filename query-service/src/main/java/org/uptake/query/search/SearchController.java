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
import org.uptake.query.platform.Standpoint;
import org.uptake.query.platform.TwoDates;
import org.uptake.query.platform.WithNames;
import org.uptake.query.text.SearchQuery;

/** Finds entries by their words: the best first, or the latest where too many match. */
@RestController
class SearchController {

  private final RestrictedTexts answers;
  private final SearchRows rows;

  SearchController(RestrictedTexts answers, SearchRows rows) {
    this.answers = answers;
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
        dates, (at, reach) -> search(read(asked, at), page, reach), Findings::shown);
  }

  private Search read(SearchQuestion asked, Standpoint at) {
    SearchQuery whole = SearchQuery.read(asked.q());
    return new Search(whole, rows.present(whole), asked.narrowing(), at);
  }

  private Findings search(Search search, Page page, Reach reach) {
    SearchRows.Found found = rows.find(search, page);
    Listing<Hit> list = Listing.of(found.hits(), found.total(), page, search.at());
    boolean shown = reach != Reach.NONE && page.page() == 0;
    return new Findings(
        list.rankedOrMore(found.ranked()), shown ? rows.byRight(search, reach, page.size()) : null);
  }
}
