package org.uptake.query.text;

import java.util.List;

/**
 * What a text is found by.
 *
 * @param lexemes in the order of the text, but for those of compounds, which come last
 * @param pieces in the order of the text; a piece has the position after its index
 */
record AnalyzedText(List<PlacedLexeme> lexemes, List<Piece> pieces) {}
