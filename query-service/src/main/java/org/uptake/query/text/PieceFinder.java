package org.uptake.query.text;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.text.RuleBasedBreakIterator;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.icu.segmentation.ICUTokenizer;
import org.apache.lucene.analysis.icu.segmentation.ICUTokenizerConfig;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * Finds the pieces of a text: its words by the rules of Unicode, and these once more apart at every
 * sign within them. For one thread.
 */
final class PieceFinder {

  private static final RuleBasedBreakIterator WORDS =
      (RuleBasedBreakIterator) BreakIterator.getWordInstance(ULocale.ROOT);

  private final ICUTokenizer tokenizer = new ICUTokenizer(new UnicodeWords());
  private final OffsetAttribute offsets = tokenizer.getAttribute(OffsetAttribute.class);
  private final WordFolder folder;

  PieceFinder(WordFolder folder) {
    this.folder = folder;
  }

  TextPieces find(String text) {
    List<Piece> pieces = new ArrayList<>();
    try {
      tokenizer.setReader(new StringReader(text));
      tokenizer.reset();
      while (tokenizer.incrementToken()) {
        split(text, offsets.startOffset(), offsets.endOffset(), pieces);
      }
      tokenizer.end();
      tokenizer.close();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    List<Piece> kept = Apostrophes.without(text, pieces);
    return new TextPieces(kept, new CompoundFinder(text, kept, folder).find());
  }

  private void split(String text, int start, int end, List<Piece> pieces) {
    int begun = -1;
    boolean unspaced = false;
    for (int i = start; i < end; ) {
      int character = text.codePointAt(i);
      boolean inner = isWordly(character) && !Apostrophes.isApostrophe(character);
      boolean base = inner && Character.isLetterOrDigit(character);
      boolean alone = base && Alphabet.of(character) == Alphabet.UNSPACED;
      if (begun >= 0 && (!inner || alone || (base && unspaced))) {
        add(text, begun, i, pieces);
        begun = -1;
      }
      if (begun < 0 && base) {
        begun = i;
        unspaced = alone;
      }
      i += Character.charCount(character);
    }
    if (begun >= 0) {
      add(text, begun, end, pieces);
    }
  }

  private void add(String text, int start, int end, List<Piece> pieces) {
    WordForms word = folder.fold(text.substring(start, end));
    if (!word.isNothing()) {
      pieces.add(new Piece(start, end, word));
    }
  }

  /** Letters and digits, what stands above and below them, and what nobody sees. */
  static boolean isWordly(int character) {
    return switch (Character.getType(character)) {
      case Character.NON_SPACING_MARK,
          Character.COMBINING_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.FORMAT ->
          true;
      default -> Character.isLetterOrDigit(character);
    };
  }

  /** The data that come with Lucene are those of an older ICU, so the words are ICU's own. */
  private static final class UnicodeWords extends ICUTokenizerConfig {

    @Override
    public RuleBasedBreakIterator getBreakIterator(int script) {
      return WORDS.clone();
    }

    @Override
    public String getType(int script, int status) {
      return StandardTokenizer.TOKEN_TYPES[StandardTokenizer.ALPHANUM];
    }

    @Override
    public boolean combineCJ() {
      return true;
    }
  }
}
