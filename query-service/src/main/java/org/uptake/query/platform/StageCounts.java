package org.uptake.query.platform;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.LinkedHashMap;
import java.util.Map;
import org.uptake.kernel.recommendation.lifecycle.Stage;

/** Numbers of recommendations by stage; leaves out no stage. */
public final class StageCounts {

  private final Map<String, Long> counts = new LinkedHashMap<>();

  public StageCounts() {
    for (Stage stage : Stage.values()) {
      counts.put(stage.word(), 0L);
    }
  }

  public void add(String stage, long number) {
    counts.merge(stage, number, Long::sum);
  }

  public long total() {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  @JsonValue
  public Map<String, Long> counts() {
    return new LinkedHashMap<>(counts);
  }
}
