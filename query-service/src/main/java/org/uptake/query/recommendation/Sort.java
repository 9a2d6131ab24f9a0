package org.uptake.query.recommendation;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.uptake.kernel.recommendation.lifecycle.Stage;
import org.uptake.query.platform.Collation;
import org.uptake.query.platform.Standpoint;

/**
 * By what a list of recommendations is put in order; where that leaves two equal, by number.
 *
 * <p>Each gives its key from r, how a recommendation reads, or s, how it stood; and the order of
 * the hits, with %1$s for the direction.
 */
enum Sort {
  NUMBER("number", "s.number_order", "review %1$s, number_order %1$s, recommendation %1$s"),
  TITLE("title", Collation.KEY.formatted("r.title")),
  STAGE("stage", "array_position('{%s}'::text[], s.stage)".formatted(ladder())),
  SINCE("since", "s.since"),
  HEARD_UNTIL("heardUntil", "s.heard_until"),
  DUE_ON("dueOn", "s.due_on"),
  PROPOSED_ON("proposedOn", "r.proposed_day"),
  RELEVANCE("relevance", "null::real", ranked());

  /** More hits than this are not ranked. */
  static final int MOST_RANKED = 10_000;

  private final String word;
  private final String key;
  private final String order;

  Sort(String word, String key) {
    this(word, key, "key %1$s nulls last, review, number_order, recommendation");
  }

  Sort(String word, String key, String order) {
    this.word = word;
    this.key = key;
    this.order = order;
  }

  /** How it is asked for. */
  String word() {
    return word;
  }

  String key() {
    return key;
  }

  /** Whether the key is taken from how the recommendation reads. */
  boolean isOfReading() {
    return key.contains("r.");
  }

  String order(boolean descending) {
    return order.formatted(descending ? "desc" : "asc");
  }

  private static String ladder() {
    return Arrays.stream(Stage.values()).map(Stage::word).collect(Collectors.joining(","));
  }

  /** The best first. A rank is worked out from the text of each hit, so only for so many. */
  private static String ranked() {
    return """
        case when (select count(*) from hits) <= %d then
          (select -ts_rank_cd(r.search, :words::tsquery) from recommendation r
           where r.id = hits.recommendation and %s) end %%1$s nulls last,
        review, number_order, recommendation"""
        .formatted(MOST_RANKED, Standpoint.KNOWN.formatted("r"));
  }
}
