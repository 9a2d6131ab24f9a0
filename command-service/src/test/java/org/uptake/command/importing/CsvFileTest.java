package org.uptake.command.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.uptake.command.Given;
import org.uptake.command.importing.CsvFile.CsvRow;
import org.uptake.kernel.FieldError;
import org.uptake.kernel.Refused;

class CsvFileTest {

  @Test
  void readsRowsWithTheirLinesAndLeavesEmptyCellsOut() {
    CsvFile file =
        read("code,name,kind\nSC,\"Council, \"\"the\"\"\",research\n\nFM,\"two\nlines\",\nX,y,z\n");
    assertThat(file.holds()).isEqualTo(Holds.STAKEHOLDERS);
    assertThat(file.rows())
        .containsExactly(
            new CsvRow(2, Map.of("code", "SC", "name", "Council, \"the\"", "kind", "research")),
            new CsvRow(4, Map.of("code", "FM", "name", "two\nlines")),
            new CsvRow(6, Map.of("code", "X", "name", "y", "kind", "z")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "code,name,kind|STAKEHOLDERS",
        "title,code,publishedOn,summary|REVIEWS",
        "review,number,title,text,proposedOn,addressees,evidenceTitle|RECOMMENDATIONS",
        "recommendation,kind,occurredOn,text,title_|",
        "recommendation,kind,occurredOn,measures,evidenceUrl|ENTRIES",
        " code , name , kind |STAKEHOLDERS"
      })
  void tellsByTheHeaderWhatAFileHolds(String header, String holds) {
    if (holds == null) {
      assertThat(refusal(header.getBytes(StandardCharsets.UTF_8))).contains("title_");
    } else {
      assertThat(read(header + "\n").holds()).isEqualTo(Holds.valueOf(holds));
    }
  }

  @Test
  void takesAByteOrderMark() {
    CsvFile file = read("\uFEFFcode,name,kind\r\nSC,Council,research\r\n");
    assertThat(file.rows().getFirst().cells()).containsEntry("code", "SC");
  }

  @Test
  void takesAFileWithoutRowsAndWithoutALastLineEnd() {
    assertThat(read("code,name,kind").rows()).isEmpty();
    assertThat(read("code,name,kind\nSC,Council,research").rows()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ISO-8859-1", "windows-1252", "UTF-16"})
  void refusesOtherEncodings(String encoding) {
    byte[] content =
        "code,name,kind\nCI,Côte d’Ivoire,research\n".getBytes(Charset.forName(encoding));
    assertThat(refusal(content)).contains("UTF-8");
  }

  @Test
  void refusesASpreadsheet() {
    assertThat(refusal(new byte[] {'P', 'K', 3, 4, 0, 0})).contains("spreadsheet").contains("CSV");
  }

  /** The report counts lines too: a row after a cell of two lines is not where it is counted. */
  @ParameterizedTest
  @ValueSource(strings = {"SC,Council", "SC,Council,research,more"})
  void refusesARaggedRowAndNamesItsLine(String row) {
    assertThat(refusal("code,name,kind\nFM,\"two\nlines\",research\n" + row + "\n"))
        .contains("line 4")
        .contains(String.valueOf(row.split(",", -1).length))
        .contains("3");
  }

  @Test
  void refusesUnknownColumnsAndNamesThem() {
    assertThat(refusal("code,name,kind,colour,size\n"))
        .contains("stakeholders")
        .contains("colour")
        .contains("size");
  }

  @Test
  void refusesAHeaderThatItDoesNotKnowAndRepeatsIt() {
    assertThat(refusal("Code;Name;Kind\nSC;Council;research\n"))
        .contains("neither stakeholders, reviews, recommendations nor entries")
        .contains("Code;Name;Kind");
  }

  @ParameterizedTest
  @ValueSource(strings = {"code,name,kind,name\n", "code,name,kind, name \n"})
  void refusesAColumnThatIsThereTwice(String header) {
    assertThat(refusal(header)).contains("twice");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n\n", "\uFEFF"})
  void refusesAnEmptyFile(String content) {
    assertThat(refusal(content)).contains("empty").contains("header");
  }

  @Test
  void refusesAQuotationThatIsNeverClosedRatherThanSwallowRows() {
    assertThat(refusal("code,kind,name\nSC,research,\"Council\nFM,research,Mission\n"))
        .contains("RFC 4180");
  }

  @Test
  void refusesCharactersAfterAQuotation() {
    assertThat(refusal("code,name,kind\nSC,\"Council\"x,research\n")).contains("RFC 4180");
  }

  private static CsvFile read(String content) {
    return CsvFile.read(content.getBytes(StandardCharsets.UTF_8));
  }

  private static String refusal(String content) {
    return refusal(content.getBytes(StandardCharsets.UTF_8));
  }

  private static String refusal(byte[] content) {
    Refused refused = catchThrowableOfType(Refused.class, () -> CsvFile.read(content));
    assertThat(refused).as("a refusal").isNotNull();
    assertThat(Given.errors(refused)).extracting(FieldError::field).containsExactly("file");
    return Given.errors(refused).getFirst().message();
  }
}
