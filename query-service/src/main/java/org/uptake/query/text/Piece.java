package org.uptake.query.text;

/**
 * A part of a text that is found by itself.
 *
 * @param start in the text, in UTF-16 units
 * @param end in the text, excluded
 */
record Piece(int start, int end, WordForms word) {

  boolean isUnspaced() {
    return word.alphabet() == Alphabet.UNSPACED;
  }
}
