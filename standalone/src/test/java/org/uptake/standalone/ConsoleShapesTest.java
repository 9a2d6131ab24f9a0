package org.uptake.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.uptake.console.api.UptakeApi;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the console reads in answers is what the document of the API says of them. */
class ConsoleShapesTest {

  private static final JsonNode DOCUMENT = document();

  static Stream<Method> operations() {
    return Arrays.stream(UptakeApi.class.getMethods());
  }

  @ParameterizedTest
  @MethodSource("operations")
  void areInTheDocument(Method operation) {
    GetExchange asked = operation.getAnnotation(GetExchange.class);
    JsonNode described =
        asked == null
            ? operation("post", operation.getAnnotation(PostExchange.class).value())
            : operation("get", asked.value());
    JsonNode schema = answer(described);
    assertThat(schema.isMissingNode()).as(operation.getName()).isFalse();
    assertThat(
            inner(
                operation.getGenericReturnType(),
                List.of(schema),
                operation.getName(),
                new HashSet<>()))
        .isEmpty();
  }

  /** Of what succeeds; where several statuses do, each has all that there is. */
  private static JsonNode answer(JsonNode described) {
    return described.path("responses").properties().stream()
        .filter(response -> response.getKey().startsWith("2"))
        .map(response -> resolved(response.getValue()).path("content").path("application/json"))
        .map(media -> media.path("schema"))
        .findFirst()
        .orElseThrow();
  }

  record Strange(String nobodyTellsThis) {}

  @Test
  void findWhatNobodyTells() {
    JsonNode schema = DOCUMENT.path("components").path("schemas").path("ReviewDetails");
    assertThat(faults(Strange.class, List.of(schema), "strange", new HashSet<>()))
        .containsExactly("strange.nobodyTellsThis is not in the document");
  }

  /** The document names parameters as it likes. */
  private static JsonNode operation(String method, String path) {
    if (path.endsWith("/{change}")) {
      return operation(method, path.replace("{change}", "correction"));
    }
    String shape = path.replaceAll("\\{[^}]*}", "{}");
    return DOCUMENT
        .path("paths")
        .propertyStream()
        .filter(entry -> entry.getKey().replaceAll("\\{[^}]*}", "{}").equals(shape))
        .map(entry -> entry.getValue().path(method))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no operation " + path));
  }

  private static List<String> faults(
      Class<?> type, List<JsonNode> schemas, String where, Set<String> seen) {
    List<String> faults = new ArrayList<>();
    if (!type.isRecord() || !seen.add(type.getName() + where)) {
      return faults;
    }
    List<JsonNode> shapes = schemas.stream().flatMap(ConsoleShapesTest::branches).toList();
    for (RecordComponent component : type.getRecordComponents()) {
      Method accessor = component.getAccessor();
      if (has(component, accessor, JsonAnySetter.class)) {
        continue;
      }
      String name = name(component, accessor);
      List<JsonNode> told =
          shapes.stream()
              .map(shape -> shape.path("properties").path(name))
              .filter(node -> !node.isMissingNode())
              .toList();
      if (told.isEmpty()) {
        faults.add("%s.%s is not in the document".formatted(where, name));
      } else if (!isNullable(component.getAnnotatedType()) && !isAlwaysTold(name, shapes)) {
        faults.add("%s.%s may be missing".formatted(where, name));
      } else {
        faults.addAll(inner(component.getGenericType(), told, where + "." + name, seen));
      }
    }
    return faults;
  }

  private static List<String> inner(
      Type type, List<JsonNode> told, String where, Set<String> seen) {
    if (type instanceof Class<?> plain && !isWritten(plain)) {
      return faults(plain, told, where, seen);
    }
    if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
      List<JsonNode> items =
          told.stream()
              .flatMap(ConsoleShapesTest::branches)
              .map(node -> node.path("items"))
              .toList();
      return inner(list.getActualTypeArguments()[0], items, where + "[]", seen);
    }
    return List.of();
  }

  /** A record that stands in JSON as one value, such as a date. */
  private static boolean isWritten(Class<?> type) {
    return !type.getName().startsWith("org.uptake.console")
        || Arrays.stream(type.getConstructors())
            .anyMatch(maker -> maker.isAnnotationPresent(JsonCreator.class));
  }

  private static boolean isAlwaysTold(String name, List<JsonNode> shapes) {
    return shapes.stream()
        .anyMatch(
            shape ->
                shape
                    .path("required")
                    .valueStream()
                    .anyMatch(each -> each.asString().equals(name)));
  }

  private static boolean isNullable(AnnotatedType type) {
    return type.isAnnotationPresent(Nullable.class);
  }

  private static <A extends java.lang.annotation.Annotation> boolean has(
      RecordComponent component, Method accessor, Class<A> annotation) {
    return component.isAnnotationPresent(annotation)
        || accessor.isAnnotationPresent(annotation)
        || Arrays.stream(component.getDeclaringRecord().getDeclaredFields())
            .filter(field -> field.getName().equals(component.getName()))
            .anyMatch(field -> field.isAnnotationPresent(annotation));
  }

  private static String name(RecordComponent component, Method accessor) {
    return Optional.ofNullable(accessor.getAnnotation(JsonProperty.class))
        .map(JsonProperty::value)
        .orElse(component.getName());
  }

  /** A schema with all of which it is put together. */
  private static Stream<JsonNode> branches(JsonNode schema) {
    JsonNode own = resolved(schema);
    return Stream.concat(
        Stream.of(own),
        Stream.of("allOf", "oneOf", "anyOf")
            .flatMap(kind -> own.path(kind).valueStream())
            .flatMap(ConsoleShapesTest::branches));
  }

  private static JsonNode resolved(JsonNode node) {
    JsonNode reference = node.path("$ref");
    return reference.isMissingNode()
        ? node
        : resolved(DOCUMENT.at(reference.asString().substring(1)));
  }

  private static JsonNode document() {
    try (InputStream file =
        Objects.requireNonNull(
            ConsoleShapesTest.class.getResourceAsStream("/org/uptake/query/api/openapi.json"))) {
      return new JsonMapper().readTree(file);
    } catch (IOException unreadable) {
      throw new java.io.UncheckedIOException(unreadable);
    }
  }
}
