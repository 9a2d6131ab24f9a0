package org.uptake.query.theme;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.uptake.query.lane.Expensive;
import org.uptake.query.platform.Listing;
import org.uptake.query.platform.Page;
import org.uptake.query.platform.Question;
import org.uptake.query.platform.SearchQuery;
import org.uptake.query.platform.SearchQueryRows;
import org.uptake.query.platform.Snapshots;
import org.uptake.query.platform.Standpoint;
import org.uptake.query.platform.TwoDates;

/** The themes, by name; last what has none. */
@RestController
class ThemeController {

  private final Snapshots answers;
  private final SearchQueryRows words;
  private final ThemeRows rows;

  ThemeController(Snapshots answers, SearchQueryRows words, ThemeRows rows) {
    this.answers = answers;
    this.words = words;
    this.rows = rows;
  }

  @Expensive
  @GetMapping("/api/themes")
  ResponseEntity<Listing<ThemeSummary>> list(Question question, HttpServletRequest request) {
    return question
        .answer(
            ThemeFilter::of,
            Page::of,
            TwoDates::of,
            (filter, page, dates) -> answers.answer(dates, at -> list(filter, page, at)))
        .linked(request);
  }

  private Listing<ThemeSummary> list(ThemeFilter filter, Page page, Standpoint at) {
    Map<@Nullable String, List<ThemeRows.Count>> themes = new LinkedHashMap<>();
    for (ThemeRows.Count count :
        rows.counts(filter.review(), filter.q().map(words::read).map(SearchQuery::query), at)) {
      themes.computeIfAbsent(count.theme(), none -> new ArrayList<>()).add(count);
    }
    List<ThemeSummary> all =
        themes.entrySet().stream()
            .map(theme -> ThemeSummary.of(theme.getKey(), theme.getValue()))
            .toList();
    return Listing.of(page.of(all), all.size(), page, at);
  }
}
