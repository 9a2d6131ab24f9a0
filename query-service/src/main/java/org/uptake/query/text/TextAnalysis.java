package org.uptake.query.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Function;

/**
 * Finds the lexemes of texts: each word as it is written, without regard to case and diacritics;
 * its stem, where the language is known; and what it is one with. For one thread at a time.
 */
final class TextAnalysis {

  private static final int MOST_KEPT = 4;
  private static final BlockingQueue<TextAnalysis> IDLE = new ArrayBlockingQueue<>(MOST_KEPT);

  private final WordFolder folder = new WordFolder();
  private final PieceFinder finder = new PieceFinder(folder);

  private TextAnalysis() {}

  /** Lends one; they remember words, so a few are kept. */
  static <T> T with(Function<TextAnalysis, T> use) {
    TextAnalysis kept = IDLE.poll();
    TextAnalysis analysis = kept == null ? new TextAnalysis() : kept;
    T result = use.apply(analysis);
    boolean ignored = IDLE.offer(analysis);
    return result;
  }

  WordFolder folder() {
    return folder;
  }

  TextPieces pieces(String text) {
    return finder.find(text);
  }

  AnalyzedText analyze(String text) {
    TextPieces found = pieces(text);
    return analyze(found, LatinLanguage.of(found.pieces()));
  }

  /** Texts that belong together are in one language. */
  List<AnalyzedText> analyze(List<String> texts) {
    List<TextPieces> found = texts.stream().map(this::pieces).toList();
    Optional<StemLanguage> latin =
        LatinLanguage.of(found.stream().flatMap(each -> each.pieces().stream()).toList());
    return found.stream().map(each -> analyze(each, latin)).toList();
  }

  private AnalyzedText analyze(TextPieces found, Optional<StemLanguage> latin) {
    List<Piece> pieces = found.pieces();
    List<PlacedLexeme> lexemes = new ArrayList<>(2 * pieces.size());
    for (int i = 0; i < pieces.size(); i++) {
      Piece piece = pieces.get(i);
      add(lexemes, piece.word(), latin, i + 1, piece.start(), piece.end());
    }
    for (Compound compound : found.compounds()) {
      int start = pieces.get(compound.first()).start();
      int end = pieces.get(compound.last()).end();
      add(lexemes, compound.word(), latin, compound.first() + 1, start, end);
      if (compound.last() > compound.first()) {
        add(lexemes, compound.word(), latin, compound.last() + 1, start, end);
      }
    }
    return new AnalyzedText(lexemes, pieces);
  }

  private void add(
      List<PlacedLexeme> lexemes,
      WordForms word,
      Optional<StemLanguage> latin,
      int position,
      int start,
      int end) {
    lexemes.add(new PlacedLexeme(word.folded(), position, start, end));
    if (WordFolder.isStemmed(word)) {
      language(word, latin)
          .map(language -> stem(word, language))
          .filter(stem -> !stem.equals(word.folded()))
          .ifPresent(stem -> lexemes.add(new PlacedLexeme(stem, position, start, end)));
    }
  }

  private static Optional<StemLanguage> language(WordForms word, Optional<StemLanguage> latin) {
    return switch (word.alphabet()) {
      case LATIN -> latin;
      case CYRILLIC -> Optional.of(StemLanguage.RUSSIAN);
      case ARABIC -> Optional.of(StemLanguage.ARABIC);
      case UNSPACED, OTHER -> Optional.empty();
    };
  }

  /**
   * The stem of a word as it stands in a text. English is what most is written in, so an English
   * word that is its own stem stands there once.
   */
  private String stem(WordForms word, StemLanguage language) {
    String stem = folder.stem(word, language);
    return language == StemLanguage.ENGLISH && stem.equals(word.folded())
        ? stem
        : language.lexeme(stem);
  }
}
