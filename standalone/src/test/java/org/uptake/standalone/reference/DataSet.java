package org.uptake.standalone.reference;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The files of {@code data/}, and the recommendations that come of recording them in order. */
final class DataSet {

  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private static final Pattern CELL =
      Pattern.compile("(?:\"([^\"]*+(?:\"\"[^\"]*+)*+)\"|([^,\n\"]*))([,\n])");
  private static final Set<String> NOT_A_FIELD = Set.of("recommendation", "review", "number");

  private final Map<String, ReferenceModel> models = new HashMap<>();
  private long position;

  private DataSet() {}

  static Map<String, ReferenceModel> recorded() {
    DataSet data = new DataSet();
    rows("recommendations.csv").forEach(data::propose);
    rows("entries.csv").forEach(data::record);
    return data.models;
  }

  private void propose(Map<String, String> row) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    row.forEach((column, value) -> put(fields, column, value));
    fields.put("kind", "proposed");
    String id = row.get("review") + "-" + row.get("number");
    models.put(id, new ReferenceModel(id));
    accept(id, fields);
  }

  private void record(Map<String, String> row) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    row.forEach((column, value) -> put(fields, column, value));
    accept(requireNonNull(row.get("recommendation")), fields);
  }

  private static void put(Map<String, @Nullable Object> fields, String column, String value) {
    if (value.isEmpty() || NOT_A_FIELD.contains(column)) {
      return;
    }
    switch (column) {
      case "proposedOn" -> fields.put("occurredOn", value);
      case "addressees" -> fields.put(column, List.of(value.split(";", -1)));
      case "evidenceTitle" -> fields.put("evidence", List.of(Map.of("title", value)));
      case "evidenceUrl", "evidenceLocator" -> {}
      default -> fields.put(column, value);
    }
  }

  private void accept(String id, Map<String, @Nullable Object> fields) {
    position++;
    ReferenceModel model = requireNonNull(models.get(id), id);
    Recording recording =
        new Recording(
            position, START.plusSeconds(position), Recording.RECORDED, "e" + position, fields);
    Verdict verdict = model.verdict(recording);
    if (verdict != Verdict.ACCEPTED) {
      throw new AssertionError(id + ": " + fields + " is " + verdict);
    }
    models.put(id, model.plus(recording));
  }

  static List<Map<String, String>> rows(String file) {
    List<List<String>> cells = cells(read(file));
    List<String> header = cells.getFirst();
    List<Map<String, String>> rows = new ArrayList<>();
    for (List<String> line : cells.subList(1, cells.size())) {
      Map<String, String> row = new LinkedHashMap<>();
      for (int column = 0; column < header.size(); column++) {
        row.put(header.get(column), line.get(column));
      }
      rows.add(row);
    }
    return rows;
  }

  private static List<List<String>> cells(String text) {
    List<List<String>> lines = new ArrayList<>();
    List<String> line = new ArrayList<>();
    Matcher cell = CELL.matcher(text);
    while (cell.lookingAt()) {
      line.add(cell.group(1) == null ? cell.group(2) : cell.group(1).replace("\"\"", "\""));
      if (cell.group(3).equals("\n")) {
        lines.add(line);
        line = new ArrayList<>();
      }
      cell.region(cell.end(), text.length());
    }
    return lines;
  }

  private static String read(String file) {
    Path folder = Path.of("").toAbsolutePath();
    while (folder != null && !Files.exists(folder.resolve("data/entries.csv"))) {
      folder = folder.getParent();
    }
    try {
      return Files.readString(requireNonNull(folder, "data/").resolve("data").resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
