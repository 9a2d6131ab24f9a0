package org.uptake.query.sheet;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.uptake.kernel.Instants;
import org.uptake.kernel.platform.SpreadsheetText;

/** CSV as RFC 4180 has it, in UTF-8. */
final class CsvSheet implements SheetWriter {

  private static final char MARK = '\uFEFF';

  /** In which some texts stand in one cell; what an import reads as well. */
  private static final String BETWEEN = "; ";

  private final CsvWriter csv;

  private CsvSheet(Writer out) {
    this.csv = CsvWriter.builder().bufferSize(0).build(out);
  }

  static CsvSheet of(ListTable<?> sheet, OutputStream answer) throws IOException {
    Writer out = new BufferedWriter(new OutputStreamWriter(answer, StandardCharsets.UTF_8));
    if (sheet.wish().mark()) {
      out.write(MARK);
    }
    CsvSheet csv = new CsvSheet(out);
    csv.csv.writeRecord(sheet.columns().stream().map(Column::name).toList());
    if (sheet.wish().tags()) {
      csv.csv.writeRecord(sheet.columns().stream().map(Column::tag).toList());
    }
    return csv;
  }

  @Override
  public void write(List<List<@Nullable Object>> rows) throws IOException {
    rows.forEach(row -> csv.writeRecord(row.stream().map(CsvSheet::cell).toList()));
    csv.flush();
  }

  @Override
  public void close() throws IOException {
    csv.close();
  }

  private static String cell(@Nullable Object value) {
    return switch (value) {
      case null -> "";
      case Collection<?> several -> SpreadsheetText.defused(joined(several));
      case String text -> SpreadsheetText.defused(text);
      case BigDecimal number -> number.toPlainString();
      case Instant instant -> Instants.text(instant);
      default -> value.toString();
    };
  }

  static String joined(Collection<?> several) {
    return String.join(BETWEEN, several.stream().map(String::valueOf).toList());
  }
}
