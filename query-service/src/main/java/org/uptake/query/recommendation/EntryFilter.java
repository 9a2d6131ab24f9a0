package org.uptake.query.recommendation;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.uptake.kernel.RecommendationId;
import org.uptake.kernel.ReviewCode;
import org.uptake.kernel.StakeholderCode;
import org.uptake.kernel.Word;
import org.uptake.kernel.recommendation.Kind;
import org.uptake.query.platform.BadParameter;
import org.uptake.query.platform.Parameters;

/**
 * Which of the entries of all recommendations are asked for.
 *
 * @param conditions values by the name of the parameter
 */
record EntryFilter(Map<String, Object> conditions) {

  private static final Map<String, String> SQL =
      Map.of(
          "review",
          "c.review in (:review)",
          "recommendation",
          "c.entry in (select f.entry from entry f where f.recommendation = :recommendation)",
          "kind",
          "c.kind in (:kind)",
          "by",
          "c.by_whom in (:by)",
          "addressee",
          "c.addressee in (:addressee)",
          "from",
          "c.day >= :from",
          "to",
          "c.day <= :to");

  static EntryFilter of(Parameters parameters) {
    Map<String, Optional<?>> asked = new LinkedHashMap<>();
    asked.put("review", parameters.codes("review", ReviewCode::new));
    asked.put(
        "recommendation",
        parameters.code("recommendation", RecommendationId::new).map(RecommendationId::value));
    asked.put("kind", parameters.words("kind", Kind.class).map(EntryFilter::words));
    for (String stakeholder : List.of("by", "addressee")) {
      asked.put(stakeholder, parameters.codes(stakeholder, StakeholderCode::new));
    }
    Optional<LocalDate> from = parameters.day("from");
    Optional<LocalDate> to = parameters.day("to");
    to.filter(last -> from.filter(last::isBefore).isPresent())
        .ifPresent(last -> parameters.reject("from", new BadParameter.AfterTo(last)));
    asked.put("from", from);
    asked.put("to", to);
    Map<String, Object> conditions = new LinkedHashMap<>();
    asked.forEach((name, value) -> value.ifPresent(given -> conditions.put(name, given)));
    return new EntryFilter(conditions);
  }

  private static List<String> words(List<Kind> kinds) {
    return kinds.stream().map(Word::word).toList();
  }

  /** The conditions as SQL about counted entries c, each preceded by "and". */
  String sql() {
    return conditions.keySet().stream()
        .map(name -> " and " + SQL.get(name))
        .collect(Collectors.joining());
  }
}
