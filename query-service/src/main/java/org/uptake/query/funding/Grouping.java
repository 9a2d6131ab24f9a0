package org.uptake.query.funding;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.uptake.kernel.Word;

/** By what money is told apart. */
enum Grouping implements Word {
  REVIEW("e.review"),
  BY("e.by_whom"),
  PHASE("e.phase"),
  CHANNEL("e.channel"),
  YEAR("left(e.occurred_on, 4)");

  private final String sql;

  Grouping(String sql) {
    this.sql = sql;
  }

  /**
   * @param text words with commas between them
   */
  static List<Grouping> list(String text) {
    return Stream.of(text.split(",", -1)).map(Grouping::of).distinct().toList();
  }

  private static Grouping of(String word) {
    return Stream.of(values())
        .filter(grouping -> grouping.word().equals(word))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("must be made of " + words()));
  }

  private static String words() {
    return Arrays.stream(values()).map(Word::word).collect(Collectors.joining(", "));
  }

  /** The value as a column of its own. */
  String named() {
    return sql + " as " + column();
  }

  String column() {
    return "of_" + word();
  }
}
