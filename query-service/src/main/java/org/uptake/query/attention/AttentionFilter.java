package org.uptake.query.attention;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.uptake.kernel.ReviewCode;
import org.uptake.kernel.StakeholderCode;
import org.uptake.query.platform.Parameters;

/**
 * Which recommendations are asked for.
 *
 * @param addressee on whose track the reason must stand, where it stands on a track
 */
record AttentionFilter(
    Optional<ReviewCode> review, Optional<StakeholderCode> addressee, Optional<Reason> reason) {

  static AttentionFilter of(Parameters parameters) {
    return new AttentionFilter(
        parameters.code("review", ReviewCode::new),
        parameters.code("addressee", StakeholderCode::new),
        parameters.word("reason", Reason.class));
  }

  /** For the parameters of a statement. */
  Map<String, Object> conditions() {
    Map<String, Object> conditions = new LinkedHashMap<>();
    review.ifPresent(code -> conditions.put("review", code.value()));
    addressee.ifPresent(code -> conditions.put("addressee", code.value()));
    return conditions;
  }
}
