package org.uptake.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.uptake.standalone.Http.Answer;
import org.uptake.standalone.api.Agreement;
import org.uptake.standalone.api.DocumentedOperation;
import org.uptake.standalone.api.DocumentedOperation.Parameter;
import org.uptake.standalone.api.Operation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The document that is served and the program agree: each operation, parameter, example and problem
 * of the document is tried. What is answered is held against its schemas by {@link Http}, here and
 * in every other test.
 */
class ApiAgreementTest {

  private static final Agreement AGREEMENT = Agreement.served();

  private final Http http = RunningUptake.http();
  private final Provocations provocations = new Provocations(http, new Fresh(http));

  static List<DocumentedOperation> operations() {
    return DocumentedOperation.of(AGREEMENT.document());
  }

  static Stream<DocumentedOperation> questions() {
    return operations().stream().filter(DocumentedOperation::isQuestion);
  }

  static Stream<DocumentedOperation> recordings() {
    return operations().stream().filter(operation -> operation.example().isPresent());
  }

  @Test
  void everyOperationIsDocumentedAndNoOther() {
    List<String> served =
        ApiDocumentTest.operations().stream().map(Operation::name).sorted().toList();
    assertThat(operations().stream().map(DocumentedOperation::name).sorted())
        .containsExactlyElementsOf(served);
  }

  @ParameterizedTest
  @MethodSource("questions")
  void aQuestionTakesTheDocumentedParametersAndNoOthers(DocumentedOperation operation) {
    Answer refused = provocations.provoke(operation, "malformed");
    String message =
        refused
            .body()
            .path("errors")
            .valueStream()
            .filter(error -> error.path("field").asString().equals("nobody-takes-this"))
            .map(error -> error.path("message").asString())
            .findFirst()
            .orElseThrow();
    assertThat(message.replaceFirst("^.*: ", "").split(", "))
        .containsExactlyInAnyOrderElementsOf(
            operation.parameters().isEmpty()
                ? List.of("is not a parameter here; there are none")
                : operation.parameters().stream()
                    .filter(parameter -> !parameter.isOfTable())
                    .map(Parameter::name)
                    .toList());
  }

  @ParameterizedTest
  @MethodSource("questions")
  void aQuestionIsAnsweredWithEachParameterAndTheDefaultsAreTrue(DocumentedOperation operation) {
    Draft plain = provocations.good(operation);
    Answer answer = plain.send(http);
    assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
    for (Parameter parameter : operation.parameters()) {
      Draft alone = parameter.isOfTable() ? plain.asking("format", "csv") : plain;
      Draft asked = alone.asking(parameter.name(), parameter.example());
      assertThat(asked.send(http).status()).as(asked.toString()).isEqualTo(200);
      parameter
          .otherwise()
          .filter(value -> !parameter.isOfTable())
          .ifPresent(value -> awaitTheSame(plain, plain.asking(parameter.name(), value)));
    }
  }

  /** A program whose variable is empty must not get everything in place of one. */
  @ParameterizedTest
  @MethodSource("questions")
  void aParameterWithoutAValueIsRefusedByName(DocumentedOperation operation) {
    Draft plain = provocations.good(operation);
    for (Parameter parameter : operation.parameters()) {
      for (String nothing : List.of("", "%20")) {
        Draft asked = plain.asking(parameter.name(), nothing);
        Answer refused = asked.send(http);
        assertThat(refused.problem()).as(asked.toString()).isEqualTo("malformed");
        assertThat(refused.body().path("errors").findValuesAsString("field"))
            .as(asked.toString())
            .containsExactly(parameter.name());
      }
    }
  }

  @Test
  void severalValuesMeanTheSameRepeatedOrWithCommas() {
    List<String> asked = new ArrayList<>();
    questions()
        .forEach(
            operation ->
                operation.parameters().stream()
                    .filter(parameter -> !parameter.words().isEmpty())
                    .forEach(
                        parameter -> {
                          Draft plain = provocations.good(operation);
                          List<String> words = parameter.words().subList(0, 2);
                          String repeated = String.join("&" + parameter.name() + "=", words);
                          awaitTheSame(
                              plain.asking(parameter.name(), String.join(",", words)),
                              plain.asking(parameter.name(), repeated));
                          asked.add(parameter.name());
                        }));
    assertThat(asked).contains("stage", "groupBy");
  }

  /** What the answer tells of may be at work. */
  private void awaitTheSame(Draft one, Draft other) {
    await().untilAsserted(() -> assertThat(said(other)).isEqualTo(said(one)));
  }

  /** The address of what comes next repeats what was asked. */
  private JsonNode said(Draft question) {
    JsonNode body = question.send(http).body();
    return body instanceof ObjectNode list ? list.without("next") : body;
  }

