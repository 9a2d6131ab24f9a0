package org.uptake.standalone.api;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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

    public boolean isRequired() {
      return described.path("required").asBoolean(false);
    }

    public String example() {
      return encoded(described.path("example"));
    }

    /** The default. */
    public Optional<String> otherwise() {
      JsonNode value = described.path("schema").path("default");
      return value.isMissingNode() ? Optional.empty() : Optional.of(encoded(value));
    }

    /** The words of which it takes several; empty if it takes one value. */
    public List<String> words() {
      JsonNode words = described.path("schema").path("items").path("enum");
      return words.valueStream().map(JsonNode::asString).toList();
    }

    /** The name of the component that its schema is; empty if it is none. */
    public String type() {
      return described.path("schema").path("$ref").asString("").replaceFirst("^.*/", "");
    }

    private static String encoded(JsonNode value) {
      return URLEncoder.encode(value.asString(), StandardCharsets.UTF_8);
    }
  }

  public List<Parameter> parameters() {
    return described()
        .path("parameters")
        .valueStream()
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

  /** The media types that it can answer with. */
  public Collection<String> answerTypes() {
    return described().path("responses").path("200").path("content").propertyNames();
  }

  /** The types of the problems that it can answer. */
  public List<String> problems() {
    Stream<JsonNode> responses =
        described()
            .path("responses")
            .valueStream()
            .map(
                response ->
                    response.has("$ref")
                        ? document.at(response.path("$ref").asString().substring(1))
                        : response);
    return responses
        .flatMap(
            response -> {
              Matcher problems = PROBLEM.matcher(response.toString());
              return problems.results().map(found -> found.group(1));
            })
        .toList();
  }

  private String answer() {
    String status =
        described().path("responses").propertyNames().stream()
            .filter(code -> code.startsWith("2"))
            .findFirst()
            .orElseThrow();
    return "%s/responses/%s/content/application~1json".formatted(pointer(), status);
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
