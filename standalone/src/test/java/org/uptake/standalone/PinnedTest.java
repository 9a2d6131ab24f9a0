package org.uptake.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.uptake.standalone.Http.Answer;
import org.uptake.standalone.api.Agreement;
import org.uptake.standalone.api.DocumentedOperation;
import org.uptake.standalone.api.DocumentedOperation.Parameter;

/** What was answered once is answered for ever, to programs that keep milliseconds as well. */
class PinnedTest {

  private static final Pattern NEXT = Pattern.compile("<([^>]*)>; rel=\"next\"");

  private final Http http = RunningUptake.http();
  private final Fresh fresh = new Fresh(http);
  private final Provocations provocations = new Provocations(http, fresh);

  @Test
  void everyAnswerIsTheSameToTheByteWhenAskedAgainWithItsPosition() {
    Map<Draft, Answer> answers = new java.util.LinkedHashMap<>();
    for (DocumentedOperation operation : questions()) {
      Draft question = provocations.good(operation).asking("minPosition", log());
      Answer first = question.send(http);
      if (first.body().has("knownAt")) {
        answers.put(again(operation, question, first), first);
      }
    }
    assertThat(answers).hasSizeGreaterThan(15);
    record();
    answers.forEach(
        (again, first) ->
            assertThat(said(again.send(http))).as(again.toString()).isEqualTo(said(first)));
  }

  /** The address of what comes next repeats what was asked. */
  private static String said(Answer answer) {
    return answer.response().body().replaceFirst("\"next\":\"[^\"]*\",", "");
  }

  private static List<DocumentedOperation> questions() {
    return DocumentedOperation.of(Agreement.served().document()).stream()
        .filter(operation -> takes(operation, "knownPosition"))
        .toList();
  }

  private static boolean takes(DocumentedOperation operation, String parameter) {
    return operation.parameters().stream().map(Parameter::name).anyMatch(parameter::equals);
  }

  private static Draft again(DocumentedOperation operation, Draft question, Answer first) {
    Draft pinned = question.asking("knownPosition", first.text("position"));
    return takes(operation, "asOf") ? pinned.asking("asOf", first.text("asOf")) : pinned;
  }

  private String log() {
    return http.get("/api/position").text("log");
  }

  private Answer record() {
    String review = fresh.review();
    return http.post(
        "/api/reviews/%s/recommendations".formatted(review),
        Map.of("number", "1", "title", "One", "text", "One.", "addressees", List.of("SC")));
  }

  @Test
  void whoCutsAnInstantToMillisecondsIsToldSoByThePosition() {
    Answer recorded = record();
    Instant cut = Instant.parse(recorded.text("recordedAt")).truncatedTo(ChronoUnit.MILLIS);
    String position = recorded.text("position");
    Answer refused = http.get("/api/reviews?knownAt=%s&knownPosition=%s".formatted(cut, position));
    assertThat(refused.problem()).isEqualTo("malformed");
    assertThat(refused.body().path("errors").findValuesAsString("field"))
        .containsExactly("knownPosition");
    assertThat(http.get("/api/reviews?knownPosition=" + position).text("knownAt"))
        .isEqualTo(recorded.text("recordedAt"));
  }

  @Test
  void thePagesOfAListAreOneListWhateverIsRecordedMeanwhile() {
    Answer all = http.get("/api/reviews?size=500&minPosition=" + log());
    Set<String> codes = new LinkedHashSet<>();
    List<String> standpoints = new ArrayList<>();
    Optional<String> page = Optional.of("/api/reviews?size=3&minPosition=" + log());
    while (page.isPresent()) {
      Answer some = http.get(page.get());
      codes.addAll(some.body().path("items").findValuesAsString("code"));
      standpoints.add(some.text("asOf") + some.text("knownAt") + some.text("position"));
      page = next(some);
      record();
    }
    assertThat(codes)
        .containsExactlyElementsOf(all.body().path("items").findValuesAsString("code"));
    assertThat(standpoints).hasSizeGreaterThan(1).containsOnly(standpoints.getFirst());
  }

  private static Optional<String> next(Answer answer) {
    return answer.response().headers().firstValue("Link").stream()
        .map(NEXT::matcher)
        .filter(Matcher::find)
        .map(found -> found.group(1))
        .findFirst();
  }

  @Test
  void whatWasAskedByAnInstantGoesOnWithIt() {
    Instant then = Instant.parse(record().text("recordedAt")).plus(1, ChronoUnit.MICROS);
    record();
    Answer first =
        http.get("/api/recommendations?size=2&minPosition=%s&knownAt=%s".formatted(log(), then));
    Answer second = http.get(next(first).orElseThrow());
    assertThat(second.text("knownAt")).isEqualTo(first.text("knownAt")).isEqualTo(then.toString());
    assertThat(second.text("position")).isEqualTo(first.text("position"));
  }

  @Test
  void theNextPageOfABriefingHasItsEnd() {
    Answer first = http.get("/api/changes?from=2026-01-01&size=5&minPosition=" + log());
    record();
    Answer second = http.get(next(first).orElseThrow());
    for (String told : List.of("to", "knownAt", "position")) {
      assertThat(second.text(told)).isEqualTo(first.text(told));
    }
  }
}
