package org.uptake.query.recommendation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.uptake.kernel.recommendation.Kind;
import org.uptake.kernel.recommendation.lifecycle.Possibility;
import org.uptake.platform.message.Explanation;

/**
 * Whether an entry of a kind could be recorded.
 *
 * @param variants told where it could be with some extents, movements ... only: these
 * @param explanation why it could not be, or not with the others
 */
record KindDetails(
    Kind kind,
    boolean possible,
    @Nullable List<String> variants,
    @JsonUnwrapped Explanation explanation) {

  static KindDetails of(Possibility possibility) {
    return new KindDetails(
        possibility.kind(),
        possibility.possible(),
        possibility.variants().isEmpty() ? null : possibility.variants(),
        Explanation.of(possibility.reason().orElse(null)));
  }
}
