package org.uptake.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.uptake.standalone.api.Agreement;
import org.uptake.standalone.api.DocumentedOperation;
import tools.jackson.databind.JsonNode;

/**
 * The document keeps to what generators of clients make something useful of. Each of these rules
 * was found by one of them that did not compile, or gave types that say nothing.
 */
class ApiForGeneratorsTest {

  private static final int MOST_BYTES = 250_000;

  private static final Agreement AGREEMENT = Agreement.served();
  private static final JsonNode DOCUMENT = AGREEMENT.document();

  @Test
  void itIsNotTooLong() {
    String served = RunningUptake.http().get("/api/openapi.json").response().body();
    assertThat(served.getBytes(StandardCharsets.UTF_8).length).isLessThan(MOST_BYTES);
  }

  @Test
  void aConstantHasAType() {
    assertThat(
            wherever((schema, found) -> check(found, !schema.has("const") || schema.has("type"))))
        .isEmpty();
  }

  /** A branch that only needs a field is anything at all to TypeScript. */
  @Test
  void eachOfSeveralChoicesIsAType() {
    assertThat(
            wherever(
                (schema, found) ->
                    choices(schema)
                        .forEach(choice -> check(found, choice.has("$ref") || choice.has("type")))))
        .isEmpty();
  }

  @Test
  void noChoiceIsOneOfFormatsAlone() {
    assertThat(
            wherever(
                (schema, found) ->
                    check(
                        found, choices(schema).filter(choice -> choice.has("format")).count() < 2)))
        .isEmpty();
  }

  /**
   * Else what is composed with it loses its fields, in TypeScript, or does not compile, in Java.
   */
  @Test
  void whatHasADiscriminatorIsAChoiceOfTypesThatHaveNone() {
    assertThat(
            wherever(
                (schema, found) -> {
                  if (schema.has("discriminator")) {
                    check(found, schema.has("oneOf") && !schema.has("properties"));
                    choices(schema).forEach(choice -> check(found, isOfOneKind(resolved(choice))));
                  }
                  schema
                      .path("allOf")
                      .forEach(part -> check(found, !resolved(part).has("discriminator")));
                }))
        .isEmpty();
  }

  private static boolean isOfOneKind(JsonNode schema) {
    boolean isSaid = schema.path("properties").path("kind").has("const");
    return isSaid
        || schema.path("allOf").valueStream().anyMatch(part -> isOfOneKind(resolved(part)));
  }

  /** Programs have one type for all that succeeds, that of the first status. */
  @Test
  void whateverSucceedsHasOneType() {
    assertThat(DocumentedOperation.of(DOCUMENT))
        .allSatisfy(
            operation -> assertThat(operation.answerSchemas()).as(operation.name()).hasSize(1));
  }

  /** Else they are called by numbers, which turn with each change. */
  @Test
  void aChoiceWithinAnotherTypeHasAName() {
    List<String> nameless =
        wherever(
            (schema, found) -> {
              long types = choices(schema).filter(choice -> !isNull(choice)).count();
              check(found, types < 2 || schema.has("title") || found.isComponent());
            });
    assertThat(nameless).isEmpty();
  }

  /**
   * Java forgets that such a field can be null, and sends empty lists and texts where nothing was
   * said: a correction would empty what it does not speak of.
   */
  @Test
  void noFieldThatCanBeNullComesFromAnotherType() {
    assertThat(
            wherever(
                (schema, found) ->
                    schema
                        .path("allOf")
                        .forEach(part -> check(found, !hasNullableFields(resolved(part))))))
        .isEmpty();
  }

  private static boolean hasNullableFields(JsonNode type) {
    return type.path("properties")
        .valueStream()
        .anyMatch(field -> choices(field).anyMatch(ApiForGeneratorsTest::isNull));
  }

  private static boolean isNull(JsonNode schema) {
    return schema.path("type").asString("").equals("null");
  }

  @Test
  void theExampleOfAParameterIsOne() {
    assertThat(
            wherever(
                (node, found) ->
                    check(
                        found,
                        !node.has("in")
                            || AGREEMENT
                                .errors(found.at() + "/schema", node.path("example"))
                                .isEmpty())))
        .isEmpty();
  }

  @Test
  void aFileIsAFile() {
    String upload = "/paths/~1api~1imports/post/requestBody/content/multipart~1form-data/schema";
    assertThat(DOCUMENT.at(upload + "/properties/file/format").asString()).isEqualTo("binary");
  }

  /** Where a rule is broken, while the document is walked. */
  private record Found(String at, List<String> broken) {

    boolean isComponent() {
      return at.matches("/components/schemas/[^/]+");
    }
  }

  private static void check(Found found, boolean isKept) {
    if (!isKept) {
      found.broken().add(found.at());
    }
  }

  private static List<String> wherever(BiConsumer<JsonNode, Found> rule) {
    List<String> broken = new ArrayList<>();
    walk(DOCUMENT, "", rule, broken);
    return broken;
  }

  private static void walk(
      JsonNode node, String at, BiConsumer<JsonNode, Found> rule, List<String> broken) {
    if (node.isObject() && !at.matches(".*/examples?(/.*)?")) {
      rule.accept(node, new Found(at, broken));
    }
    node.properties()
        .forEach(field -> walk(field.getValue(), at + "/" + escaped(field.getKey()), rule, broken));
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      walk(node.path(i), at + "/" + i, rule, broken);
    }
  }

  private static String escaped(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }

  private static Stream<JsonNode> choices(JsonNode schema) {
    return Stream.of("oneOf", "anyOf").flatMap(keyword -> schema.path(keyword).valueStream());
  }

  private static JsonNode resolved(JsonNode node) {
    return node.has("$ref") ? DOCUMENT.at(node.path("$ref").asString().substring(1)) : node;
  }
}
