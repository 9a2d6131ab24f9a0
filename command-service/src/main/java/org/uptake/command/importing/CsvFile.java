package org.uptake.command.importing;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.uptake.command.importing.FileFault.Simple;
import org.uptake.kernel.FieldError;
import org.uptake.kernel.Message;
import org.uptake.kernel.Refusal;
import org.uptake.kernel.Refused;
import org.uptake.kernel.platform.Fields;
import org.uptake.kernel.platform.SpreadsheetText;

/**
 * A file of RFC 4180 in UTF-8, with a header row, read row by row: there is never more of it in
 * memory than one row, whatever it holds.
 *
 * <p>What does not have this shape is {@link Refusal#INVALID_FIELDS}, saying where and why.
 */
final class CsvFile {

  private static final String PART = "file";

  private static final int MOST_ROWS = 50_000;
  private static final int MOST_CELLS = 64;
  private static final int LONGEST_CELL = 100_000;
  private static final int LONGEST_ROW = 500_000;

  private static final int LONGEST_REPEATED = 500;

  /** A cell in which every character is a quotation mark takes twice its length. */
  private static final int BUFFER = 250_000;

  /** What the parser says in words of its own, and in English alone. */
  private static final Pattern LINE = Pattern.compile("record starting at line ([0-9]{1,9})");

  private static final String MARK = "\u00EF\u00BB\u00BF";

  private final Iterator<CsvRecord> records;
  private final List<String> header;
  private final FileKind holds;
  private final Separator separator;
  private int lines;
  private int rows;

  /**
   * @param number the line in the file where the row begins, the header being line 1
   * @param cells by column, empty ones left out
   */
  record CsvRow(int number, Map<String, String> cells) {

    int length() {
      return cells.values().stream().mapToInt(String::length).sum();
    }
  }

  private CsvFile(Iterator<CsvRecord> records, Separator separator) {
    this.records = records;
    this.separator = separator;
    this.header =
        nextRecord().orElseThrow(() -> refused(Simple.EMPTY)).getFields().stream()
            .map(Fields::read)
            .toList();
    this.holds = holds(header);
    this.lines = 0;
  }

  /** Reads the header row. */
  static CsvFile open(InputStream content) {
    BufferedReader text =
        new BufferedReader(
            new InputStreamReader(begun(content), StandardCharsets.UTF_8.newDecoder()));
    Separator separator = separator(text);
    return new CsvFile(
        CsvReader.builder()
            .fieldSeparator(separator.sign())
            .skipEmptyLines(false)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .allowUnclosedQuote(false)
            .maxBufferSize(BUFFER)
            .build(
                CsvRecordHandler.builder()
                    .maxFields(MOST_CELLS)
                    .maxFieldSize(LONGEST_CELL)
                    .maxRecordSize(LONGEST_ROW)
                    .build(),
                text)
            .iterator(),
        separator);
  }

  private static Separator separator(BufferedReader text) {
    try {
      return Separator.of(text);
    } catch (CharacterCodingException otherEncoding) {
      throw refused(Simple.NOT_UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  Separator separator() {
    return separator;
  }

  FileKind holds() {
    return holds;
  }

  /** How many rows were read. */
  int rows() {
    return rows;
  }

  Optional<CsvRow> next() {
    return nextRecord().map(this::row);
  }

  /** Spreadsheets write the separators of rows in which nothing stands. */
  private static boolean isEmpty(CsvRecord record) {
    return record.getFields().stream().allMatch(cell -> Fields.read(cell).isEmpty());
  }

  /** Empty lines are passed over, and counted: there may be no end of them. */
  private Optional<CsvRecord> nextRecord() {
    try {
      while (records.hasNext()) {
        CsvRecord record = records.next();
        if (++lines > MOST_ROWS) {
          throw refused(new FileFault.TooManyRows(MOST_ROWS, record.getStartingLineNumber()));
        }
        if (!isEmpty(record)) {
          return Optional.of(record);
        }
      }
      return Optional.empty();
    } catch (CsvParseException malformed) {
      throw refused(shape(malformed));
    } catch (UncheckedIOException unreadable) {
      throw unreadable.getCause() instanceof CharacterCodingException
          ? refused(Simple.NOT_UTF_8)
          : unreadable;
    }
  }

  private static FileFault shape(CsvParseException malformed) {
    String message = String.valueOf(malformed.getMessage());
    Matcher where = LINE.matcher(message);
    int line = where.find() ? Integer.parseInt(where.group(1)) : 1;
    return message.contains("max")
        ? new FileFault.RowTooLong(line, MOST_CELLS, LONGEST_ROW, LONGEST_CELL)
        : new FileFault.NoCsv(line);
  }

  private CsvRow row(CsvRecord record) {
    int line = Math.toIntExact(record.getStartingLineNumber());
    if (record.getFieldCount() != header.size()) {
      throw refused(new FileFault.AnotherWidth(record.getFieldCount(), line, header.size()));
    }
    Map<String, String> cells = new LinkedHashMap<>();
    for (int i = 0; i < header.size(); i++) {
      String cell = SpreadsheetText.original(Fields.read(record.getField(i)));
      if (!cell.isEmpty()) {
        cells.put(header.get(i), cell);
      }
    }
    rows++;
    return new CsvRow(line, cells);
  }

  private static FileKind holds(List<String> header) {
    Set<String> distinct = new HashSet<>(header);
    if (distinct.size() < header.size()) {
      throw refused(Simple.COLUMN_NAMED_TWICE);
    }
    FileKind holds =
        FileKind.of(header)
            .orElseThrow(
                () -> refused(new FileFault.UnknownHeader(repeated(header), meant(header))));
    List<String> unknown = holds.unknown(header);
    if (!unknown.isEmpty()) {
      throw refused(new FileFault.UnknownColumns(holds, repeated(unknown), meant(unknown)));
    }
    return holds;
  }

  private static List<Message> meant(List<String> columns) {
    return columns.stream()
        .flatMap(
            column ->
                FileKind.meant(column)
                    .<Message>map(name -> new FileFault.Meant(column, name))
                    .stream())
        .toList();
  }

  /** As many as tell what was meant. */
  private static List<String> repeated(List<String> names) {
    List<String> repeated = new ArrayList<>();
    int left = LONGEST_REPEATED;
    for (String name : names) {
      if (left > 0) {
        repeated.add(name.length() <= left ? name : name.substring(0, left) + "...");
      }
      left -= name.length() + 2;
    }
    return repeated;
  }

  /** Spreadsheets put a byte order mark at the beginning, and are none themselves. */
  private static InputStream begun(InputStream content) {
    try {
      byte[] first = content.readNBytes(MARK.length());
      String read = new String(first, StandardCharsets.ISO_8859_1);
      if (read.startsWith("PK")) {
        throw refused(Simple.SPREADSHEET);
      }
      return read.equals(MARK)
          ? content
          : new SequenceInputStream(new ByteArrayInputStream(first), content);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static Refused refused(FileFault fault) {
    return Refused.fields(List.of(new FieldError(PART, fault)));
  }
}
