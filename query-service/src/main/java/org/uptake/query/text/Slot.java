package org.uptake.query.text;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What may stand in one place of a text.
 *
 * @param lexemes any of these
 * @param beginnings or any that begins with one of these
 */
record Slot(Set<String> lexemes, Set<String> beginnings) {

  Slot {
    lexemes = Collections.unmodifiableSortedSet(new TreeSet<>(lexemes));
    beginnings = Collections.unmodifiableSortedSet(new TreeSet<>(beginnings));
  }

  static Slot of(Set<String> lexemes) {
    return new Slot(lexemes, Set.of());
  }

  boolean takes(String lexeme) {
    return lexemes.contains(lexeme) || beginnings.stream().anyMatch(lexeme::startsWith);
  }

  int size() {
    return lexemes.size() + beginnings.size();
  }

  /** Stems of languages that few texts are in. */
  Stream<String> doubtful() {
    return lexemes.stream().filter(StemLanguage::isDoubtful).map(Slot::quoted);
  }

  Slot without(Set<String> absent) {
    return new Slot(
        lexemes.stream()
            .filter(lexeme -> !absent.contains(quoted(lexeme)))
            .collect(Collectors.toSet()),
        beginnings);
  }

  private static String quoted(String lexeme) {
    return "'" + lexeme + "'";
  }

  /** As PostgreSQL reads it. No lexeme has a quote or a backslash. */
  String sql() {
    return Stream.concat(
            lexemes.stream().map(Slot::quoted),
            beginnings.stream().map(beginning -> quoted(beginning) + ":*"))
        .collect(Collectors.joining("|", "(", ")"));
  }
}
