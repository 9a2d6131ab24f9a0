package org.uptake.query.text;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The words of a text, to be looked up; for texts that are at hand, as an index is for others. */
final class PlacedWords {

  private final List<List<PlacedLexeme>> places = new ArrayList<>();
  private final NavigableMap<String, List<PlacedLexeme>> words = new TreeMap<>();

  private final List<Piece> pieces;

  private PlacedWords(AnalyzedText text) {
    pieces = text.pieces();
    for (int i = 0; i <= text.pieces().size(); i++) {
      places.add(new ArrayList<>());
    }
    for (PlacedLexeme lexeme : text.lexemes()) {
      places.get(lexeme.position()).add(lexeme);
      words.computeIfAbsent(lexeme.lexeme(), none -> new ArrayList<>()).add(lexeme);
    }
  }

  static PlacedWords of(String text) {
    return new PlacedWords(TextAnalysis.with(analysis -> analysis.analyze(text)));
  }

  boolean answer(SearchChoice choice) {
    return choice.wanted().stream().allMatch(this::have)
        && choice.unwanted().stream().noneMatch(this::have);
  }

  private boolean have(SearchTerm term) {
    return occurrences(term).findFirst().isPresent();
  }

  /** Each with the lexemes that make it up. */
  Stream<List<PlacedLexeme>> occurrences(SearchTerm term) {
    return term.all().flatMap(this::occurrences);
  }

  private Stream<List<PlacedLexeme>> occurrences(WordSequence sequence) {
    return found(sequence.slots().getFirst())
        .map(first -> occurrence(sequence.slots(), first))
        .filter(whole -> whole.size() >= sequence.slots().size());
  }

  private Stream<PlacedLexeme> found(Slot slot) {
    return Stream.concat(
            slot.lexemes().stream().map(lexeme -> words.getOrDefault(lexeme, List.of())),
            slot.beginnings().stream()
                .flatMap(
                    beginning ->
                        words.subMap(beginning, beginning + Character.MAX_VALUE).values().stream()))
        .flatMap(List::stream);
  }

  /** Fewer than there are slots where it does not go on like that. */
  private List<PlacedLexeme> occurrence(List<Slot> slots, PlacedLexeme first) {
    List<PlacedLexeme> occurrence = new ArrayList<>();
    occurrence.add(first);
    for (int i = 1; i < slots.size() && first.position() + i < places.size(); i++) {
      Slot slot = slots.get(i);
      places.get(first.position() + i).stream()
          .filter(lexeme -> slot.takes(lexeme.lexeme()))
          .findFirst()
          .ifPresent(occurrence::add);
      if (occurrence.size() <= i) {
        break;
      }
    }
    return occurrence;
  }

  /** Where the first word begins that is not before a place; at most at another place. */
  int beginningFrom(int place, int most) {
    int found = pieceFrom(place);
    return found == pieces.size() ? most : Math.min(most, pieces.get(found).start());
  }

  /** Where the last word ends that is not beyond a place; at least with the word at another. */
  int endUntil(int place, int least) {
    int found = pieceFrom(least);
    while (found + 1 < pieces.size() && pieces.get(found + 1).end() <= place) {
      found++;
    }
    boolean none = found == pieces.size() || pieces.get(found).start() >= place;
    return none ? place : pieces.get(found).end();
  }

  /** The index of the first piece that begins at a place or behind it. */
  private int pieceFrom(int place) {
    int low = 0;
    int high = pieces.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (pieces.get(middle).start() < place) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
