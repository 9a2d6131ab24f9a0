package org.uptake.bench.measure;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Something that can be recorded of any recommendation, wherever it stands. */
record Observation(String recommendation, Map<String, String> fields) {

  static Observation of(Subjects subjects, RandomGenerator random) {
    String today = LocalDate.ofInstant(subjects.now(), ZoneOffset.UTC).toString();
    return new Observation(
        Subjects.oneOf(subjects.recommendations(), random),
        Map.of(
            "kind",
            "observed",
            "occurredOn",
            today,
            "by",
            Subjects.oneOf(subjects.stakeholders(), random),
            "stance",
            "adds",
            "text",
            "Seen in region " + random.nextInt(1_000)));
  }

  Uptake.Answer sentTo(Uptake uptake) {
    return uptake.post("/api/recommendations/%s/entries".formatted(recommendation), fields);
  }
}
