package org.uptake.standalone.api;

import com.fasterxml.jackson.annotation.JsonValue;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.springframework.core.ResolvableType;
import org.uptake.kernel.Code;
import org.uptake.kernel.Word;
import org.uptake.kernel.recommendation.lifecycle.Stage;
import org.uptake.query.platform.Listing;
import org.uptake.query.platform.StageCounts;
import org.uptake.query.platform.WithNames;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Schemas of types; records, codes and sets of words are components, each once. */
final class Schemas {

  static final ObjectNode NULL = Json.object("type", "null");

  private final Words words;
  private final SortedMap<String, ObjectNode> components = new TreeMap<>();
  private final Map<String, Class<?>> named = new HashMap<>();

  Schemas(Words words) {
    this.words = words;
  }

  SortedMap<String, ObjectNode> components() {
    return components;
  }

  /** The component of that name, made now unless it was made before. */
  ObjectNode component(String name, Supplier<ObjectNode> schema) {
    return component(name, words.type(name), schema);
  }

  ObjectNode component(String name, String says, Supplier<ObjectNode> schema) {
    if (!components.containsKey(name)) {
      components.put(name, Json.object());
      ObjectNode described = says.isEmpty() ? Json.object() : Json.object("description", says);
      components.put(name, described.setAll(schema.get()));
    }
    return Json.object("$ref", "#/components/schemas/" + name);
  }

  ObjectNode of(ResolvableType type) {
    Class<?> raw = type.toClass();
    if (Collection.class.isAssignableFrom(raw)) {
      return Json.object("type", "array", "items", of(type.getGeneric(0)));
    }
    if (Map.class.isAssignableFrom(raw)) {
      return Json.object("type", "object", "additionalProperties", of(type.getGeneric(1)));
    }
    if (raw == StageCounts.class) {
      return component(name(type), Schemas::counts);
    }
    if (Word.class.isAssignableFrom(raw) || Code.class.isAssignableFrom(raw)) {
      return component(name(type), () -> Types.schema(raw));
    }
    return raw.isRecord() ? ofRecord(type) : Types.schema(raw);
  }

  private ObjectNode ofRecord(ResolvableType type) {
    Optional<RecordComponent> only =
        Arrays.stream(type.toClass().getRecordComponents())
            .filter(component -> component.getAccessor().isAnnotationPresent(JsonValue.class))
            .findFirst();
    return component(
        name(type),
        () ->
            only.map(value -> of(ResolvableType.forType(value.getGenericType(), type)))
                .orElseGet(() -> new RecordSchema(type, words, this).schema()));
  }

  /** What all lists have. */
  ObjectNode listing(Set<String> without) {
    ResolvableType anything = ResolvableType.forClassWithGenerics(Listing.class, Object.class);
    return component("Listing", () -> new RecordSchema(anything, without, words, this).schema());
  }

  /** What stakeholders are called. */
  ObjectNode names() {
    ResolvableType anything = ResolvableType.forClassWithGenerics(WithNames.class, Object.class);
    return component(
        "Names", () -> new RecordSchema(anything, Set.of("answer"), words, this).schema());
  }

  ObjectNode namesField() {
    return field(
        "WithNames",
        "names",
        ResolvableType.forClassWithGenerics(Map.class, String.class, String.class));
  }

  /** A type by its name, or one of the words that are listed instead. */
  ObjectNode named(JsonNode type) {
    return type.isArray()
        ? Json.object("type", "string", "enum", type)
        : of(ResolvableType.forClass(Types.named(type.asString())));
  }

  /** What is said of a field is part of its schema, and may tell its type closer than Java does. */
  ObjectNode field(String owner, String name, ResolvableType type) {
    JsonNode said = words.field(owner, name);
    ObjectNode schema = said.has("type") ? closer(type, said.path("type")) : of(type);
    String says = words.says(owner, name);
    // Where name and type say it all.
    return says.isEmpty() ? schema : schema.put("description", says);
  }

  private ObjectNode closer(ResolvableType type, JsonNode said) {
    if (Collection.class.isAssignableFrom(type.toClass())) {
      return Json.object("type", "array", "items", closer(type.getGeneric(0), said));
    }
    if (Map.class.isAssignableFrom(type.toClass())) {
      return Json.object(
          "type", "object", "additionalProperties", closer(type.getGeneric(1), said));
    }
    boolean isVague = type.toClass() == String.class || type.toClass() == Object.class;
    return isVague ? named(said) : of(type);
  }

  /** The name of a component; two of one name need another for one of them. */
  private String name(ResolvableType type) {
    String name = label(type);
    Class<?> other = named.putIfAbsent(name, type.toClass());
    if (other != null && other != type.toClass()) {
      words.complain(
          "words.yaml, names: give one to %s or %s"
              .formatted(type.toClass().getName(), other.getName()));
    }
    return name;
  }

  /**
   * What a type is called in words; those within records bear the name of these too. What comes
   * with names is called as it is without.
   */
  String label(ResolvableType type) {
    Class<?> raw = type.toClass();
    if (raw == WithNames.class) {
      return label(type.getGeneric(0));
    }
    String name = words.name(raw).orElseGet(() -> simpleName(raw));
    return type.hasGenerics() ? label(type.getGeneric(0)) + "." + name : name;
  }

  private static String simpleName(Class<?> type) {
    Class<?> within = type.getEnclosingClass();
    return within != null && within.isRecord()
        ? within.getSimpleName() + "." + type.getSimpleName()
        : type.getSimpleName();
  }

  /** What is said of the one is said of both. */
  static ObjectNode either(ObjectNode one, ObjectNode other) {
    ObjectNode either = Json.object("anyOf", List.of(one, other));
    return one.has("description") ? either.set("description", one.remove("description")) : either;
  }

  /**
   * What takes what either does: one of them, where it takes the other too.
   *
   * @param name how generators call the choice
   */
  static ObjectNode widest(String name, ObjectNode one, ObjectNode other) {
    if (takes(one, other)) {
      return one;
    }
    return takes(other, one) ? other : either(one, bare(other)).put("title", name);
  }

  private static boolean takes(ObjectNode wide, ObjectNode narrow) {
    JsonNode asNarrow = bare(narrow);
    return bare(wide).equals(asNarrow)
        || wide.path("anyOf").valueStream().anyMatch(asNarrow::equals);
  }

  private static ObjectNode bare(ObjectNode schema) {
    return schema.deepCopy().without("description");
  }

  private static ObjectNode counts() {
    ObjectNode schema = Json.object("type", "object", "additionalProperties", false);
    ObjectNode properties = schema.putObject("properties");
    for (String stage : Types.words(Stage.class)) {
      properties.set(stage, Json.object("type", "integer", "minimum", 0));
      schema.withArray("required").add(stage);
    }
    return schema;
  }
}
