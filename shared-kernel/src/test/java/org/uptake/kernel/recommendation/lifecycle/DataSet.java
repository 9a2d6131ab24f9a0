package org.uptake.kernel.recommendation.lifecycle;

import static java.util.Objects.requireNonNull;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.uptake.kernel.Circumstances;
import org.uptake.kernel.ExpectedVersion;
import org.uptake.kernel.RecommendationId;
import org.uptake.kernel.platform.Fields;
import org.uptake.kernel.recommendation.Entry;
import org.uptake.kernel.recommendation.EntryForm;
import org.uptake.kernel.recommendation.Kind;
import org.uptake.kernel.recommendation.Precedents;
import org.uptake.kernel.recommendation.Story;

/** The files of {@code data/}, and the histories that come of recording them in order. */
final class DataSet {

  private static final Set<String> NOT_A_FIELD =
      Set.of("recommendation", "kind", "review", "number");
  private static final Map<String, String> EVIDENCE =
      Map.of("evidenceTitle", "title", "evidenceUrl", "url", "evidenceLocator", "locator");

  private final Map<RecommendationId, History> histories = new LinkedHashMap<>();
  private final Set<String> existing = new HashSet<>();
  private int entries;

  Map<RecommendationId, History> recorded() {
    List<Map<String, String>> proposals = rows("recommendations.csv");
    rows("stakeholders.csv").forEach(row -> existing.add("stakeholder/" + row.get("code")));
    proposals.forEach(row -> existing.add(proposed(row).stream()));
    proposals.forEach(row -> record(proposed(row), Kind.PROPOSED, row));
    for (Map<String, String> row : rows("entries.csv")) {
      RecommendationId id = new RecommendationId(requireNonNull(row.get("recommendation")));
      record(id, Kind.named(requireNonNull(row.get("kind"))).orElseThrow(), row);
    }
    return histories;
  }

  private static RecommendationId proposed(Map<String, String> row) {
    return new RecommendationId(row.get("review") + "-" + row.get("number"));
  }

  private void record(RecommendationId id, Kind kind, Map<String, String> row) {
    History history = histories.computeIfAbsent(id, unseen -> new History());
    Precedents before = kind == Kind.PROPOSED ? Precedents.NONE : history.precedents();
    EntryForm form =
        new EntryForm(
            id,
            before,
            new Circumstances(
                Instant.parse("2026-01-01T00:00:00Z"), existing, ExpectedVersion.ANY));
    Entry entry = form.read(kind, Story.id(++entries), fields(row)).take();
    history
        .with(entry)
        .contradiction()
        .ifPresent(
            refusal -> {
              throw new AssertionError(id + ": " + refusal);
            });
    history.evolve(entry);
  }

  private static Fields fields(Map<String, String> row) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    Map<String, String> evidence = new LinkedHashMap<>();
    row.forEach(
        (column, cell) -> {
          if (cell.isEmpty() || NOT_A_FIELD.contains(column)) {
            return;
          }
          switch (column) {
            case "proposedOn" -> fields.put("occurredOn", cell);
            case "addressees" -> fields.put(column, List.of(cell.split(";", -1)));
            case "evidenceTitle", "evidenceUrl", "evidenceLocator" ->
                evidence.put(requireNonNull(EVIDENCE.get(column)), cell);
            default -> fields.put(column, cell);
          }
        });
    if (!evidence.isEmpty()) {
      fields.put("evidence", List.of(evidence));
    }
    return Fields.from(fields);
  }

  static List<Map<String, String>> rows(String file) {
    try (CsvReader<NamedCsvRecord> reader =
        CsvReader.builder().ofNamedCsvRecord(folder().resolve(file))) {
      return reader.stream().map(NamedCsvRecord::getFieldsAsMap).toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Path folder() {
    Path place = Path.of("").toAbsolutePath();
    while (place != null && !Files.exists(place.resolve("data/entries.csv"))) {
      place = place.getParent();
    }
    return requireNonNull(place, "no data/ above this module").resolve("data");
  }
}
