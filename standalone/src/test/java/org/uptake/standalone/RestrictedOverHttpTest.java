package org.uptake.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.uptake.kernel.account.Role;
import org.uptake.standalone.Canaries.Canary;
import org.uptake.standalone.Crawl.Asked;
import org.uptake.standalone.Http.Answer;
import tools.jackson.databind.JsonNode;

/**
 * Restricted texts are shown to nobody without the right, whatever is asked; whoever has it is
 * shown them, and that is recorded. All other answers are the same for everybody.
 */
class RestrictedOverHttpTest {

  private static final Set<String> BY_RIGHT =
      Set.of("listEntries", "findEntry", "search", "listAudit");

  private static final String DISCLOSED = "zqdisclosed";
  private static final Http HTTP = RunningUptake.http();
  private static final Canaries CANARIES = Canaries.of(HTTP);
  private static final List<Canary> HIDDEN = hidden();
  private static final List<Asked> QUESTIONS = new Crawl(HIDDEN, refusedImport()).questions();

  private static List<Canary> hidden() {
    List<Canary> all = new ArrayList<>(CANARIES.everyKind());
    all.add(CANARIES.hiddenLater());
    all.add(CANARIES.openedLater());
    all.add(CANARIES.hiddenUntil("2999-01-01", Canaries.WORD));
    return all;
  }

  private static String refusedImport() {
    String word = Canaries.WORD;
    String file =
        """
        recommendation,kind,occurredOn,by,stance,text,visibility,disclosedOn
        HIPPO-12,observed,2019,%s,%s,%s,restricted,%s
        """
            .formatted(word.toUpperCase(Locale.ROOT), word, word, word);
    return HTTP.importFile("canary.csv", file, false).text("import");
  }

  private static Http reader(String organisation, Role... roles) {
    return HTTP.with(() -> Tokens.of(organisation, roles));
  }

  @Test
  void nobodyElseIsShownThem() {
    for (Asked question : QUESTIONS) {
      assertThat(question.answered(HTTP.anonymous()))
          .as("%s", question)
          .doesNotContainIgnoringCase(Canaries.WORD);
    }
  }

  @Test
  void norIsAnotherOrganisation() {
    Http reader = reader("DPO", Role.READER, Role.REPORTER, Role.ADMINISTRATOR);
    assertThat(QUESTIONS)
        .filteredOn(question -> BY_RIGHT.contains(question.operation()))
        .allSatisfy(
            question -> assertThat(question.answered(reader)).doesNotContain(Canaries.WORD));
  }

  @Test
  void allOtherAnswersAreTheSameForEverybody() {
    Http auditor = reader("DPO", Role.AUDITOR);
    long last = auditor.get("/api/position").number("log");
    assertThat(QUESTIONS)
        .filteredOn(question -> !BY_RIGHT.contains(question.operation()))
        .map(question -> question.notBefore(last))
        .allSatisfy(
            question ->
                assertThat(question.answered(auditor))
                    .isEqualTo(question.answered(HTTP.anonymous())));
  }

  @ParameterizedTest
  @EnumSource(names = {"STEWARD", "VERIFIER", "AUDITOR"})
  void whoeverOverseesOrChecksIsShownAll(Role role) {
    assertShown(reader("DPO", role), HIDDEN);
  }

  @Test
  void whoeverRecordsForTheSameOrganisationIsShownItsOwn() {
    assertShown(
        reader(Canaries.ORGANISATION, Role.REPORTER),
        HIDDEN.stream()
            .filter(canary -> canary.organisation().equals(Canaries.ORGANISATION))
            .toList());
  }

  private static void assertShown(Http reader, List<Canary> canaries) {
    for (Canary canary : canaries) {
      JsonNode entry = reader.get(canary.address()).body();
      assertThat(entry.toString()).contains(Canaries.WORD);
      assertThat(Stream.concat(Stream.of(entry), entry.path("history").valueStream()))
          .anyMatch(form -> form.path("texts").asString("").equals("by-right"));
    }
    assertThat(byRight(reader, "").size()).isPositive();
    assertThat(audited(reader, canaries.getFirst())).contains(Canaries.WORD, "by-right");
  }

  private static long found(Http reader, String word) {
    return reader.get("/api/search?q=" + word).number("total");
  }

  /** What a search for the word shows by right. */
  private static JsonNode byRight(Http reader, String page) {
    return reader.get("/api/search?q=" + Canaries.WORD + page).body().path("byRight");
  }

  private static String audited(Http reader, Canary canary) {
    return reader.get("/api/audit?recommendation=" + canary.recommendation()).response().body();
  }

  @Test
  void eachReadingByRightIsRecordedForAuditors() {
    Canary canary = HIDDEN.getFirst();
    Http reader = reader("SC", Role.STEWARD);
    Http auditor = reader("SC", Role.AUDITOR);
    String readings =
        "/api/audit/readings?organisation=SC&recommendation=" + canary.recommendation();
    long before = auditor.get(readings).body().path("items").size();
    Answer read = reader.get(canary.address());
    Answer ignored = HTTP.anonymous().get(canary.address());
    JsonNode after = auditor.get(readings).body().path("items");
    assertThat(after.size()).isEqualTo(before + 1);
    JsonNode last = after.get(after.size() - 1);
    assertThat(last.path("position").asLong()).isEqualTo(canary.position());
    assertThat(last.path("correlationId").asString())
        .isEqualTo(read.response().headers().firstValue("X-Correlation-Id").orElseThrow());
  }

