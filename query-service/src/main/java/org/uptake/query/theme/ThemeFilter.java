package org.uptake.query.theme;

import java.util.Optional;
import org.uptake.kernel.ReviewCode;
import org.uptake.query.platform.Parameters;

/**
 * Of which recommendations the themes are asked for.
 *
 * @param q words that they contain
 */
record ThemeFilter(Optional<String> review, Optional<String> q) {

  static ThemeFilter of(Parameters parameters) {
    return new ThemeFilter(
        parameters.code("review", ReviewCode::new).map(ReviewCode::value), parameters.query("q"));
  }
}
