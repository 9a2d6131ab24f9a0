package org.uptake.standalone.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/asvs.csv: how far each requirement of OWASP ASVS is met, and the test that shows it. */
class AsvsTest {

  private static final List<Requirement> TABLE = table();

  private record Requirement(
      String id, String level, String applies, String state, String control, String test) {

    private static final Pattern ID = Pattern.compile("V(\\d{1,2})\\.(\\d{1,2})\\.(\\d{1,2})");

    static Requirement of(NamedCsvRecord row) {
      return new Requirement(
          row.getField("id"),
          row.getField("level"),
          row.getField("applies"),
          row.getField("state"),
          row.getField("control"),
          row.getField("test"));
    }

    /** V1.10.1 stands behind V1.9.1. */
    int place() {
      Matcher parts = ID.matcher(id);
      assertThat(parts.matches()).as(id).isTrue();
      return (Integer.parseInt(parts.group(1)) * 100 + Integer.parseInt(parts.group(2))) * 100
          + Integer.parseInt(parts.group(3));
    }
  }

  @Test
  void eachRequirementHasOneRowInTheOrderOfTheStandard() {
    assertThat(TABLE.stream().map(Requirement::place)).isSorted().doesNotHaveDuplicates();
    assertThat(TABLE).extracting(Requirement::level).containsOnly("1", "2");
  }

  @Test
  void whatAppliesIsMetOrPartlyMetOrOpen() {
    assertThat(TABLE).extracting(Requirement::applies).containsOnly("yes", "no");
    assertThat(TABLE)
        .filteredOn(row -> row.applies().equals("yes"))
        .extracting(Requirement::state)
        .containsOnly("met", "partly", "open");
    assertThat(TABLE)
        .filteredOn(row -> row.applies().equals("no"))
        .allMatch(row -> row.state().isEmpty() && row.test().isEmpty());
  }

  @Test
  void everyRowSaysWhy() {
    assertThat(TABLE).filteredOn(row -> row.control().isBlank()).isEmpty();
  }

  @Test
  void everyTestThatIsNamedExists() {
    List<Path> sources = testSources();
    assertThat(TABLE)
        .extracting(Requirement::test)
        .filteredOn(test -> !test.isEmpty())
        .isNotEmpty()
        .allMatch(test -> sources.stream().anyMatch(source -> source.endsWith(test + ".java")));
  }

  @Test
  void theDocsTellHowManyThereAre() throws IOException {
    long apply = TABLE.stream().filter(row -> row.applies().equals("yes")).count();
    assertThat(Files.readString(Repository.file("docs/contributing.md")))
        .contains(
            "Of %d requirements %d apply: %d are met, %d partly, %d are open."
                .formatted(TABLE.size(), apply, in("met"), in("partly"), in("open")));
  }

  private static long in(String state) {
    return TABLE.stream().filter(row -> row.state().equals(state)).count();
  }

  private static List<Requirement> table() {
    try (CsvReader<NamedCsvRecord> reader =
        CsvReader.builder().ofNamedCsvRecord(Repository.file("docs/asvs.csv"))) {
      return reader.stream().map(Requirement::of).toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Of all modules. */
  private static List<Path> testSources() {
    try (Stream<Path> modules = Files.list(Repository.ROOT)) {
      return modules
          .map(module -> module.resolve("src/test/java"))
          .filter(Files::isDirectory)
          .flatMap(AsvsTest::below)
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Stream<Path> below(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.toList().stream();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
