package org.uptake.query.theme;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.uptake.platform.web.TableMapping;
import org.uptake.query.lane.Expensive;
import org.uptake.query.platform.Listing;
import org.uptake.query.platform.Page;
import org.uptake.query.platform.Question;
import org.uptake.query.platform.Snapshots;
import org.uptake.query.platform.Standpoint;
import org.uptake.query.platform.TwoDates;
import org.uptake.query.sheet.Chunks;
import org.uptake.query.sheet.ListTable;
import org.uptake.query.sheet.SheetWish;
import org.uptake.query.text.SearchQuery;

/** The themes, by name; last what has none. */
@RestController
class ThemeController {

  private final Snapshots answers;
  private final ThemeRows rows;

  ThemeController(Snapshots answers, ThemeRows rows) {
    this.answers = answers;
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

  @Expensive
  @TableMapping("/api/themes")
  ListTable<ThemeSummary> table(Question question) {
    return question.answer(ThemeFilter::of, SheetWish::ofPaged, TwoDates::of, this::table);
  }

  private ListTable<ThemeSummary> table(ThemeFilter filter, SheetWish wish, TwoDates wanted) {
    return ListTable.of(
        ThemeSummary.TABLE,
        wish,
        wanted,
        Chunks.paged((page, dates) -> answers.introduce(dates, at -> list(filter, page, at))));
  }

  private Listing<ThemeSummary> list(ThemeFilter filter, Page page, Standpoint at) {
    Optional<SearchQuery> words = filter.q().map(SearchQuery::read);
    Map<@Nullable String, List<ThemeRows.Count>> themes = new LinkedHashMap<>();
    for (ThemeRows.Count count : rows.counts(filter.review(), at)) {
      themes.computeIfAbsent(count.theme(), none -> new ArrayList<>()).add(count);
    }
    words.ifPresent(asked -> themes.keySet().removeIf(theme -> !isAnswer(theme, asked)));
    List<ThemeSummary> all =
        themes.entrySet().stream()
            .map(theme -> ThemeSummary.of(theme.getKey(), theme.getValue()))
            .toList();
    return Listing.of(page.of(all), all.size(), page, at);
  }

  private static boolean isAnswer(@Nullable String theme, SearchQuery words) {
    return theme != null && words.isAnsweredBy(theme);
  }
}
