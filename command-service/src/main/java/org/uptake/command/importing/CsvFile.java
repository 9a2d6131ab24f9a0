package org.uptake.command.importing;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.uptake.kernel.FieldError;
import org.uptake.kernel.Refusal;
import org.uptake.kernel.Refused;

/**
 * A file of RFC 4180 in UTF-8, with a header row.
 *
 * @param rows in file order, cells by column, empty ones left out
 */
record CsvFile(Holds holds, List<CsvRow> rows) {

  private static final String PART = "file";

  /**
   * @param number the line in the file where the row begins, the header being line 1
   */
  record CsvRow(int number, Map<String, String> cells) {}

  /**
   * @throws Refused {@link Refusal#INVALID_FIELDS} if it is no such file, saying where and why
   */
  static CsvFile read(byte[] content) {
    requireUtf8(content);
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .skipEmptyLines(true)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .allowUnclosedQuote(false)
            .ofCsvRecord(
                new InputStreamReader(
                    new ByteArrayInputStream(withoutMark(content)), StandardCharsets.UTF_8))) {
      List<CsvRecord> records = reader.stream().toList();
      if (records.isEmpty()) {
        throw refused("is empty; it needs a header row");
      }
      List<String> header = records.getFirst().getFields().stream().map(String::strip).toList();
      return new CsvFile(holds(header), rows(header, records.subList(1, records.size())));
    } catch (CsvParseException malformed) {
      throw refused("is not CSV as in RFC 4180: " + malformed.getMessage());
    } catch (java.io.IOException impossible) {
      throw new java.io.UncheckedIOException(impossible);
    }
  }

  private static Holds holds(List<String> header) {
    Set<String> distinct = new HashSet<>(header);
    if (distinct.size() < header.size()) {
      throw refused("names a column twice in its header row");
    }
    Holds holds =
        Holds.of(header)
            .orElseThrow(
                () ->
                    refused(
                        "has a header row of neither stakeholders, reviews, recommendations nor"
                            + " entries: "
                            + String.join(", ", header)));
    List<String> unknown = holds.unknown(header);
    if (!unknown.isEmpty()) {
      throw refused(
          "has columns that %s do not take: %s"
              .formatted(holds.word(), String.join(", ", unknown)));
    }
    return holds;
  }

  private static List<CsvRow> rows(List<String> header, List<CsvRecord> records) {
    List<CsvRow> rows = new ArrayList<>();
    for (CsvRecord record : records) {
      int line = Math.toIntExact(record.getStartingLineNumber());
      if (record.getFieldCount() != header.size()) {
        throw refused(
            "has %d cells in line %d, but %d columns"
                .formatted(record.getFieldCount(), line, header.size()));
      }
      Map<String, String> cells = new LinkedHashMap<>();
      for (int i = 0; i < header.size(); i++) {
        if (!record.getField(i).isBlank()) {
          cells.put(header.get(i), record.getField(i));
        }
      }
      rows.add(new CsvRow(line, cells));
    }
    return rows;
  }

  private static void requireUtf8(byte[] content) {
    if (content.length > 1 && content[0] == 'P' && content[1] == 'K') {
      throw refused("is a spreadsheet; save it as CSV in UTF-8, XLSX is not read yet");
    }
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content));
    } catch (CharacterCodingException otherEncoding) {
      throw refused("is not in UTF-8; save it as CSV in UTF-8");
    }
  }

  /** Spreadsheets put a byte order mark at the beginning. */
  private static byte[] withoutMark(byte[] content) {
    boolean marked =
        content.length >= 3
            && content[0] == (byte) 0xEF
            && content[1] == (byte) 0xBB
            && content[2] == (byte) 0xBF;
    return marked ? java.util.Arrays.copyOfRange(content, 3, content.length) : content;
  }

  private static Refused refused(String message) {
    return Refused.fields(List.of(new FieldError(PART, message)));
  }
}
