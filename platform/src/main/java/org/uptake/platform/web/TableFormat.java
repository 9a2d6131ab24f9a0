package org.uptake.platform.web;

import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.uptake.kernel.Word;

/** In what a list comes that is to be opened in a spreadsheet. */
public enum TableFormat implements Word {
  /** RFC 4180. */
  CSV(TableFormat.CSV_TYPE),
  /** ISO/IEC 29500. */
  XLSX(TableFormat.XLSX_TYPE);

  public static final String CSV_TYPE = "text/csv";
  public static final String XLSX_TYPE =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  /** The parameter that asks for one where nobody can send {@code Accept}: in a link, a formula. */
  public static final String PARAMETER = "format";

  private final MediaType type;

  TableFormat(String type) {
    this.type = MediaType.parseMediaType(type);
  }

  public MediaType type() {
    return type;
  }

  static Optional<TableFormat> named(String word) {
    return Arrays.stream(values()).filter(format -> format.word().equals(word)).findFirst();
  }

  /** The one of this type, whatever its parameters. */
  public static Optional<TableFormat> of(MediaType type) {
    return Arrays.stream(values())
        .filter(format -> format.type.equalsTypeAndSubtype(type))
        .findFirst();
  }
}
