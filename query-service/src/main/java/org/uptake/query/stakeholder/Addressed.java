package org.uptake.query.stakeholder;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.uptake.kernel.Word;
import org.uptake.kernel.recommendation.lifecycle.Response;
import org.uptake.kernel.recommendation.lifecycle.Step;
import org.uptake.query.platform.StageCounts;

/**
 * What is asked of a stakeholder.
 *
 * @param counts by stage of the recommendation
 * @param responses by what it answered; leaves out no response
 * @param steps by how far it has come; leaves out no step
 */
record Addressed(
    long total, StageCounts counts, Map<String, Long> responses, Map<String, Long> steps) {

  static Addressed of(Iterable<AddressedRows.Count> tracks) {
    StageCounts stages = new StageCounts();
    Map<String, Long> responses = none(Response.values());
    Map<String, Long> steps = none(Step.values());
    for (AddressedRows.Count count : tracks) {
      stages.add(count.stage(), count.number());
      responses.merge(count.response(), count.number(), Long::sum);
      steps.merge(count.step(), count.number(), Long::sum);
    }
    return new Addressed(stages.total(), stages, responses, steps);
  }

  private static Map<String, Long> none(Word... words) {
    Map<String, Long> counts = new LinkedHashMap<>();
    Arrays.stream(words).forEach(word -> counts.put(word.word(), 0L));
    return counts;
  }
}
