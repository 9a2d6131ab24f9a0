package org.uptake.query.api;

import com.samskivert.mustache.Mustache;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.uptake.platform.problem.Problem;
import tools.jackson.databind.JsonNode;

/** The document as a page to read, in the words of {@code docs.mustache}. */
final class ApiPage {

  private final JsonNode document;

  private ApiPage(JsonNode document) {
    this.document = document;
  }

  record Page(List<String> about, List<Group> groups, List<Type> types, List<Header> headers) {}

  /** A header of answers. */
  record Header(String name, String says, String example) {}

  record Group(String name, String says, List<Action> operations) {}

  /** An operation. */
  record Action(
      String id,
      String method,
      String path,
      String title,
      String says,
      List<Sent> sent,
      List<Body> body,
      List<Body> answers,
      List<Trouble> problems) {}

  /** What is sent in one place, such as the query. */
  record Sent(String name, List<Field> fields) {}

  record Field(
      String name,
      boolean required,
      TypeName type,
      String says,
      @Nullable String otherwise,
      @Nullable String example) {}

  /** What is sent or answered. */
  record Body(
      String status,
      String says,
      @Nullable TypeName type,
      List<String> headers,
      List<Example> examples) {}

  record Example(String name, String json) {}

  record Trouble(String status, String name, String says) {}

  /**
   * A type that has a name.
   *
   * @param type what it is beside its fields, or instead of any
   */
  record Type(
      String name, String says, @Nullable TypeName type, boolean hasFields, List<Field> fields) {}

  static String of(JsonNode document) {
    return Mustache.compiler()
        .withLoader(ApiPage::template)
        .compile(template("docs"))
        .execute(new ApiPage(document).page());
  }

  private static Reader template(String name) {
    return new InputStreamReader(
        Objects.requireNonNull(ApiPage.class.getResourceAsStream(name + ".mustache")),
        StandardCharsets.UTF_8);
  }

  private Page page() {
    return new Page(
        List.of(document.path("info").path("description").asString().strip().split("\n\n")),
        document.path("tags").valueStream().map(this::group).toList(),
        document.at("/components/schemas").properties().stream().map(this::type).toList(),
        document.at("/components/headers").properties().stream().map(ApiPage::header).toList());
  }

  private static Header header(Map.Entry<String, JsonNode> header) {
    return new Header(
        header.getKey(),
        header.getValue().path("description").asString(),
        header.getValue().path("example").asString());
  }

  private Group group(JsonNode tag) {
    String name = tag.path("name").asString();
    List<Action> operations =
        document.path("paths").properties().stream()
            .flatMap(path -> actions(path.getKey(), path.getValue(), name))
            .toList();
    return new Group(name, tag.path("description").asString(), operations);
  }

  private Stream<Action> actions(String path, JsonNode operations, String group) {
    return operations.properties().stream()
        .filter(of -> of.getValue().path("tags").path(0).asString().equals(group))
        .map(of -> action(of.getKey(), path, of.getValue()));
  }

  private Action action(String method, String path, JsonNode operation) {
    return new Action(
        operation.path("operationId").asString(),
        method.toUpperCase(Locale.ROOT),
        path,
        operation.path("summary").asString(),
        operation.path("description").asString(),
        Stream.of(
                sent("path", "Path", operation),
                sent("query", "Query", operation),
                sent("header", "Headers", operation))
            .flatMap(Function.identity())
            .toList(),
        body(operation.path("requestBody"), "", ""),
        answers(operation.path("responses")),
        problems(operation.path("responses")));
  }

  private Stream<Sent> sent(String in, String heading, JsonNode operation) {
    List<Field> fields =
        operation
            .path("parameters")
            .valueStream()
            .map(this::resolved)
            .filter(parameter -> parameter.path("in").asString().equals(in))
            .map(ApiPage::parameter)
            .toList();
    return fields.isEmpty() ? Stream.empty() : Stream.of(new Sent(heading, fields));
  }