  @ParameterizedTest
  @MethodSource("recordings")
  void aRecordingTakesADryRunWhereTheDocumentSaysSo(DocumentedOperation operation) {
    Draft good = provocations.good(operation);
    Answer answer = good.asking("dryRun", "true").send(http);
    assertThat(answer.status()).isEqualTo(operation.parameters().isEmpty() ? 400 : 200);
  }

  @ParameterizedTest
  @MethodSource("recordings")
  void everyExampleIsTaken(DocumentedOperation operation) {
    for (JsonNode example : operation.examples()) {
      Answer answer = provocations.good(operation, example).send(http);
      assertThat(answer.status()).as(answer.response().body()).isBetween(200, 202);
    }
  }

  /** Schemas are as strict as the program: what the one does not take the other refuses too. */
  @ParameterizedTest
  @MethodSource("recordings")
  void whatTheSchemaDoesNotTakeIsRefused(DocumentedOperation operation) {
    for (JsonNode example : operation.examples()) {
      assertThat(AGREEMENT.errors(operation.bodySchema(), example)).isEmpty();
      Draft good = provocations.good(operation, example);
      for (Spoiled spoiled : Spoiled.of(example)) {
        if (!AGREEMENT.errors(operation.bodySchema(), spoiled.read()).isEmpty()) {
          Answer refused = good.saying(spoiled.body().toString()).send(http);
          assertThat(refused.problem()).as(spoiled.toString()).isEqualTo("invalid-fields");
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("operations")
  void noAnswerHasATypeThatTheOperationDoesNotHave(DocumentedOperation operation) {
    Draft good = provocations.good(operation);
    for (String other :
        List.of("application/problem+json", "application/ld+json", "application/vnd.api+json")) {
      Answer refused = good.with("Accept", other).send(http);
      assertThat(refused.problem()).as(other).isEqualTo("not-acceptable");
    }
  }

  @ParameterizedTest
  @MethodSource("questions")
  void anAnswerIsLabelledWithTheTypeOfTheOperation(DocumentedOperation operation) {
    Draft plain = provocations.good(operation);
    String type = type(plain.with("Accept", "*/*").send(http));
    assertThat(type.replaceFirst(";.*", "")).isIn(operation.answerTypes());
    String bare = type.replaceFirst(";.*", "");
    for (String accepted :
        List.of(
            "application/problem+json, " + bare,
            "application/ld+json, " + bare + ";q=0.5",
            bare + ";version=2",
            bare + ";charset=iso-8859-1")) {
      Answer answer = plain.with("Accept", accepted).send(http);
      assertThat(answer.status()).as(accepted).isEqualTo(200);
      assertThat(type(answer)).as(accepted).isEqualTo(type);
    }
  }

  private static String type(Answer answer) {
    return answer.response().headers().firstValue("Content-Type").orElseThrow();
  }

  static Stream<Object[]> problems() {
    return operations().stream()
        .flatMap(
            operation ->
                operation.problems().stream()
                    .filter(Provocations::isProvoked)
                    .map(problem -> new Object[] {operation, problem}));
  }

  /** Side by side, because some take the longest wait that there is. */
  @ParameterizedTest
  @MethodSource("problems")
  @Execution(ExecutionMode.CONCURRENT)
  void everyDocumentedProblemCanBeHad(DocumentedOperation operation, String problem) {
    assertThat(provocations.provoke(operation, problem).problem()).isEqualTo(problem);
  }

  static Stream<DocumentedOperation> operationsOnSomething() {
    return operations().stream().filter(operation -> operation.path().contains("{"));
  }

  /** That the document knows of it is seen by {@link Http}. */
  @ParameterizedTest
  @MethodSource("operationsOnSomething")
  void whatIsNotThereIsNotFound(DocumentedOperation operation) {
    assertThat(provocations.provoke(operation, "unknown-review").status()).isEqualTo(404);
    if (operation.parameters().stream().anyMatch(parameter -> parameter.name().equals("asOf"))) {
      assertThat(provocations.provoke(operation, "not-known-then").status()).isEqualTo(404);
    }
  }

  @Test
  void examplesOfAnswersAreAnswers() {
    List<String> wrong = new ArrayList<>();
    operations().stream()
        .sorted(Comparator.comparing(DocumentedOperation::name))
        .forEach(
            operation ->
                operation
                    .answerExample()
                    .ifPresent(
                        example ->
                            AGREEMENT.errors(operation.answerSchema(), example).stream()
                                .map(error -> operation.name() + error)
                                .forEach(wrong::add)));
    assertThat(wrong).isEmpty();
  }
}
