package org.uptake.standalone.api;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.AnnotationKeyword;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.uptake.platform.web.TableFormat;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Holds what the program answers against the document that it serves, read as JSON Schema 2020-12,
 * which OpenAPI 3.1 schemas are.
 */
public final class Agreement {

  /** What to do where the program is right. */
  public static final String ADVICE =
      "If the program is right, say so in standalone/src/test/resources/api/words.yaml and write the"
          + " document of the API anew: docs/contributing.md, \"A new or changed operation\"";

  private static final String ID = "urn:uptake:api";

  /** Where types stand that are whole only together with others, or that only test a type. */
  private static final Set<String> PARTS = Set.of("schemas", "allOf", "if", "then");

  private static final int ENOUGH = 5;
  private static final JsonMapper JSON = new JsonMapper();

  /** What the document has beside schemas, and what is for other readers. */
  private static final Dialect DIALECT =
      Dialect.builder(Dialects.getDraft202012())
          .keywords(
              Stream.of(
                      "openapi", "info", "servers", "tags", "paths", "components", "discriminator")
                  .map(AnnotationKeyword::new)
                  .toList())
          .build();

  private final JsonNode document;
  private final SchemaRegistry registry;
  private final List<Address> addresses;
  private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

  /** What a path of the document looks like when it is asked for. */
  private record Address(String template, Pattern pattern) {

    static Address of(String template) {
      return new Address(template, Pattern.compile(template.replaceAll("\\{\\w+}", "[^/]+")));
    }
  }

  Agreement(String document) {
    this.document = JSON.readTree(document);
    this.addresses = this.document.path("paths").propertyNames().stream().map(Address::of).toList();
    this.registry =
        SchemaRegistry.withDialect(
            DIALECT,
            builder ->
                builder
                    .schemas(Map.of(ID, closed(this.document).toString()))
                    .schemaRegistryConfig(
                        SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));
  }

  /**
   * Without room for fields that the document does not tell of: it leaves some, for what is to
   * come, but the program must not use it. A type is closed where it is referred to, since it can
   * also be a part of others.
   */
  private static JsonNode closed(JsonNode document) {
    JsonNode copy = document.deepCopy();
    close(copy, true);
    return copy;
  }

  private static void close(JsonNode node, boolean isPart) {
    if (node instanceof ObjectNode type && !isPart && (type.has("$ref") || hasFields(type))) {
      type.put("unevaluatedProperties", false);
    }
    for (Map.Entry<String, JsonNode> field : node.properties()) {
      boolean isOfParts = PARTS.contains(field.getKey());
      if (field.getValue().isArray() || field.getKey().equals("schemas")) {
        field.getValue().forEach(each -> close(each, isOfParts));
      } else {
        close(field.getValue(), isOfParts);
      }
    }
  }

  private static boolean hasFields(JsonNode type) {
    return type.path("properties").isObject() || type.has("allOf");
  }

  /** With the document as it is served. */
  public static Agreement served() {
    try (InputStream served =
        Agreement.class.getResourceAsStream("/org/uptake/query/api/openapi.json")) {
      return new Agreement(
          new String(Objects.requireNonNull(served).readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  public JsonNode document() {
    return document;
  }

  /**
   * Where an answer is not what the document says; none for what it does not speak of, and for
   * problems that any address can answer.
   */
  public List<String> differences(HttpResponse<String> response) {
    String method = response.request().method();
    String path = response.uri().getRawPath();
    Optional<String> pointer =
        path(path)
            .map(
                template ->
                    "/paths/%s/%s".formatted(escaped(template), method.toLowerCase(Locale.ROOT)))
            .filter(operation -> !document.at(operation).isMissingNode());
    return pointer.map(operation -> differences(operation, response)).orElse(List.of()).stream()
        .limit(ENOUGH)
        .map(difference -> "%s %s: %s".formatted(method, path, difference))
        .toList();
  }

  private List<String> differences(String operation, HttpResponse<String> response) {
    String pointer = operation + "/responses/" + response.statusCode();
    if (document.at(pointer).isMissingNode()) {
      pointer = operation + "/responses/default";
    }
    JsonNode described = document.at(pointer);
    if (described.isMissingNode()) {
      return List.of(
          "it does not say that this can be %d: %s"
              .formatted(response.statusCode(), response.body()));
    }
    if (described.has("$ref")) {
      pointer = described.path("$ref").asString().substring(1);
      described = document.at(pointer);
    }
    List<String> differences = new ArrayList<>(headers(described, response));
    differences.addAll(body(pointer, described, response));
    return differences;
  }

  private List<String> headers(JsonNode described, HttpResponse<String> response) {
    List<String> differences = new ArrayList<>();
    Set<Headers> always = Headers.always(response.request().method(), response.statusCode());
    for (Headers header : Headers.SENT) {
      boolean isSent = response.headers().firstValue(header.header()).isPresent();
      boolean isDescribed =
          always.contains(header) || described.path("headers").has(header.header());
      if (isSent && !isDescribed && response.statusCode() < HttpStatus.BAD_REQUEST.value()) {
        differences.add("it does not tell of the header " + header.header());
      }
      if (always.contains(header) && !isSent && !(header == Headers.ETAG && isTable(response))) {
        differences.add("the header %s is missing".formatted(header.header()));
      }
    }
    return differences;
  }

  /** What goes by rights has a mark only once it is whole, and a table is sent before. */
  private static boolean isTable(HttpResponse<String> response) {
    return type(response).equals(TableFormat.CSV_TYPE);
  }

  private static String type(HttpResponse<String> response) {
    return response.headers().firstValue("Content-Type").orElse("none").replaceFirst(";.*", "");
  }

  private List<String> body(String pointer, JsonNode described, HttpResponse<String> response) {
    if (response.body() == null || response.body().isEmpty()) {
      return described.has("content") ? List.of("there is no body") : List.of();
    }
    String type = type(response);
    if (!described.path("content").has(type)) {
      return List.of("it does not say that this can be " + type);
    }
    return type.endsWith("json")
        ? errors(
            "%s/content/%s/schema".formatted(pointer, escaped(type)),
            JSON.readTree(response.body()))
        : List.of();
  }

  /** What a schema of the document, or an example's, has against a value. */
  public List<String> errors(String pointer, JsonNode value) {
    return schemas
        .computeIfAbsent(
            pointer, of -> registry.getSchema(SchemaLocation.of(ID + "#" + encoded(of))))
        .validate(value)
        .stream()
        .map(error -> error.getInstanceLocation() + " " + error.getMessage())
        .toList();
  }

  /** The path of the document that an address is meant by; the one with fewest variables. */
  private Optional<String> path(String address) {
    return addresses.stream()
        .filter(known -> known.pattern().matcher(address).matches())
        .map(Address::template)
        .min(java.util.Comparator.comparing(template -> template.split("\\{").length));
  }

  static String escaped(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }

  /** Braces are not taken in the fragment of an address. */
  private static String encoded(String pointer) {
    return pointer.replace("{", "%7B").replace("}", "%7D").replace("+", "%2B");
  }
}