  private static Field parameter(JsonNode parameter) {
    JsonNode schema = parameter.path("schema");
    return new Field(
        parameter.path("name").asString(),
        parameter.path("required").asBoolean(false),
        TypeName.of(schema),
        parameter.path("description").asString(),
        text(schema.path("default")),
        example(parameter.path("example")));
  }

  private List<Body> answers(JsonNode responses) {
    return responses.properties().stream()
        .filter(response -> response.getKey().compareTo("400") < 0)
        .flatMap(
            response ->
                body(
                    resolved(response.getValue()),
                    response.getKey(),
                    resolved(response.getValue()).path("description").asString())
                    .stream())
        .toList();
  }

  private static List<Body> body(JsonNode sent, String status, String says) {
    if (sent.isMissingNode()) {
      return List.of();
    }
    JsonNode media = sent.path("content").valueStream().findFirst().orElse(sent);
    TypeName type = media.has("schema") ? TypeName.of(media.path("schema")) : null;
    List<String> headers = List.copyOf(sent.path("headers").propertyNames());
    return List.of(new Body(status, says, type, headers, examples(media)));
  }

  private static List<Example> examples(JsonNode media) {
    Stream<Example> named =
        media.path("examples").properties().stream()
            .map(of -> new Example(of.getKey(), of.getValue().path("value").toPrettyString()));
    Stream<Example> only =
        media.has("example")
            ? Stream.of(new Example("", media.path("example").toPrettyString()))
            : Stream.empty();
    return Stream.concat(named, only).toList();
  }

  private List<Trouble> problems(JsonNode responses) {
    return responses.properties().stream()
        .filter(response -> response.getKey().compareTo("400") >= 0)
        .flatMap(response -> troubles(resolved(response.getValue())))
        .sorted(Comparator.comparing(Trouble::status))
        .toList();
  }

  private Stream<Trouble> troubles(JsonNode response) {
    JsonNode schema = response.path("content").path(Problem.MEDIA_TYPE).path("schema");
    return TypeName.of(schema).names().stream().map(name -> trouble(name, schema(name)));
  }

  private static Trouble trouble(String name, JsonNode schema) {
    return new Trouble(
        schema.at("/properties/status/const").asString(),
        name,
        schema.path("description").asString());
  }

  private Type type(Map.Entry<String, JsonNode> component) {
    JsonNode schema = component.getValue();
    Map<String, Field> named = new LinkedHashMap<>();
    fields(schema).forEach(field -> named.put(field.name(), field));
    List<Field> fields = List.copyOf(named.values());
    TypeName type = TypeName.of(schema);
    boolean isFields = !fields.isEmpty() && type.names().isEmpty();
    return new Type(
        component.getKey(),
        schema.path("description").asString(),
        isFields ? null : type,
        !fields.isEmpty(),
        fields);
  }

  /** Those that it shares with other types before its own, which may tell more of one. */
  private Stream<Field> fields(JsonNode schema) {
    List<String> required =
        schema.path("required").valueStream().map(name -> name.asString()).toList();
    return Stream.concat(
        schema.path("allOf").valueStream().flatMap(part -> fields(resolved(part))),
        schema.path("properties").properties().stream()
            .map(field -> field(field.getKey(), field.getValue(), required)));
  }

  private static Field field(String name, JsonNode schema, List<String> required) {
    return new Field(
        name,
        required.contains(name),
        TypeName.of(schema),
        schema.path("description").asString(),
        null,
        null);
  }

  private JsonNode schema(String name) {
    return document.path("components").path("schemas").path(name);
  }

  private JsonNode resolved(JsonNode node) {
    return node.has("$ref") ? document.at(node.path("$ref").asString().substring(1)) : node;
  }

  private static @Nullable String example(JsonNode value) {
    return value.isArray()
        ? String.join(",", value.valueStream().map(word -> word.asString()).toList())
        : text(value);
  }

  private static @Nullable String text(JsonNode value) {
    return value.isMissingNode() ? null : value.asString();
  }
}
