package org.uptake.standalone.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The sentences of {@code words.yaml}. Whatever has none is complained of, saying what to add
 * where, and so is every sentence about something that does not exist.
 */
public final class Words {

  private static final String FILE = "standalone/src/test/resources/api/words.yaml";

  private static final List<String> PARTS =
      List.of("operations", "parameters", "kinds", "types", "fields", "problems");

  private final JsonNode root = read("words");
  private final Set<String> used = new TreeSet<>();
  private final Set<String> complaints = new TreeSet<>();

  static JsonNode read(String name) {
    try (InputStream file = Words.class.getResourceAsStream("/api/" + name + ".yaml")) {
      return new YAMLMapper().readTree(Objects.requireNonNull(file, name));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  String about() {
    return root.path("about").asString();
  }

  /** How a token is come by. */
  String signingIn() {
    return root.path("signing-in").asString();
  }

  JsonNode groups() {
    return root.path("groups");
  }

  /**
   * What is said of an operation: id, group, title, says; and status, answer, problems if given.
   */
  JsonNode operation(String name) {
    return find("operations", name, List.of(name), "an operation of the program");
  }

  /**
   * What is said of a parameter: says; and default, example, type if given. Where the beginning of
   * a path stands before the name, it is said of these paths alone.
   */
  JsonNode parameter(String path, String name) {
    List<String> keys = new ArrayList<>();
    for (int end = path.length(); end > 0; end = path.lastIndexOf('/', end - 1)) {
      keys.add(path.substring(0, end) + " " + name);
    }
    keys.add(name);
    return find("parameters", name, keys, "a parameter of " + path);
  }

  /** What is said of a field: a sentence, or says and type. */
  JsonNode field(String owner, String name) {
    return find("fields", name, List.of(owner + "." + name, name), "a field of " + owner);
  }

  String says(String owner, String field) {
    return sentence(field(owner, field));
  }

  private static String sentence(JsonNode said) {
    return said.path("says").asString(said.asString(""));
  }

  /** The name of a type whose own would not do. */
  Optional<String> name(Class<?> type) {
    return root.path("names").has(type.getName())
        ? Optional.of(root.path("names").path(type.getName()).asString())
        : Optional.empty();
  }

  /** Whether it is said what a type is. */
  boolean hasType(String name) {
    JsonNode types = root.path("types");
    return types.has(name) || types.has(name.substring(name.lastIndexOf('.') + 1));
  }

  /** What is said of a type; all pages of lists are one. */
  String type(String name) {
    String last = name.substring(name.lastIndexOf('.') + 1);
    return find("types", name, List.of(name, last), "a type").asString("");
  }

  String kind(String word) {
    return find("kinds", word, List.of(word), "a kind of entry").asString("");
  }

  String problem(String word) {
    return find("problems", word, List.of(word), "a type of problem").asString("");
  }

  /** Where YAML took a comma for the end of a sentence. */
  private static boolean isCut(JsonNode said) {
    String sentence = sentence(said).strip();
    boolean isSaidByItsType = sentence.isEmpty() && said.has("type");
    return !isSaidByItsType && !sentence.endsWith(".");
  }

  /** What to change in {@code words.yaml}, one line each; empty when all is said. */
  public List<String> complaints() {
    List<String> all = new ArrayList<>(complaints);
    for (String part : PARTS) {
      root.path(part)
          .propertyNames()
          .forEach(
              name -> {
                if (!used.contains(part + " " + name)) {
                  all.add("%s, %s: remove \"%s\"; there is none".formatted(FILE, part, name));
                }
                if (isCut(root.path(part).path(name))) {
                  all.add("%s, %s: end \"%s\" with a full stop".formatted(FILE, part, name));
                }
              });
    }
    return all;
  }

  void complain(String complaint) {
    complaints.add(complaint);
  }

  private JsonNode find(String part, String name, List<String> keys, String what) {
    Optional<String> known = keys.stream().filter(key -> root.path(part).has(key)).findFirst();
    if (known.isEmpty()) {
      complain("%s, %s: say what \"%s\" is, %s".formatted(FILE, part, name, what));
    }
    known.ifPresent(key -> used.add(part + " " + key));
    return root.path(part).path(known.orElse(name));
  }
}
