package org.uptake.query.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * A workbook of Office Open XML, written row by row: the rows, below a head that stays, and a sheet
 * that tells what they are. Texts are texts there, whatever they begin with.
 */
final class XlsxSheet implements SheetWriter {

  /** A sheet ends there; the rows go on in another. */
  private static final int MOST_ROWS = 1_048_576;

  /** A cell has no more characters; whatever opens it would have to repair the file. */
  private static final int LONGEST_CELL = 32_767;

  /** Numbers are kept in binary there, which has so many decimal digits. */
  private static final int DIGITS = 15;

  /** So many columns can still be read on one page in print. */
  private static final int ON_A_PAGE = 14;

  private static final short ONE = 1;
  private static final short ANY = 0;

  /** In points. */
  private static final double LINE_HEIGHT = 15;

  private static final int MOST_LINES = 10;

  /** The library keeps the height of each row that has one, until the end. */
  private static final int MOST_TALL = 20_000;

  private static final String DAY = "yyyy-mm-dd";
  private static final String MOMENT = "yyyy-mm-dd hh:mm:ss";
  private static final String MONEY = "#,##0.00";
  private static final String OF_HEAD = "1B4E7A";
  private static final String ON_HEAD = "FFFFFF";
  private static final String TOP = "top";

  private final ListTable<?> sheet;
  private final Map<String, Object> about;
  private final OutputStream answer;
  private final Workbook workbook;
  private final int head;
  private Worksheet rows;
  private int sheets;
  private int next;

  /**
   * @param about what the table is, by what tells it
   */
  XlsxSheet(ListTable<?> sheet, Map<String, Object> about, OutputStream answer) {
    this.sheet = sheet;
    this.about = about;
    this.answer = answer;
    this.workbook = new Workbook(answer, "Uptake", null);
    this.head = sheet.wish().tags() ? 2 : 1;
    this.rows = begun();
  }

  private Worksheet begun() {
    sheets++;
    Worksheet begun = workbook.newWorksheet(sheets == 1 ? sheet.name() : sheet.name() + sheets);
    List<? extends Column<?>> columns = sheet.columns();
    for (int at = 0; at < columns.size(); at++) {
      Column<?> column = columns.get(at);
      begun.width(at, column.width());
      head(begun, 0, at, column.name());
      if (sheet.wish().tags()) {
        head(begun, 1, at, column.tag());
      }
    }
    begun.freezePane(0, head);
    begun.pageOrientation("landscape");
    begun.repeatRows(0, head - 1);
    if (columns.size() <= ON_A_PAGE) {
      begun.fitToWidth(ONE);
      begun.fitToHeight(ANY);
    }
    next = head;
    return begun;
  }

  private static void head(Worksheet into, int row, int column, String text) {
    into.inlineString(row, column, text);
    into.style(row, column).bold().fillColor(OF_HEAD).fontColor(ON_HEAD).set();
  }

  @Override
  public void write(List<List<@Nullable Object>> chunk) throws IOException {
    for (List<@Nullable Object> row : chunk) {
      if (next == MOST_ROWS) {
        finish();
        rows = begun();
      }
      add(row);
    }
    rows.flush();
    answer.flush();
  }

  private void add(List<@Nullable Object> row) {
    int lines = 1;
    for (int at = 0; at < row.size(); at++) {
      Object value = row.get(at);
      if (value != null) {
        write(rows, next, at, value);
        lines = Math.max(lines, lines(value, sheet.columns().get(at).width()));
      }
    }
    if (lines > 1 && next < MOST_TALL) {
      rows.rowHeight(next, LINE_HEIGHT * lines);
    }
    next++;
  }

  /** Of which a row shows so many at first: some programs do not find out by themselves. */
  private static int lines(Object value, int width) {
    return value instanceof String text
        ? (int)
            Math.min(MOST_LINES, text.lines().mapToLong(line -> 1 + line.length() / width).sum())
        : 1;
  }

  private static void write(Worksheet into, int row, int column, Object value) {
    switch (value) {
      case LocalDate day -> day(into, row, column, day);
      case Instant instant -> moment(into, row, column, instant);
      case BigDecimal number -> amount(into, row, column, number);
      case Number number -> into.value(row, column, number);
      case Boolean is -> into.value(row, column, is);
      case Collection<?> several -> text(into, row, column, CsvSheet.joined(several));
      default -> text(into, row, column, value.toString());
    }
  }

  /** Excel knows no day before 1900, and counts those of its first two months otherwise. */
  private static void day(Worksheet into, int row, int column, LocalDate day) {
    if (day.getYear() > 1900) {
      into.value(row, column, day);
      into.style(row, column).format(DAY).verticalAlignment(TOP).set();
    } else {
      text(into, row, column, day.toString());
    }
  }

  private static void moment(Worksheet into, int row, int column, Instant instant) {
    into.value(row, column, LocalDateTime.ofInstant(instant, ZoneOffset.UTC));
    into.style(row, column).format(MOMENT).verticalAlignment(TOP).set();
  }

  private static void amount(Worksheet into, int row, int column, BigDecimal number) {
    if (number.precision() <= DIGITS) {
      into.value(row, column, number);
      into.style(row, column).format(MONEY).verticalAlignment(TOP).set();
    } else {
      text(into, row, column, number.toPlainString());
    }
  }

  private static void text(Worksheet into, int row, int column, String text) {
    if (!text.isEmpty()) {
      into.inlineString(row, column, fitting(text));
      into.style(row, column).wrapText(true).verticalAlignment(TOP).set();
    }
  }

  /** XML has no place for some characters, and a cell only for so many. */
  private static String fitting(String text) {
    StringBuilder fitting = new StringBuilder();
    text.codePoints()
        .map(sign -> isOfXml(sign) ? sign : '\uFFFD')
        .takeWhile(sign -> fitting.length() + Character.charCount(sign) <= LONGEST_CELL)
        .forEach(fitting::appendCodePoint);
    return fitting.toString();
  }

  private static boolean isOfXml(int sign) {
    return sign == '\t'
        || sign == '\n'
        || (sign >= ' ' && sign < 0xD800)
        || (sign > 0xDFFF && sign < 0xFFFE)
        || sign > 0xFFFF;
  }

  private void finish() throws IOException {
    rows.setAutoFilter(head - 1, 0, next - 1, sheet.columns().size() - 1);
    rows.finish();
  }

  @Override
  public void close() throws IOException {
    finish();
    tellAbout();
    workbook.close();
  }

  private void tellAbout() throws IOException {
    Worksheet told = workbook.newWorksheet("About");
    told.width(0, TableShape.MIDDLING);
    told.width(1, TableShape.WIDE);
    told.fitToWidth(ONE);
    int row = 0;
    for (Map.Entry<String, Object> line : about.entrySet()) {
      told.inlineString(row, 0, line.getKey());
      told.style(row, 0).bold().verticalAlignment(TOP).set();
      write(told, row, 1, line.getValue());
      told.rowHeight(row++, LINE_HEIGHT * lines(line.getValue(), TableShape.WIDE));
    }
    told.finish();
  }
}
