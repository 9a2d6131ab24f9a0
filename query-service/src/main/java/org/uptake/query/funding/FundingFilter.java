package org.uptake.query.funding;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.uptake.kernel.ReviewCode;
import org.uptake.kernel.StakeholderCode;
import org.uptake.kernel.Word;
import org.uptake.kernel.recommendation.RecommendationFunded.Channel;
import org.uptake.kernel.recommendation.RecommendationFunded.Phase;
import org.uptake.query.platform.Parameters;
import org.uptake.query.platform.Standpoint;

/**
 * Which money is asked for.
 *
 * @param conditions values by the name of the parameter; several where any of them is meant
 */
record FundingFilter(Map<String, Object> conditions) {

  private static final String ADDRESSED =
      """
      exists (select from span s
        where s.recommendation = c.recommendation and %s and s.addressees && array[:addressee]::text[])
      """
          .formatted(Standpoint.HELD.formatted("s"));

  private static final Map<String, String> SQL =
      Map.of(
          "review", "c.review in (:review)",
          "theme", "c.theme in (:theme)",
          "addressee", ADDRESSED,
          "by", "c.by_whom in (:by)",
          "currency", "c.currency = :currency",
          "phase", "c.phase = :phase",
          "channel", "c.channel = :channel");

  static FundingFilter of(Parameters parameters) {
    Map<String, Object> conditions = new LinkedHashMap<>();
    parameters.codes("review", ReviewCode::new).ifPresent(of -> conditions.put("review", of));
    parameters.labels("theme").ifPresent(some -> conditions.put("theme", some));
    parameters
        .codes("addressee", StakeholderCode::new)
        .ifPresent(of -> conditions.put("addressee", of));
    parameters.codes("by", StakeholderCode::new).ifPresent(of -> conditions.put("by", of));
    parameters.text("currency").ifPresent(currency -> conditions.put("currency", currency));
    parameters.word("phase", Phase.class).ifPresent(of -> put(conditions, "phase", of));
    parameters.word("channel", Channel.class).ifPresent(of -> put(conditions, "channel", of));
    return new FundingFilter(conditions);
  }

  private static void put(Map<String, Object> conditions, String name, Word word) {
    conditions.put(name, word.word());
  }

  /** The conditions as SQL, each preceded by "and". */
  String sql() {
    return conditions.keySet().stream()
        .map(name -> " and " + SQL.get(name))
        .collect(Collectors.joining());
  }
}
