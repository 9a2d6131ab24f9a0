package org.uptake.command.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.uptake.command.Given;
import org.uptake.kernel.EntryId;
import org.uptake.kernel.FieldError;
import org.uptake.kernel.InvalidField;
import org.uptake.kernel.RecommendationId;
import org.uptake.kernel.platform.Fields;
import org.uptake.kernel.recommendation.EntryForm;
import org.uptake.kernel.recommendation.Kind;
import org.uptake.kernel.recommendation.Precedents;
import org.uptake.kernel.recommendation.ProgressReported;
import org.uptake.kernel.recommendation.ProgressReported.Measure;

class RowFieldsTest {

  @Test
  void putsTheColumnsOfEvidenceTogether() {
    assertThat(
            RowFields.of(Map.of("evidenceTitle", "A/1", "evidenceLocator", "p. 2", "note", "x"))
                .values())
        .isEqualTo(
            Map.of("evidence", List.of(Map.of("title", "A/1", "locator", "p. 2")), "note", "x"));
  }

  @Test
  void splitsAddresseesAtWhateverNoCodeHas() {
    for (String cell : List.of("SEC; FM ;SC", "SEC, FM,SC", "SEC\nFM\nSC", "SEC;\u00a0FM;\nSC;")) {
      assertThat(RowFields.of(Map.of("addressees", cell)).get("addressees"))
          .isEqualTo(List.of("SEC", "FM", "SC"));
    }
  }

  @Test
  void readsProposedOnAsTheDayOfTheProposal() {
    assertThat(RowFields.of(Map.of("proposedOn", "2015-06")).values())
        .isEqualTo(Map.of("occurredOn", "2015-06"));
  }

  @ParameterizedTest
  @CsvSource({
    "evidence[0].title,evidenceTitle",
    "evidence[0].url,evidenceUrl",
    "evidence[0].locator,evidenceLocator",
    "measures[1].value,measures",
    "addressees[2],addressees",
    "addressees,addressees",
    "note,note",
    "'',''"
  })
  void namesTheColumnWhereAnErrorCanBeMended(String field, String column) {
    assertThat(RowFields.atColumn(new FieldError(field, InvalidField.Simple.REQUIRED)))
        .isEqualTo(new FieldError(column, InvalidField.Simple.REQUIRED));
  }

  @Test
  void readsMeasuresAsJson() {
    assertThat(measures("[{\"indicator\":\"i\",\"value\":12.5,\"unit\":\"%\"}]"))
        .containsExactly(new Measure("i", new java.math.BigDecimal("12.5"), "%", Map.of()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"12345678901234567.89", "0.1234567891", "12.50", "100.00"})
  void keepsTheFiguresOfMeasuresToTheLastDigit(String value) {
    assertThat(measures("[{\"indicator\":\"i\",\"value\":" + value + "}]").getFirst().value())
        .isEqualByComparingTo(value);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "no json",
        "1e99999999999",
        "{\"indicator\":",
        "12",
        "{}",
        "[1]",
        "[{\"indicator\":\"i\"}]"
      })
  void refusesMeasuresThatAreNoneAtTheirColumn(String cell) {
    assertThat(errors(Kind.PROGRESS_REPORTED, report(cell)).stream().map(RowFields::atColumn))
        .isNotEmpty()
        .extracting(FieldError::field)
        .containsOnly("measures");
  }

  @Test
  void refusesAFigureThatIsTooLargeForAnyNumber() {
    assertThat(errors(Kind.PROGRESS_REPORTED, report("[{\"indicator\":\"i\",\"value\":1e400}]")))
        .hasSize(1);
  }

  private static List<Measure> measures(String cell) {
    return ((ProgressReported)
            form()
                .read(
                    Kind.PROGRESS_REPORTED,
                    EntryId.of(java.util.UUID.randomUUID().toString()),
                    report(cell))
                .take())
        .measures();
  }

  private static Fields report(String measures) {
    return RowFields.of(
        Map.of(
            "occurredOn",
            "2020",
            "by",
            "SC",
            "movement",
            "advanced",
            "summary",
            "x",
            "measures",
            measures));
  }

  private static List<FieldError> errors(Kind kind, Fields fields) {
    return form().read(kind, EntryId.of(java.util.UUID.randomUUID().toString()), fields).errors();
  }

  private static EntryForm form() {
    return new EntryForm(
        new RecommendationId("DEMO-1"), Precedents.NONE, Given.circumstances("stakeholder/SC"));
  }
}
