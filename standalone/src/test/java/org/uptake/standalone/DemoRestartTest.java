package org.uptake.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.uptake.kernel.account.Roster;

/** Whatever was done to the people of the demo, the demo starts again. */
@ProcessesOfItsOwn
class DemoRestartTest {

  @Test
  void startsWithoutThoseWhomItCannotLetIn(@TempDir Path directory, @TempDir Path dataSet)
      throws Exception {
    write(dataSet);
    try (UptakeProcess uptake = UptakeProcess.start(directory, dataSet)) {
      uptake.awaitLoaded();
      assertThat(uptake.output()).contains("It holds 1 reviews");
      Http administrator = new Http(uptake.address().orElseThrow()).as("administrator");
      administer(administrator, "steward", "disabling");
      administer(administrator, "reader", "erasure");
      spoil(uptake, account(administrator, "institute"));
    }
    try (UptakeProcess again = UptakeProcess.start(directory, dataSet)) {
      again.awaitLoaded();
      assertThat(again.output())
          .contains("It holds 1 reviews")
          .contains("The demo goes on without steward")
          .contains("The demo goes on without reader")
          .contains("The demo goes on without institute")
          .contains("The data set could not be recorded");
      Http administrator = new Http(again.address().orElseThrow()).as("administrator");
      assertThat(administrator.get("/api/accounts").status()).isEqualTo(200);
    }
  }

  private static void write(Path dataSet) throws IOException {
    write(dataSet, "stakeholders", "code,name,kind", "SC,Security Council,research");
    write(dataSet, "reviews", "code,title,publishedOn", "DEMO,Demo,2015-06-17");
    write(
        dataSet,
        "recommendations",
        "review,number,proposedOn,title,text,addressees",
        "DEMO,1,2015-06-17,Begin,Begin.,SC");
    write(
        dataSet,
        "entries",
        "recommendation,kind,occurredOn,by,movement,summary",
        "DEMO-1,progress-reported,2018,SC,advanced,Begun");
  }

  private static void write(Path dataSet, String name, String header, String row)
      throws IOException {
    Path ignored =
        Files.writeString(dataSet.resolve(name + ".csv"), "%s\n%s\n".formatted(header, row));
  }

  private static void administer(Http administrator, String name, String what) {
    String path = "/api/accounts/%s/%s".formatted(account(administrator, name), what);
    assertThat(administrator.post(path, Map.of()).status()).isEqualTo(200);
  }

  private static String account(Http administrator, String name) {
    return administrator
        .get("/api/accounts")
        .body()
        .path("items")
        .valueStream()
        .filter(account -> account.path("name").asString().equals(name))
        .map(account -> account.path("account").asString())
        .findFirst()
        .orElseThrow();
  }

  /** From now on the roster cannot be read, and this account may do nothing. */
  private static void spoil(UptakeProcess uptake, String account) throws SQLException {
    try (Connection superuser = uptake.superuser()) {
      String payload = "{\"account\":\"%s\",\"role\":\"burnt\"}".formatted(account);
      new Tampered(superuser).append(Roster.STREAM, "RoleRevoked", payload, "{}");
    }
  }
}
