package org.uptake.query.text;

/**
 * Pieces that are found as one word too, since others write them so: with a hyphen or without, with
 * an apostrophe, with dots, with separators of thousands, or broken at the end of a line.
 *
 * @param first piece, counted from 0
 * @param last piece, included
 */
record Compound(int first, int last, WordForms word) {}
