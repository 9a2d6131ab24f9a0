package org.uptake.command.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.uptake.command.Given;
import org.uptake.command.importing.CsvFile.CsvRow;
import org.uptake.kernel.FieldError;
import org.uptake.kernel.Refused;
import org.uptake.platform.message.Messages;

class CsvFileTest {

  @Test
  void readsRowsWithTheirLinesAndLeavesEmptyCellsOut() {
    Read file =
        read("code,name,kind\nSC,\"Council, \"\"the\"\"\",research\n\nFM,\"two\nlines\",\nX,y,z\n");
    assertThat(file.holds()).isEqualTo(FileKind.STAKEHOLDERS);
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
      assertThat(read(header + "\n").holds()).isEqualTo(FileKind.valueOf(holds));
    }
  }

  @Test
  void takesAByteOrderMark() {
    Read file = read("\uFEFFcode,name,kind\r\nSC,Council,research\r\n");
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
    assertThat(refusal("Colour;Size\nred;5\n"))
        .contains("neither stakeholders, reviews, recommendations nor entries")
        .contains("Colour, Size");
  }

  @Test
  void saysWhatAColumnIsCalledThatIsWrittenOtherwise() {
    assertThat(refusal("Code,Name,Kind\nSC,Council,research\n"))
        .contains("Code is written code.")
        .contains("Kind is written kind.");
    assertThat(refusal("code,title,publishedOn,Commissioned By\n"))
        .contains("Commissioned By is written commissionedBy.");
  }

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t"})
  void takesWhateverStandsBetweenTheCells(String separator) {
    String file = "code,name,kind\n\"SC\",\"Council; of, all\",research\n".replace(",", separator);
    assertThat(read(file).rows().getFirst().cells())
        .containsEntry("code", "SC")
        .containsEntry("name", "Council; of, all".replace(",", separator))
        .containsEntry("kind", "research");
  }

  @Test
  void passesOverRowsInWhichNothingStands() {
    assertThat(read("code;name;kind\n;;\n \u00a0; ;\nSC;Council;research\n;;;;\n").rows())
        .singleElement()
        .satisfies(row -> assertThat(row.number()).isEqualTo(4));
  }

  @Test
  void takesCellsWithoutBlanksAtTheirEnds() {
    assertThat(read("code, name\u00a0,kind\n SC\u00a0,\u200bCouncil ,\tresearch\n").rows())
        .singleElement()
        .satisfies(
            row ->
                assertThat(row.cells())
                    .containsEntry("code", "SC")
                    .containsEntry("name", "Council")
                    .containsEntry("kind", "research"));
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

  /** It has to say so early: there is no end to wait for. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "code,name,kind~|SC,Council,research~|50,000 rows",
        "code,name,kind~|~|50,000 rows",
        "''|~|50,000 rows",
        "code,name,kind~|a~|line 2",
        "code,name,kind~|,|64 cells",
        "code,name,kind~SC,^|x|100,000",
        "code,name,kind~SC,^|~|100,000",
        "code,name,kind~SC,|^^|100,000",
        "code,name,kind~SC,|x|100,000",
        "''|x|100,000",
        "''|,|64 cells",
        "''|^|100,000",
      })
  void refusesAFileWithoutAnEndOfRowsCellsLinesOrQuotations(
      String begun, String repeated, String bound) {
    Endless endless = new Endless(quoted(begun), quoted(repeated));
    assertThat(refusal(endless)).contains(bound);
    assertThat(endless.read).isLessThan(2L << 20);
  }

  @Test
  void takesAsManyRowsAndAsLongCellsAsItSays() {
    assertThat(read("code,name,kind\n" + "SC,Council,research\n".repeat(50_000)).rows())
        .hasSize(50_000);
    String cell = "\"\"".repeat(100_000);
    assertThat(
            read("code,name,kind\nSC,\"%s\",research\n".formatted(cell)).rows().getFirst().cells())
        .containsEntry("name", cell.substring(100_000));
  }

  private static String quoted(String text) {
    return text.replace('~', '\n').replace('^', '"');
  }

  private record Read(FileKind holds, List<CsvRow> rows) {}

  private static Read read(String content) {
    CsvFile file = CsvFile.open(stream(content.getBytes(StandardCharsets.UTF_8)));
    List<CsvRow> rows =
        Stream.generate(file::next)
            .takeWhile(Optional::isPresent)
            .map(Optional::orElseThrow)
            .toList();
    assertThat(file.rows()).isEqualTo(rows.size());
    return new Read(file.holds(), rows);
  }

  private static InputStream stream(byte[] content) {
    return new ByteArrayInputStream(content);
  }

  private static String refusal(String content) {
    return refusal(content.getBytes(StandardCharsets.UTF_8));
  }

  private static String refusal(byte[] content) {
    return refusal(stream(content));
  }

  private static String refusal(InputStream content) {
    Refused refused =
        catchThrowableOfType(
            Refused.class,
            () -> {
              CsvFile file = CsvFile.open(content);
              while (file.next().isPresent()) {
                // It is the end that matters.
              }
            });
    assertThat(refused).as("a refusal").isNotNull();
    assertThat(Given.errors(refused)).extracting(FieldError::field).containsExactly("file");
    return Messages.english(Given.errors(refused).getFirst().problem());
  }

  /** A file that goes on for ever. */
  private static final class Endless extends InputStream {

    private final byte[] begun;
    private final byte[] repeated;
    private long read;

    Endless(String begun, String repeated) {
      this.begun = begun.getBytes(StandardCharsets.UTF_8);
      this.repeated = repeated.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public int read(byte[] into, int offset, int length) {
      for (int i = 0; i < length; i++) {
        into[offset + i] = (byte) read();
      }
      return length;
    }

    @Override
    public int read() {
      long at = read++;
      return at < begun.length
          ? begun[(int) at]
          : repeated[(int) ((at - begun.length) % repeated.length)];
    }
  }
}
