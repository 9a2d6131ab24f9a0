package org.uptake.query.text;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One thing that somebody looks for.
 *
 * @param spellings any of these is it
 * @param others and any of these, which hardly anybody writes
 */
record SearchTerm(List<WordSequence> spellings, List<WordSequence> others) {

  Stream<WordSequence> all() {
    return Stream.concat(spellings.stream(), others.stream());
  }

  int size() {
    return all().mapToInt(WordSequence::size).sum();
  }

  /** What may well occur nowhere; each as a question of its own. */
  Stream<String> doubtful() {
    return Stream.concat(
        others.stream().map(WordSequence::sql), spellings.stream().flatMap(WordSequence::doubtful));
  }

  /**
   * @param absent of what is doubtful
   */
  SearchTerm without(Set<String> absent) {
    return new SearchTerm(
        spellings.stream().map(spelling -> spelling.without(absent)).toList(),
        others.stream()
            .filter(other -> !absent.contains(other.sql()))
            .map(other -> other.without(absent))
            .toList());
  }

  String sql() {
    return all().map(WordSequence::sql).collect(Collectors.joining("|", "(", ")"));
  }
}
