package org.uptake.query.text;

import java.util.List;
import java.util.Set;

/**
 * Words that somebody looks for together.
 *
 * @param compounds which of them may be one word; counted within these
 * @param beginnings which of them are beginnings of words
 * @param quoted whether they shall stand like this side by side
 */
record SearchUnit(
    List<WordForms> words, List<Compound> compounds, Set<Integer> beginnings, boolean quoted) {

  boolean isSingle() {
    return words.size() == 1 && !quoted;
  }
}
