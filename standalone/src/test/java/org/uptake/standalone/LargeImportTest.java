package org.uptake.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.uptake.standalone.Http.Answer;

/** The largest file there may be is imported by a program that has little memory. */
@Tag("long")
@ProcessesOfItsOwn
class LargeImportTest {

  private static final int LARGEST = 32 << 20;
  private static final String HEADER = "review,number,title,text\n";
  private static final String TEXT = "What is asked for. ".repeat(1040);

  @Test
  void aFileOfThirtyTwoMebibytesIsImportedWithAHeapOf256(@TempDir Path directory) {
    try (UptakeProcess uptake =
        UptakeProcess.startWithPeopleIn(
            directory, "256m", "--UPTAKE_RATE_ACCOUNT=1000000/1000000")) {
      uptake.awaitListening();
      Http steward = new Http(uptake.address().orElseThrow()).as("steward");
      Map<String, String> review =
          Map.of("code", "LARGE", "title", "Large", "publishedOn", "2020-01-01");
      assertThat(steward.post("/api/reviews", review).status()).isEqualTo(201);
      int rows = (LARGEST - HEADER.length()) / row(9999).length();
      for (boolean dryRun : new boolean[] {true, false}) {
        Answer report = steward.importFile("large.csv", file(rows), dryRun);
        assertThat(report.number("created")).as(report.response().body()).isEqualTo(rows);
        assertThat(report.text("status")).isEqualTo("finished");
      }
      assertThat(uptake.isAlive()).as(uptake::output).isTrue();
      assertThat(uptake.output()).doesNotContain("OutOfMemoryError");
    }
  }

  private static String file(int rows) {
    StringBuilder file = new StringBuilder(LARGEST).append(HEADER);
    for (int row = 1; row <= rows; row++) {
      file.append(row(row));
    }
    return file.toString();
  }

  private static String row(int number) {
    return "LARGE,%d,Row %d,%s\n".formatted(number, number, TEXT);
  }
}
