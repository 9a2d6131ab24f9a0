package org.uptake.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.uptake.standalone.Http.Answer;
import org.uptake.standalone.api.Agreement;
import org.uptake.standalone.api.DocumentedOperation;
import org.uptake.standalone.api.DocumentedOperation.Parameter;
import tools.jackson.databind.JsonNode;

/** What narrows an answer and there is not is said with it, whatever is asked. */
class NoticesTest {

  private static final Map<String, String> NOBODY =
      Map.of("ReviewCode", "NONE", "StakeholderCode", "NONE", "RecommendationId", "NONE-1");

  private final Http http = RunningUptake.http();
  private final Provocations provocations = new Provocations(http, new Fresh(http));

  /** An operation with a parameter that narrows it to a review, stakeholder or recommendation. */
  record Narrowed(DocumentedOperation operation, String parameter, String type) {}

  static List<Narrowed> narrowed() {
    return DocumentedOperation.of(Agreement.served().document()).stream()
        .filter(operation -> operation.isQuestion() && !operation.id().equals("listKinds"))
        .flatMap(
            operation -> operation.parameters().stream().flatMap(one -> narrowed(operation, one)))
        .toList();
  }

  private static Stream<Narrowed> narrowed(DocumentedOperation operation, Parameter parameter) {
    return Optional.of(parameter.type())
        .filter(NOBODY::containsKey)
        .map(type -> new Narrowed(operation, parameter.name(), type))
        .stream();
  }

  @Test
  void manyQuestionsCanBeNarrowed() {
    assertThat(narrowed()).hasSizeGreaterThan(20);
  }

  @ParameterizedTest
  @MethodSource("narrowed")
  void whatIsNotThereIsNotRefusedButSaid(Narrowed question) {
    Draft plain = provocations.good(question.operation());
    Answer answer =
        plain.asking(question.parameter(), NOBODY.getOrDefault(question.type(), "")).send(http);
    assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
    assertThat(answer.body().path("notices"))
        .singleElement()
        .satisfies(
            notice -> {
              assertThat(notice.path("field").asString()).isEqualTo(question.parameter());
              assertThat(notice.path("code").asString()).startsWith("no-such.");
              assertThat(notice.path("message").asString()).startsWith("There is no ");
            });
  }

  @ParameterizedTest
  @MethodSource("narrowed")
  void ofWhatIsThereNothingIsSaid(Narrowed question) {
    Draft plain = provocations.good(question.operation());
    String there =
        question.operation().parameters().stream()
            .filter(parameter -> parameter.name().equals(question.parameter()))
            .findFirst()
            .orElseThrow()
            .example();
    Answer answer = plain.asking(question.parameter(), there).send(http);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body().has("notices")).isFalse();
  }

  @Test
  void whatWasNotThereYetIsSaidWithTheFirstInstantThatWorks() {
    Answer answer = http.get("/api/progress?review=HIPPO&addressee=NONE&knownPosition=1");
    List<JsonNode> notices = answer.body().path("notices").valueStream().toList();
    assertThat(notices)
        .extracting(notice -> notice.path("field").asString())
        .containsExactly("addressee", "review");
    JsonNode review = notices.getLast();
    assertThat(review.path("code").asString()).isEqualTo("not-known-then.recorded");
    String first = review.path("values").path("first").asString();
    Answer then = http.get("/api/progress?review=HIPPO&knownAt=" + first);
    assertThat(then.status()).isEqualTo(200);
    assertThat(then.body().has("notices")).isFalse();
  }

  @Test
  void aSeriesOfNothingIsOnePointOfNothing() {
    Answer answer = http.get("/api/progress?review=NONE");
    assertThat(answer.body().path("points"))
        .singleElement()
        .satisfies(point -> assertThat(point.path("total").asLong()).isZero());
  }
}
