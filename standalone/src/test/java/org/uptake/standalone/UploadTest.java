package org.uptake.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.uptake.kernel.account.Role;
import org.uptake.standalone.Http.Answer;

/** A file on its way: who may send it, how much of it is taken, and where it is meanwhile. */
class UploadTest {

  private static final int LARGEST = 32 << 20;
  private static final String HEADER = "code,name,kind\n";
  private static final String BEGIN =
      """
      --b\r
      Content-Disposition: form-data; name="file"; filename="f.csv"\r
      \r
      """
          + HEADER;
  private static final String END = "\r\n--b--\r\n";

  private final Http http = RunningUptake.http();

  @Test
  void whoMayNotImportIsToldSoBeforeTheFileIsSent() throws IOException {
    assertThat(statusBeforeTheBody(Tokens.ofSomebodyWithoutRole("DPO"), LARGEST)).isEqualTo(403);
    assertThat(statusBeforeTheBody(Tokens.of("DPO", Role.REPORTER), LARGEST)).isEqualTo(403);
    assertThat(statusBeforeTheBody("nobodys", LARGEST)).isEqualTo(401);
  }

  @Test
  void whoSendsTooMuchIsToldSoBeforeTheFileIsSent() throws IOException {
    assertThat(statusBeforeTheBody(Tokens.of("DPO", Role.STEWARD), 2 * LARGEST)).isEqualTo(413);
  }

  @Test
  void aFileIsOnNoDiskWhileItArrivesAndTheOnlyOneOfItsSender() throws IOException {
    Instant before = Instant.now();
    String token = Tokens.of("SC", Role.STEWARD);
    String row = "AN,%s,research\n".formatted("x".repeat(4000));
    int rows = 2000;
    int length = BEGIN.length() + rows * row.length() + END.length();
    try (Sent sent = Sent.headers(token, length)) {
      sent.body(BEGIN + row.repeat(rows - 1));
      assertThat(laidOnTheDisk(before)).isEmpty();
      Http other = http.with(() -> token);
      await()
          .atMost(Duration.ofSeconds(10))
          .until(() -> other.importFile("g.csv", HEADER, true).status() == 429);
      assertThat(http.importFile("g.csv", HEADER, true).status()).as("of another").isEqualTo(200);
      sent.body(row + END);
      assertThat(sent.status()).isEqualTo(202);
    }
  }

  @Test
  void moreRowsThanAFileMayHaveAreRefusedWithTheirBound() {
    String file =
        "recommendation,kind,occurredOn\n" + "DEMO-9999,planned,2020-01-01\n".repeat(246_723);
    Answer answer = http.importFile("many.csv", file, true);
    assertThat(answer.problem()).isEqualTo("invalid-fields");
    assertThat(answer.body().toString()).contains("50,000 rows").contains("line 50002");
  }

  @Test
  void theSameFormInAnotherOrderIsTheSameImport() {
    Draft first = Draft.upload("/api/imports").with("Idempotency-Key", Fresh.word());
    String dryRun = "--b\r\nContent-Disposition: form-data; name=\"dryRun\"\r\n\r\ntrue\r\n";
    Answer sent = first.saying(first.body().replaceFirst("--b--", dryRun + "--b--")).send(http);
    assertThat(sent.status()).as(sent.response().body()).isEqualTo(202);
    Answer again = first.saying(dryRun + first.body()).send(http);
    assertThat(again.body()).isEqualTo(sent.body());
    Answer other = first.saying(first.body().replace("Agreement", "Disagreement")).send(http);
    assertThat(other.problem()).isEqualTo("idempotency-key-reused");
  }

  private static final String TRIED =
      """
      --b\r
      Content-Disposition: form-data; name="dryRun"\r
      \r
      false\r
      --b\r
      Content-Disposition: form-data; name="tried"\r
      \r
      %s\r
      --b--\r
      """;

  private Answer record(String dryRun) {
    return Draft.upload("/api/imports").saying(TRIED.formatted(dryRun)).send(http);
  }

  @Test
  void whatWasTriedIsRecordedOnceWithoutItsFile() {
    String code = Fresh.word();
    Answer tried = http.importFile("f.csv", HEADER + code + ",Tried,research\n", true);
    assertThat(tried.number("created")).isEqualTo(1);
    assertThat(http.get("/api/stakeholders/" + code).status()).isEqualTo(404);
    Answer first = record(tried.text("import"));
    assertThat(first.status()).as(first.response().body()).isEqualTo(202);
    assertThat(first.body().path("dryRun").asBoolean(true)).isFalse();
    String recording = "/api/imports/" + first.text("import");
    await().until(() -> http.get(recording).text("status").equals("finished"));
    assertThat(http.get(recording).number("created")).isEqualTo(1);
    assertThat(record(tried.text("import")).text("import")).isEqualTo(first.text("import"));
    assertThat(http.get("/api/imports/" + tried.text("import")).text("recording"))
        .isEqualTo(first.text("import"));
    await().until(() -> http.get("/api/stakeholders/" + code).number("version") == 1);
  }

