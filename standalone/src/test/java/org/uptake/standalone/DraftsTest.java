package org.uptake.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.uptake.standalone.Http.Answer;

/** What people have typed is kept for them, and for nobody else. */
class DraftsTest {

  private static final JdbcTemplate DATABASE = RunningUptake.superuser();

  private final Http http = RunningUptake.http();
  private final Fresh fresh = new Fresh(http);
  private final String draft = UUID.randomUUID().toString();

  private static String address(String draft) {
    return "/api/me/drafts/" + draft;
  }

  private Answer keep(Http who, String about, Map<String, ?> content) {
    return who.post(address(draft), Map.of("about", about, "content", content));
  }

  @Test
  void isReadAsItWasKeptAndReplacedWhole() {
    assertThat(keep(http, "A4P-14", Map.of("kind", "funded", "amount", "1")).status())
        .isEqualTo(200);
    assertThat(keep(http, "A4P-15", Map.of("amount", " 2\nthen 3 ")).status()).isEqualTo(200);
    Answer kept = http.get(address(draft));
    assertThat(kept.text("about")).isEqualTo("A4P-15");
    assertThat(kept.body().path("content").toString()).isEqualTo("{\"amount\":\" 2\\nthen 3 \"}");
    assertThat(kept.response().headers().firstValue("Cache-Control").orElse(""))
        .contains("private");
    assertThat(
            http.get("/api/me/drafts?size=1").body().path("items").path(0).path("draft").asString())
        .isEqualTo(draft);
  }

  @Test
  void isGoneWhenItIsThrownAwayHoweverOften() {
    assertThat(keep(http, "A4P-14", Map.of()).status()).isEqualTo(200);
    for (int time = 0; time < 2; time++) {
      assertThat(http.post(address(draft) + "/removal", Map.of()).status()).isEqualTo(200);
      assertThat(http.get(address(draft)).problem()).isEqualTo("unknown-draft");
    }
  }

  @Test
  void isNobodyElsesToReadReplaceOrThrowAway() {
    assertThat(keep(http, "A4P-14", Map.of("note", "mine")).status()).isEqualTo(200);
    String token = Tokens.ofSomebodyWithoutRole("SC");
    Http other = http.with(() -> token);
    assertThat(other.get(address(draft)).problem()).isEqualTo("unknown-draft");
    assertThat(other.get("/api/me/drafts").body().path("items").toString()).doesNotContain(draft);
    assertThat(other.post(address(draft) + "/removal", Map.of()).status()).isEqualTo(200);
    assertThat(keep(other, "SC", Map.of("note", "theirs")).status()).isEqualTo(200);
    assertThat(http.get(address(draft)).body().path("content").path("note").asString())
        .isEqualTo("mine");
  }

  @Test
  void isErasedWithThePersonAndKeptForNobodyWhoIsErased() {
    String account = fresh.account();
    Map<String, Object> row = row(account);
    assertThat(insert(row)).isEqualTo(1);
    assertThat(http.post("/api/accounts/%s/erasure".formatted(account), Map.of()).status())
        .isEqualTo(200);
    assertThat(count(account)).isZero();
    assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> insert(row)))
        .hasMessageContaining("violates foreign key");
  }

  private static Map<String, Object> row(String account) {
    return Map.of("account", UUID.fromString(account), "at", Instant.now());
  }

  private int insert(Map<String, Object> row) {
    return DATABASE.update(
        "insert into directory.draft values (?, ?, 'A4P-14', '{}', ?)",
        row.get("account"),
        UUID.fromString(draft),
        java.sql.Timestamp.from((Instant) Objects.requireNonNull(row.get("at"))));
  }

  private static long count(String account) {
    return Objects.requireNonNull(
        DATABASE.queryForObject(
            "select count(*) from directory.draft where account = ?",
            Long.class,
            UUID.fromString(account)));
  }

  @Test
  void isNeitherToldNorListedAfterThirtyDays() {
    assertThat(keep(http, "A4P-14", Map.of()).status()).isEqualTo(200);
    age(31);
    assertThat(http.get(address(draft)).problem()).isEqualTo("unknown-draft");
    assertThat(http.get("/api/me/drafts?size=500").body().path("items").toString())
        .doesNotContain(draft);
    age(29);
    assertThat(http.get(address(draft)).status()).isEqualTo(200);
  }

  private void age(int days) {
    int ignored =
        DATABASE.update(
            "update directory.draft set saved_at = ? where draft = ?",
            java.sql.Timestamp.from(Instant.now().minus(days, ChronoUnit.DAYS)),
            UUID.fromString(draft));
  }

  @Test
  void hasBoundsThatAreTold() {
    Answer tooMuch =
        keep(
            http,
            "A4P-14",
            Map.of(
                "a",
                "x".repeat(20_000),
                "b",
                "x".repeat(20_000),
                "c",
                "x".repeat(20_000),
                "d",
                "x".repeat(20_000)));
    assertThat(tooMuch.problem()).isEqualTo("invalid-fields");
    assertThat(tooMuch.body().toString()).contains("content").contains("65,536");
    Answer oddName = keep(http, "A4P-14", Map.of("a b", "x"));
    assertThat(oddName.problem()).isEqualTo("invalid-fields");
    assertThat(keep(http, "", Map.of()).body().toString())
        .contains("about")
        .contains("is required");
    assertThat(
            http.post("/api/me/drafts/1-1-1-1-1", Map.of("about", "A", "content", Map.of()))
                .problem())
        .isEqualTo("unknown-draft");
  }
}
