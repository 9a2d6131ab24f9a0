package org.uptake.query.recommendation;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.uptake.kernel.ReviewCode;
import org.uptake.kernel.StakeholderCode;
import org.uptake.kernel.Word;
import org.uptake.kernel.recommendation.lifecycle.Assurance;
import org.uptake.kernel.recommendation.lifecycle.Momentum;
import org.uptake.kernel.recommendation.lifecycle.Response;
import org.uptake.kernel.recommendation.lifecycle.Stage;
import org.uptake.query.platform.Parameters;
import org.uptake.query.text.SearchQuery;

/**
 * Which recommendations are asked for. Addressee, response, momentum and assurance hold on one and
 * the same track.
 *
 * @param conditions values by the name of the parameter
 */
record RecommendationFilter(Map<String, Object> conditions) {

  private static final String WORDS = "words";

  private static final Map<String, String> ON_RECOMMENDATION =
      Map.of(
          "review",
          "s.review in (:review)",
          "theme",
          "s.theme in (:theme)",
          "stage",
          "s.stage in (:stage)",
          "silent",
          RecommendationSql.SILENT + " = :silent",
          "overdue",
          "coalesce(overdue(s.due_on, :asOf), false) = :overdue",
          "confirmed",
          "s.confirmed = :confirmed",
          "contradicted",
          "(s.contradicted_since is not null) = :contradicted",
          "by",
          "s.recommendation in (" + RecommendationSql.SPOKE + ")",
          WORDS,
          "s.recommendation in (" + RecommendationSql.READS + ")");

  private static final Map<String, String> ON_TRACK =
      Map.of(
          "addressee", "t.addressee in (:addressee)",
          "response", "t.response = :response",
          "momentum", "t.momentum = :momentum",
          "assurance", "t.assurance = :assurance");

  static RecommendationFilter of(Parameters parameters) {
    Map<String, Object> conditions = new LinkedHashMap<>();
    parameters.codes("review", ReviewCode::new).ifPresent(of -> conditions.put("review", of));
    parameters.labels("theme").ifPresent(some -> conditions.put("theme", some));
    parameters
        .words("stage", Stage.class)
        .ifPresent(some -> conditions.put("stage", some.stream().map(Word::word).toList()));
    for (String flag : List.of("silent", "overdue", "confirmed", "contradicted")) {
      parameters.flag(flag).ifPresent(value -> conditions.put(flag, value));
    }
    for (String stakeholder : List.of("addressee", "by")) {
      parameters
          .codes(stakeholder, StakeholderCode::new)
          .ifPresent(of -> conditions.put(stakeholder, of));
    }
    parameters.word("response", Response.class).ifPresent(of -> put(conditions, "response", of));
    parameters.word("momentum", Momentum.class).ifPresent(of -> put(conditions, "momentum", of));
    parameters.word("assurance", Assurance.class).ifPresent(of -> put(conditions, "assurance", of));
    return new RecommendationFilter(conditions);
  }

  /** Only those that contain these words. */
  RecommendationFilter containing(SearchQuery words) {
    Map<String, Object> more = new LinkedHashMap<>(conditions);
    more.put(WORDS, words.query());
    return new RecommendationFilter(more);
  }

  /** Only this condition, if there is one. */
  RecommendationFilter only(String parameter) {
    return keeping(parameter::equals);
  }

  RecommendationFilter without(String parameter) {
    return keeping(name -> !name.equals(parameter));
  }

  /** What is no {@link Facet}, and holds on no track. */
  RecommendationFilter besidesFacets() {
    Set<String> facets =
        Arrays.stream(Facet.values()).map(Facet::parameter).collect(Collectors.toSet());
    return keeping(name -> !facets.contains(name) && !ON_TRACK.containsKey(name));
  }

  private RecommendationFilter keeping(Predicate<String> parameters) {
    Map<String, Object> kept = new LinkedHashMap<>(conditions);
    kept.keySet().removeIf(parameters.negate());
    return new RecommendationFilter(kept);
  }

  /** The conditions as SQL, each preceded by "and". */
  String sql() {
    String track = onTrack();
    return sql(ON_RECOMMENDATION)
        + (track.isEmpty()
            ? ""
            : " and s.recommendation in (" + RecommendationSql.TRACK + track + ")");
  }

  /** Those of them that hold on a track t. */
  String onTrack() {
    return sql(ON_TRACK);
  }

  private String sql(Map<String, String> known) {
    return conditions.keySet().stream()
        .filter(known::containsKey)
        .map(name -> " and " + known.get(name))
        .collect(Collectors.joining());
  }

  private static void put(Map<String, Object> conditions, String name, Word word) {
    conditions.put(name, word.word());
  }
}