  @Test
  void whatWasNotTriedIsNotRecorded() {
    Answer tried = http.importFile("f.csv", HEADER, true);
    Answer recorded = http.importFile("f.csv", HEADER, false);
    for (String other : List.of(recorded.text("import"), "none", "")) {
      Answer refused = record(other);
      assertThat(refused.problem()).as(other).isEqualTo("invalid-fields");
      assertThat(refused.body().at("/errors/0/field").asString()).isEqualTo("tried");
    }
    Draft theirs = Draft.upload("/api/imports").saying(TRIED.formatted(tried.text("import")));
    assertThat(theirs.by("SC", Role.STEWARD).send(http).problem()).isEqualTo("invalid-fields");
    assertThat(theirs.by("SC", Role.REPORTER).send(http).problem()).isEqualTo("not-allowed");
    Draft both = Draft.upload("/api/imports");
    String form = TRIED.formatted(tried.text("import")).replace("--b--", both.body().strip());
    assertThat(both.saying(form).send(http).body().toString()).contains("stands alone");
    assertThat(theirs.saying(theirs.body().replace("false", "true")).send(http).body().toString())
        .contains("stands alone");
  }

  @Test
  void partsThatNobodyKnowsAreNamed() {
    Draft upload = Draft.upload("/api/imports");
    String body = upload.body();
    assertThat(upload.saying(body.replace("\"file\"", "\"datei\"")).send(http).body().toString())
        .contains("datei")
        .contains("is not a part of an import");
    assertThat(upload.saying(body.replace("--b--\r\n", "") + body).send(http).body().toString())
        .contains("is given more than once");
    assertThat(upload.saying("--b--\r\n").send(http).body().toString()).contains("is required");
    assertThat(upload.saying(body.replace("--b--", "")).send(http).problem())
        .isEqualTo("malformed");
  }

  @Test
  void aFileWhoseNameHidesItsEndIsRefused() {
    Draft upload = Draft.upload("/api/imports");
    String name = upload.body().replaceFirst("filename=\"", "filename=\"a.csv\0");
    assertThat(name).isNotEqualTo(upload.body());
    Answer answer = upload.saying(name).send(http);
    assertThat(answer.problem()).isEqualTo("invalid-fields");
    assertThat(answer.body().toString()).contains("file").contains("U+0000");
  }

  private static int statusBeforeTheBody(String token, int length) throws IOException {
    try (Sent sent = Sent.headers(token, length)) {
      return sent.status();
    }
  }

  /**
   * What the servlet container lays down of forms. It looks into the containers' own directories
   * alone: the whole of what is temporary takes longer than a body may.
   */
  private static List<Path> laidOnTheDisk(Instant since) throws IOException {
    Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
    List<Path> laid = new ArrayList<>();
    try (DirectoryStream<Path> containers = Files.newDirectoryStream(temporary, "tomcat.*")) {
      for (Path container : containers) {
        laid.addAll(uploads(container, since));
      }
    }
    return laid;
  }

  private static List<Path> uploads(Path container, Instant since) throws IOException {
    try (Stream<Path> below = Files.walk(container)) {
      return below
          .filter(path -> path.getFileName().toString().startsWith("upload_"))
          .filter(path -> isNewerThan(path, since))
          .toList();
    } catch (UncheckedIOException gone) {
      return uploads(container, since);
    }
  }

  private static boolean isNewerThan(Path path, Instant since) {
    try {
      return Files.getLastModifiedTime(path).toInstant().isAfter(since);
    } catch (IOException gone) {
      return false;
    }
  }

  /** A request that is sent bit by bit. */
  private record Sent(Socket socket) implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 20_000;

    static Sent headers(String token, int length) throws IOException {
      URI address = RunningUptake.address();
      Socket socket = new Socket(address.getHost(), address.getPort());
      socket.setSoTimeout(PATIENCE_MILLIS);
      Sent sent = new Sent(socket);
      sent.body(
          """
          POST /api/imports HTTP/1.1\r
          Host: %s\r
          Authorization: Bearer %s\r
          Content-Type: multipart/form-data; boundary=b\r
          Content-Length: %d\r
          \r
          """
              .formatted(address.getAuthority(), token, length));
      return sent;
    }

    void body(String some) throws IOException {
      socket.getOutputStream().write(some.getBytes(StandardCharsets.UTF_8));
    }

    int status() throws IOException {
      BufferedReader answer =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
      return Integer.parseInt(
          answer.readLine().substring("HTTP/1.1 ".length(), "HTTP/1.1 200".length()));
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }
}
