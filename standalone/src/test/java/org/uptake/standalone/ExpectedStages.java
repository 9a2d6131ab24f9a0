package org.uptake.standalone;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** How many recommendations of each review must stand in each stage. */
final class ExpectedStages {

  private ExpectedStages() {}

  /** Counts by stage, those above 0, by texts such as {@code HIPPO 2018-12-31}. */
  static Map<String, Map<String, Long>> byReviewAndDay() throws IOException {
    Map<String, Map<String, Long>> expected = new TreeMap<>();
    try (CsvReader<NamedCsvRecord> reader =
        CsvReader.builder()
            .ofNamedCsvRecord(RunningUptake.dataSet().resolve("expected-stages.csv"))) {
      List<NamedCsvRecord> rows = reader.stream().toList();
      for (NamedCsvRecord row : rows) {
        expected
            .computeIfAbsent(
                row.getField("review") + " " + row.getField("asOf"), none -> new TreeMap<>())
            .put(row.getField("stage"), Long.valueOf(row.getField("count")));
      }
    }
    return expected;
  }

  /** The counts of an answer that are above 0. */
  static Map<String, Long> above0(JsonNode counts) {
    Map<String, Long> above0 = new TreeMap<>();
    counts
        .properties()
        .forEach(
            stage -> {
              if (stage.getValue().asLong() > 0) {
                above0.put(stage.getKey(), stage.getValue().asLong());
              }
            });
    return above0;
  }
}
