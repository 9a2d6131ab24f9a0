package org.uptake.query.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uptake.kernel.Code;
import org.uptake.kernel.FieldError;
import org.uptake.kernel.NoSuch;
import org.uptake.kernel.RecommendationId;
import org.uptake.kernel.Refusal;
import org.uptake.kernel.Refused;
import org.uptake.kernel.ReviewCode;
import org.uptake.kernel.StakeholderCode;
import org.uptake.query.log.SequenceRows;

/**
 * Tells what a question names and there is not, or was not yet. Where it is what the question is
 * about, that is a refusal; where it only narrows the answer, a notice.
 */
public final class ExistenceRows {

  private static final Map<Class<? extends Code>, Sort> SORTS =
      Map.of(
          ReviewCode.class,
          new Sort("review", "code", Refusal.UNKNOWN_REVIEW, NoSuch.Review::new),
          StakeholderCode.class,
          new Sort("stakeholder", "code", Refusal.UNKNOWN_STAKEHOLDER, NoSuch.Stakeholder::new),
          RecommendationId.class,
          new Sort(
              "recommendation", "id", Refusal.UNKNOWN_RECOMMENDATION, NoSuch.Recommendation::new));

  private final JdbcClient database;
  private final SequenceRows sequence;

  public ExistenceRows(JdbcClient database, SequenceRows sequence) {
    this.database = database;
    this.sequence = sequence;
  }

  /** Where those of a sort are, and what to say where there is none. */
  private record Sort(String table, String key, Refusal refusal, Function<String, NoSuch> noSuch) {}

  /**
   * Why one is not found: {@link Refusal#NOT_KNOWN_THEN} with the first instant that works, or that
   * there is none.
   */
  public Refused missing(Class<? extends Code> sort, String name) {
    Sort of = sort(sort);
    return firstKnown(of, name)
        .flatMap(sequence::recordedAt)
        .map(first -> NotKnownThen.recordedOnly(name, first))
        .orElseGet(() -> new Refused(of.refusal(), of.noSuch().apply(name)));
  }

  /**
   * What is said beside an answer that these narrow.
   *
   * @param named by the parameter that names them
   */
  List<FieldError> notices(Map<String, List<Code>> named, long position) {
    List<FieldError> notices = new ArrayList<>();
    named.forEach(
        (parameter, codes) ->
            codes.stream()
                .filter(code -> isMissing(code, position))
                .map(code -> missing(code.getClass(), code.value()).detail())
                .forEach(missing -> notices.add(new FieldError(parameter, missing))));
    return notices;
  }

  private boolean isMissing(Code name, long position) {
    Optional<Long> first = firstKnown(sort(name.getClass()), name.value());
    return first.isEmpty() || first.get() > position;
  }

  private Optional<Long> firstKnown(Sort sort, String name) {
    return database
        .sql(
            "select min(known_from) from %s where %s = ? having count(*) > 0"
                .formatted(sort.table(), sort.key()))
        .param(name)
        .query(Long.class)
        .optional();
  }

  /** Whether there can be a notice of such a name. */
  static boolean isNoticed(Code name) {
    return SORTS.containsKey(name.getClass());
  }

  private static Sort sort(Class<? extends Code> type) {
    return java.util.Objects.requireNonNull(SORTS.get(type));
  }
}
