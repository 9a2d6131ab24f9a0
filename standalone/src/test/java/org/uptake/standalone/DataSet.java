package org.uptake.standalone;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** What the files of the data set hold. */
final class DataSet {

  private DataSet() {}

  /** The codes of its reviews. */
  static List<String> reviews() {
    try (CsvReader<NamedCsvRecord> reader =
        CsvReader.builder().ofNamedCsvRecord(RunningUptake.dataSet().resolve("reviews.csv"))) {
      return reader.stream().map(row -> row.getField("code")).toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
