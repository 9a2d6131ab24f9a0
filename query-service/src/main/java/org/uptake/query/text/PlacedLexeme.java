package org.uptake.query.text;

/**
 * A lexeme of a text, and where it stands.
 *
 * @param position of its piece, counted from 1
 * @param start of what is shown as found, in the text
 * @param end excluded
 */
record PlacedLexeme(String lexeme, int position, int start, int end) {}
