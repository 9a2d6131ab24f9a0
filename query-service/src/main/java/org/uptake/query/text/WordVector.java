package org.uptake.query.text;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The words of a text as PostgreSQL reads a {@code tsvector}. What does not fit into one is left
 * out, so whatever a text is, there is a vector of it.
 */
public final class WordVector {

  /** Characters of a text that are searched. */
  private static final int LONGEST = 100_000;

  /** Bytes; a vector takes a megabyte with what it needs to tell them apart. */
  private static final int LARGEST = 900_000;

  private static final int LARGEST_LEXEME = 2_000;
  private static final int LAST_POSITION = 16_382;
  private static final int MOST_POSITIONS = 255;
  private static final int OF_A_LEXEME = 8;
  private static final int OF_A_POSITION = 2;

  /** No phrase reaches from one text to another. */
  private static final int BETWEEN_TEXTS = 10;

  private static final String HEAVIEST = "A";
  private static final String HEAVY = "B";
  private static final String PLAIN = "";

  private final Map<String, Places> lexemes = new LinkedHashMap<>();
  private int bytes;
  private int reached;

  private WordVector() {}

  /** Where a lexeme stands; after so many places, and far behind, none is told. */
  private static final class Places {
    private final StringBuilder told = new StringBuilder();
    private int number;
    private int last;
  }

  /** Of a text. */
  public static String of(String text) {
    WordVector vector = new WordVector();
    vector.add(TextAnalysis.with(analysis -> analysis.analyze(searched(text))), PLAIN);
    return vector.toString();
  }

  /** Of a title, which weighs more, and what follows it. */
  public static String of(String title, String text) {
    WordVector vector = new WordVector();
    List<AnalyzedText> analyzed =
        TextAnalysis.with(analysis -> analysis.analyze(List.of(searched(title), searched(text))));
    vector.add(analyzed.getFirst(), HEAVIEST);
    vector.add(analyzed.getLast(), HEAVY);
    return vector.toString();
  }

  private static String searched(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
  }

  private void add(AnalyzedText text, String weight) {
    for (PlacedLexeme lexeme : text.lexemes()) {
      add(lexeme.lexeme(), reached + lexeme.position(), weight);
    }
    reached += text.pieces().size() + BETWEEN_TEXTS;
  }

  private void add(String lexeme, int position, String weight) {
    Places places = lexemes.get(lexeme);
    if (places == null) {
      int size = lexeme.getBytes(StandardCharsets.UTF_8).length;
      if (size > LARGEST_LEXEME || bytes + size + OF_A_LEXEME > LARGEST) {
        return;
      }
      bytes += size + OF_A_LEXEME;
      places = new Places();
      lexemes.put(lexeme, places);
    }
    if (position <= LAST_POSITION
        && position != places.last
        && places.number < MOST_POSITIONS
        && bytes < LARGEST) {
      place(places, position, weight);
    }
  }

  private void place(Places places, int position, String weight) {
    places.told.append(places.number == 0 ? ':' : ',').append(position).append(weight);
    places.number++;
    places.last = position;
    bytes += OF_A_POSITION;
  }

  @Override
  public String toString() {
    StringBuilder vector = new StringBuilder();
    lexemes.forEach(
        (lexeme, places) ->
            vector
                .append(vector.isEmpty() ? "'" : " '")
                .append(lexeme)
                .append('\'')
                .append(places.told));
    return vector.toString();
  }
}
