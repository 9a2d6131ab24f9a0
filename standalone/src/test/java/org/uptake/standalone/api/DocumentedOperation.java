package org.uptake.standalone.api;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import org.uptake.platform.web.TableFormat;
import tools.jackson.databind.JsonNode;

/** An operation as the document describes it. */
public record DocumentedOperation(String method, String path, JsonNode document) {

  private static final Pattern PROBLEM = Pattern.compile("schemas/Problem\\.([a-z-]+)\"");

  public static List<DocumentedOperation> of(JsonNode document) {
    List<DocumentedOperation> all = new ArrayList<>();
    for (String path : document.path("paths").propertyNames()) {
      for (String method : document.path("paths").path(path).propertyNames()) {
        all.add(new DocumentedOperation(method.toUpperCase(Locale.ROOT), path, document));
      }
    }
    return all;
  }

  public String name() {
    return method + " " + path;
  }

  public String id() {
    return described().path("operationId").asString();
  }

  public boolean isQuestion() {
    return method.equals("GET");
  }

  /** A parameter of the query, with the documented example and default. */
  public record Parameter(String name, JsonNode described) {

    private static final Set<String> OF_TABLES = Set.of("bom", "format", "hxl", "table");

    public boolean isRequired() {
      return described.path("required").asBoolean(false);
    }

    public String example() {
      JsonNode example = described.path("example");
      return example.isArray()
          ? String.join(",", example.valueStream().map(Parameter::encoded).toList())
          : encoded(example);
    }

    /** The default. */
    public Optional<String> otherwise() {
      JsonNode value = described.path("schema").path("default");
      return value.isMissingNode() ? Optional.empty() : Optional.of(encoded(value));
    }

    /** Whether it says how a table is wanted, and means nothing where none is. */
    public boolean isOfTable() {
      return OF_TABLES.contains(name);
    }

    /** The words of which it takes several; empty if it takes one value. */
    public List<String> words() {
      JsonNode words = described.path("schema").path("items").path("enum");
      return words.valueStream().map(JsonNode::asString).toList();
    }

    /** The name of the component that its schema is, or that of each of several; empty if none. */
    public String type() {
      JsonNode schema = described.path("schema");
      JsonNode one = schema.has("items") ? schema.path("items") : schema;
      return one.path("$ref").asString("").replaceFirst("^.*/", "");
    }

    private static String encoded(JsonNode value) {
      return URLEncoder.encode(value.asString(), StandardCharsets.UTF_8);
    }
  }

  public List<Parameter> parameters() {
    return described()
        .path("parameters")
        .valueStream()
        .map(this::resolved)
        .filter(parameter -> parameter.path("in").asString().equals("query"))
        .map(parameter -> new Parameter(parameter.path("name").asString(), parameter))
        .toList();
  }

  /** The bodies that it shows. */
  public List<JsonNode> examples() {
    return body().path("examples").valueStream().map(example -> example.path("value")).toList();
  }

  public Optional<JsonNode> example() {
    return examples().stream().findFirst();
  }

  public String bodySchema() {
    return pointer() + "/requestBody/content/application~1json/schema";
  }

  public Optional<JsonNode> answerExample() {
    return Optional.of(document.at(answer() + "/example")).filter(node -> !node.isMissingNode());
  }

  public String answerSchema() {
    return answer() + "/schema";
  }

  /** The schemas of what it answers where it succeeds, each once; but for tables. */
  public Set<JsonNode> answerSchemas() {
    return described().path("responses").properties().stream()
        .filter(response -> response.getKey().startsWith("2"))
        .flatMap(response -> resolved(response.getValue()).path("content").properties().stream())
        .filter(media -> TableFormat.of(MediaType.parseMediaType(media.getKey())).isEmpty())
        .map(media -> media.getValue().path("schema"))
        .collect(Collectors.toSet());
  }

  /** The media types that it can answer with. */
  public Collection<String> answerTypes() {
    return resolved(described().path("responses").path("200")).path("content").propertyNames();
  }

  /** The types of the problems that it can answer. */
  public List<String> problems() {
    Stream<JsonNode> responses = described().path("responses").valueStream().map(this::resolved);
    return responses
        .flatMap(
            response -> {
              Matcher problems = PROBLEM.matcher(response.toString());
              return problems.results().map(found -> found.group(1));
            })
        .toList();
  }

  private JsonNode resolved(JsonNode node) {
    return node.has("$ref") ? document.at(node.path("$ref").asString().substring(1)) : node;
  }

  private String answer() {
    String status =
        described().path("responses").propertyNames().stream()
            .filter(code -> code.startsWith("2"))
            .findFirst()
            .orElseThrow();
    String reference = described().path("responses").path(status).path("$ref").asString("");
    String response =
        reference.isEmpty()
            ? "%s/responses/%s".formatted(pointer(), status)
            : reference.substring(1);
    return response + "/content/application~1json";
  }

  private JsonNode body() {
    return described().path("requestBody").path("content").path("application/json");
  }

  private JsonNode described() {
    return document.at(pointer());
  }

  private String pointer() {
    return "/paths/%s/%s".formatted(Agreement.escaped(path), method.toLowerCase(Locale.ROOT));
  }

  @Override
  public String toString() {
    return name();
  }
}
