package org.uptake.query.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.uptake.kernel.Refused;
import org.uptake.query.platform.BadParameter;
import org.uptake.query.platform.Malformed;

/** Reads the words of what was typed between blanks, or between quotation marks. */
final class UnitReader {

  private static final char STAR = '*';
  private static final int SHORTEST_BEGINNING = 2;

  private final TextAnalysis analysis;

  UnitReader(TextAnalysis analysis) {
    this.analysis = analysis;
  }

  /**
   * @throws Refused if a star stands elsewhere than behind the beginning of a word
   */
  List<SearchUnit> read(TypedPart part) {
    TextPieces found = analysis.pieces(part.text());
    List<Piece> pieces = found.pieces();
    Set<Integer> beginnings = beginnings(part.text(), pieces);
    List<SearchUnit> units = new ArrayList<>();
    for (int first = 0; first < pieces.size(); ) {
      int last = part.quoted() ? pieces.size() - 1 : last(found, first);
      units.add(unit(found, first, last, beginnings, part.quoted()));
      first = last + 1;
    }
    return units;
  }

  /** Of the longest compound, or of characters that follow each other. */
  private static int last(TextPieces found, int first) {
    int last =
        found.compounds().stream()
            .filter(compound -> compound.first() == first)
            .map(Compound::last)
            .max(Comparator.naturalOrder())
            .orElse(first);
    List<Piece> pieces = found.pieces();
    while (pieces.get(last).isUnspaced()
        && last + 1 < pieces.size()
        && pieces.get(last + 1).isUnspaced()) {
      last++;
    }
    return last;
  }

  private static SearchUnit unit(
      TextPieces found, int first, int last, Set<Integer> beginnings, boolean quoted) {
    List<WordForms> words =
        found.pieces().subList(first, last + 1).stream().map(Piece::word).toList();
    List<Compound> compounds =
        found.compounds().stream()
            .filter(compound -> compound.first() >= first && compound.last() <= last)
            .map(c -> new Compound(c.first() - first, c.last() - first, c.word()))
            .toList();
    Set<Integer> begun = new HashSet<>();
    beginnings.stream()
        .filter(piece -> piece >= first && piece <= last)
        .forEach(piece -> begun.add(piece - first));
    return new SearchUnit(words, compounds, begun, quoted);
  }

  private static Set<Integer> beginnings(String text, List<Piece> pieces) {
    Set<Integer> beginnings = new HashSet<>();
    for (int star = text.indexOf(STAR); star >= 0; star = text.indexOf(STAR, star + 1)) {
      beginnings.add(beginning(text, star, pieces));
    }
    return beginnings;
  }

  private static int beginning(String text, int star, List<Piece> pieces) {
    boolean goesOn =
        star + 1 < text.length()
            && (text.charAt(star + 1) == STAR || PieceFinder.isWordly(text.codePointAt(star + 1)));
    for (int i = 0; i < pieces.size() && !goesOn; i++) {
      if (pieces.get(i).end() == star) {
        requireLength(pieces.get(i));
        return i;
      }
    }
    throw Malformed.parameter("q", BadParameter.Simple.STAR_WITHOUT_BEGINNING);
  }

  private static void requireLength(Piece piece) {
    if (!piece.isUnspaced() && piece.word().folded().length() < SHORTEST_BEGINNING) {
      throw Malformed.parameter("q", new BadParameter.BeginningTooShort(SHORTEST_BEGINNING));
    }
  }
}
