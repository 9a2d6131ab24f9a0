package org.uptake.query.search;

import org.uptake.query.platform.BadParameter;
import org.uptake.query.platform.Parameters;

/**
 * What is searched for.
 *
 * @param q as it was typed
 */
record SearchQuestion(String q, Narrowing narrowing) {

  static SearchQuestion of(Parameters parameters) {
    String q = parameters.query("q").orElse("");
    if (q.isEmpty()) {
      var ignored = parameters.reject("q", BadParameter.Simple.WORDS_MISSING);
    }
    return new SearchQuestion(q, Narrowing.of(parameters));
  }
}
