package org.uptake.query.text;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What stands on one side of an "or".
 *
 * @param wanted all of these, at least one
 * @param unwanted and none of these
 */
record SearchChoice(List<SearchTerm> wanted, List<SearchTerm> unwanted) {

  int size() {
    return terms().mapToInt(SearchTerm::size).sum();
  }

  Stream<SearchTerm> terms() {
    return Stream.concat(wanted.stream(), unwanted.stream());
  }

  SearchChoice without(Set<String> absent) {
    return new SearchChoice(
        wanted.stream().map(term -> term.without(absent)).toList(),
        unwanted.stream().map(term -> term.without(absent)).toList());
  }

  String sql() {
    return Stream.concat(
            wanted.stream().map(SearchTerm::sql), unwanted.stream().map(term -> "!" + term.sql()))
        .collect(Collectors.joining("&", "(", ")"));
  }
}