  /** Why it was retracted as well, and in the audit trail what a retraction took back. */
  @Test
  void eachTextThatIsShownIsRecorded() {
    Canary retracted = HIDDEN.get(2);
    Http reader = reader("SG", Role.VERIFIER);
    Http auditor = reader("SG", Role.AUDITOR);
    String about = "recommendation=" + retracted.recommendation();
    Answer entry = reader.get(retracted.address());
    assertThat(entry.body().path("retracted").path("reason").asString()).contains(Canaries.WORD);
    long recorded = entry.number("position");
    assertThat(read(auditor, about)).containsExactlyInAnyOrder(recorded, retracted.position());
    assertThat(audited(reader, retracted)).contains(Canaries.WORD);
    assertThat(read(auditor, about)).hasSize(5).filteredOn(at -> at == recorded).hasSize(3);
  }

  private static List<Long> read(Http auditor, String about) {
    return auditor
        .get("/api/audit/readings?organisation=SG&" + about)
        .body()
        .path("items")
        .valueStream()
        .map(item -> item.path("position").asLong())
        .toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "&size=1", "&page=1&size=1", "&page=1000&size=1"})
  void aSearchCountsForEverybodyWhatEverybodyMayRead(String page) {
    JsonNode all = HTTP.anonymous().get("/api/search?q=" + Canaries.WORD + page).body();
    JsonNode verified =
        reader("DPO", Role.VERIFIER).get("/api/search?q=" + Canaries.WORD + page).body();
    assertThat(all.has("byRight")).isFalse();
    assertThat(verified.path("total")).isEqualTo(all.path("total"));
    assertThat(verified.path("items")).isEqualTo(all.path("items"));
  }

  private static Http verifier() {
    return reader("OHCHR", Role.VERIFIER);
  }

  /** Whatever is asked: the first page shows some, and nothing else tells of others. */
  @Test
  void eachTextThatASearchShowsIsRecorded() throws Exception {
    JsonNode now = HTTP.get("/api/search?q=" + Canaries.WORD).body();
    String search =
        "/api/search?size=2&q=%s&asOf=%s&knownAt=%s"
            .formatted(Canaries.WORD, now.path("asOf").asString(), now.path("knownAt").asString());
    Answer shown = verifier().get(search);
    assertThat(readings()).isEqualTo(shown.body().path("byRight").size()).isEqualTo(2);
    assertThat(byRight(verifier(), "&page=1&size=1").isMissingNode()).isTrue();
    assertThat(byRight(verifier(), "&page=1000&size=1").isMissingNode()).isTrue();
    assertThat(readings()).isEqualTo(2);
    String tag = shown.response().headers().firstValue("ETag").orElseThrow();
    HttpRequest again = verifier().request(search).header("If-None-Match", tag).build();
    assertThat(sent(again)).isEqualTo(304);
    assertThat(readings()).isEqualTo(4);
    assertThat(sent(verifier().request(search).HEAD().build())).isEqualTo(200);
    assertThat(readings()).isEqualTo(6);
  }

  private static int sent(HttpRequest request) throws Exception {
    return HTTP.client().send(request, BodyHandlers.ofString()).statusCode();
  }

  private static int readings() {
    String readings = "/api/audit/readings?organisation=OHCHR";
    return reader("OHCHR", Role.AUDITOR).get(readings).body().path("items").size();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "delete from view.reading",
        "update view.reading set account = 'nobody'",
        "truncate view.reading"
      })
  void noReadingIsForgotten(String statement) {
    JdbcTemplate database = new JdbcTemplate(RunningUptake.part("queryDatabase", DataSource.class));
    assertThatThrownBy(() -> database.execute(statement))
        .rootCause()
        .hasMessageContaining("permission denied for table reading");
  }

  @Test
  void onTheirDayTheyAreShownToEverybody() {
    Canary canary = CANARIES.hiddenUntil("2020-01-01", DISCLOSED);
    Http anonymous = HTTP.anonymous();
    JsonNode entry = anonymous.get(canary.address() + "?minPosition=" + canary.position()).body();
    assertThat(entry.path("texts").asString()).isEqualTo("disclosed");
    assertThat(entry.path("note").asString()).contains(DISCLOSED);
    assertThat(found(anonymous, DISCLOSED)).isPositive();
    assertThat(audited(anonymous, canary)).contains(DISCLOSED, "disclosed");
  }

  @Test
  void whoeverTriesSomethingOutIsNotToldByItsLikes() {
    Canary canary = HIDDEN.getFirst();
    JsonNode entry = HTTP.anonymous().get(canary.address()).body();
    Answer tried =
        reader("DPO", Role.STEWARD)
            .post(
                "/api/recommendations/%s/entries?dryRun=true".formatted(canary.recommendation()),
                Map.of(
                    "kind", entry.path("kind").asString(),
                    "occurredOn", entry.path("occurredOn").asString(),
                    "by", entry.path("by").asString(),
                    "extent", "full"));
    assertThat(tried.body().path("duplicates").size()).isPositive();
    assertThat(tried.response().body()).doesNotContain(Canaries.WORD);
  }
}
