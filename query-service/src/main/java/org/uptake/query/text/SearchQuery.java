package org.uptake.query.text;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.uptake.kernel.Refusal;
import org.uptake.kernel.Refused;

/**
 * What is searched for.
 *
 * @param choices any of these
 */
public record SearchQuery(List<SearchChoice> choices) {

  /**
   * Reads what somebody typed: words, "phrases in quotes", {@code or}, {@code -} before what shall
   * not occur, {@code *} behind the beginning of a word.
   *
   * @throws Refused {@link Refusal#MALFORMED} if that is nothing to search for; it says what would
   *     be
   */
  public static SearchQuery read(String typed) {
    return TextAnalysis.with(analysis -> new QueryReader(typed, analysis).read());
  }

  /** What of it may well occur nowhere, each as a question of its own. */
  List<String> doubtful() {
    return choices.stream()
        .flatMap(SearchChoice::terms)
        .flatMap(SearchTerm::doubtful)
        .distinct()
        .toList();
  }

  /** The same, where some of what is doubtful occurs nowhere. */
  SearchQuery without(Set<String> absent) {
    return new SearchQuery(choices.stream().map(choice -> choice.without(absent)).toList());
  }

  /** As PostgreSQL reads a {@code tsquery}. */
  public String query() {
    return choices.stream().map(SearchChoice::sql).collect(Collectors.joining("|"));
  }

  /** Whether a text is what is searched for. */
  public boolean isAnsweredBy(String text) {
    PlacedWords words = PlacedWords.of(text);
    return choices.stream().anyMatch(words::answer);
  }

  int size() {
    return choices.stream().mapToInt(SearchChoice::size).sum();
  }
}
