package org.uptake.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.uptake.query.platform.StakeholderFields;
import org.uptake.standalone.api.Agreement;
import org.uptake.standalone.api.DocumentedOperation;
import tools.jackson.databind.JsonNode;

/** Wherever an answer tells of a stakeholder by its code, it tells its name. */
class StakeholderNamesOverHttpTest {

  private static final Agreement AGREEMENT = Agreement.served();

  /** These tell of people, of what somebody recorded just now, or are the names themselves. */
  private static final Set<String> WITHOUT =
      Set.of(
          "listStakeholders",
          "listAccounts",
          "findAccount",
          "findOwnAccount",
          "listDrafts",
          "findDraft",
          "listImports",
          "listReadings",
          "findReceipt");

  private final Http http = RunningUptake.http();

  static Stream<DocumentedOperation> questions() {
    return DocumentedOperation.of(AGREEMENT.document()).stream()
        .filter(DocumentedOperation::isQuestion)
        .filter(operation -> AGREEMENT.document().at(operation.answerSchema()).has("$ref"));
  }

  static Stream<DocumentedOperation> introducing() {
    return questions().filter(operation -> hasNames(schema(operation)));
  }

  private static boolean hasNames(JsonNode schema) {
    return schema.path("properties").has("names")
        || Stream.of("allOf", "oneOf")
            .flatMap(parts -> schema.path(parts).valueStream())
            .anyMatch(part -> hasNames(resolved(part)));
  }

  private static JsonNode schema(DocumentedOperation operation) {
    return resolved(AGREEMENT.document().at(operation.answerSchema()));
  }

  private static JsonNode resolved(JsonNode schema) {
    return schema.has("$ref")
        ? AGREEMENT.document().at(schema.path("$ref").asString().substring(1))
        : schema;
  }

  @Test
  void everyAnswerThatCanTellOfStakeholdersTellsTheirNames() {
    assertThat(
            questions()
                .filter(operation -> !WITHOUT.contains(operation.id()))
                .filter(operation -> canTellOfStakeholders(schema(operation), new TreeSet<>()))
                .map(DocumentedOperation::id))
        .containsExactlyInAnyOrderElementsOf(introducing().map(DocumentedOperation::id).toList());
  }

  private static boolean canTellOfStakeholders(JsonNode schema, Set<String> seen) {
    String reference = schema.path("$ref").asString("");
    if (reference.endsWith("/StakeholderCode")) {
      return true;
    }
    if (!reference.isEmpty()) {
      return seen.add(reference) && canTellOfStakeholders(resolved(schema), seen);
    }
    return schema.valueStream().anyMatch(part -> canTellOfStakeholders(part, seen));
  }

  @Test
  void theFieldsThatHoldCodesAreThoseOfTheDocument() {
    Set<String> documented = new TreeSet<>();
    AGREEMENT
        .document()
        .at("/components/schemas")
        .forEach(
            schema ->
                schema
                    .path("properties")
                    .properties()
                    .forEach(
                        property -> {
                          if (holdsCodes(property.getValue())) {
                            documented.add(property.getKey());
                          }
                        }));
    documented.removeAll(Set.of("code", "stakeholder"));

    assertThat(documented).containsExactlyInAnyOrderElementsOf(StakeholderFields.NAMES);
  }

  private static boolean holdsCodes(JsonNode property) {
    return property.path("$ref").asString("").endsWith("/StakeholderCode")
        || property.valueStream().anyMatch(StakeholderNamesOverHttpTest::holdsCodes);
  }

  @ParameterizedTest
  @MethodSource("introducing")
  void eachWhoOccursIsTheOneThatIsRegistered(DocumentedOperation operation) {
    assertIntroduces(new Provocations(http, new Fresh(http)).good(operation).send(http).body());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/lag?groupBy=by",
        "/api/funding?groupBy=by",
        "/api/audit?kind=endorsed",
        "/api/audit?recommendation=HIPPO-12",
        "/api/progress?addressee=SC",
        "/api/recommendations/HIPPO-12/entries?history=true"
      })
  void soItIsWhereverOneCanOccur(String question) {
    JsonNode body = http.get(question).body();

    assertThat(body.path("names").properties()).isNotEmpty();
    assertIntroduces(body);
  }

  private void assertIntroduces(JsonNode body) {
    Set<String> codes = new TreeSet<>(Set.of(body.path("code").asString("")));
    body.properties().forEach(field -> collect(field.getKey(), field.getValue(), codes));
    Map<String, String> expected = registered();
    expected.keySet().retainAll(codes);
    Map<String, String> names = new TreeMap<>();
    body.path("names")
        .properties()
        .forEach(name -> names.put(name.getKey(), name.getValue().asString()));

    assertThat(names).isEqualTo(expected);
  }

  private static void collect(String field, JsonNode value, Set<String> codes) {
    boolean isCode = StakeholderFields.NAMES.contains(field);
    if (value.isString() && (isCode || field.equals("group"))) {
      codes.add(value.asString());
    }
    if (value.isObject() && (isCode || field.equals("tracks"))) {
      codes.addAll(value.propertyNames());
    }
    value.properties().forEach(inner -> collect(inner.getKey(), inner.getValue(), codes));
    if (value.isArray()) {
      value.forEach(element -> collect(field, element, codes));
    }
  }

  private Map<String, String> registered() {
    Map<String, String> names = new LinkedHashMap<>();
    http.get("/api/stakeholders?size=500")
        .body()
        .path("items")
        .forEach(item -> names.put(item.path("code").asString(), item.path("name").asString()));
    return names;
  }
}
