package org.uptake.standalone.api;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.lang.annotation.Annotation;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.uptake.kernel.Code;
import org.uptake.kernel.Word;
import org.uptake.kernel.recommendation.lifecycle.Stage;
import org.uptake.query.platform.StageCounts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Schemas of what is answered, derived from its types; records, codes and words are components. */
final class Schemas {

  static final ObjectNode NULL = Json.object("type", "null");

  private static final String KERNEL = "org.uptake.kernel";

  private final Words words;
  private final SortedMap<String, ObjectNode> components = new TreeMap<>();

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
      components.put(name, Json.object("description", says).setAll(schema.get()));
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
    return raw.isRecord() ? component(name(type), () -> answer(type)) : Types.schema(raw);
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
    return schema.put("description", words.says(owner, name));
  }

  private ObjectNode closer(ResolvableType type, JsonNode said) {
    if (Collection.class.isAssignableFrom(type.toClass())) {
      return Json.object("type", "array", "items", closer(type.getGeneric(0), said));
    }
    boolean isVague = type.toClass() == String.class || type.toClass() == Object.class;
    return isVague ? named(said) : of(type);
  }

  /** Types within records bear the name of these too. */
  static String name(ResolvableType type) {
    Class<?> raw = type.toClass();
    boolean isPart = raw.getEnclosingClass() != null && raw.getEnclosingClass().isRecord();
    String name =
        isPart
            ? raw.getEnclosingClass().getSimpleName() + "." + raw.getSimpleName()
            : raw.getSimpleName();
    return type.hasGenerics() ? name(type.getGeneric(0)) + "." + name : name;
  }

  ObjectNode answer(ResolvableType type) {
    ObjectNode schema = Json.object("type", "object");
    ObjectNode properties = schema.putObject("properties");
    boolean isOpen = describe(type, properties, schema);
    if (isOpen) {
      schema.putArray("allOf").add(new EntryForms(words, this).recorded());
    }
    return schema.put(isOpen ? "unevaluatedProperties" : "additionalProperties", false);
  }

  /** Whether it also has the fields of an entry. */
  private boolean describe(ResolvableType type, ObjectNode properties, ObjectNode schema) {
    boolean isOpen = false;
    for (RecordComponent component : type.toClass().getRecordComponents()) {
      ResolvableType of = ResolvableType.forType(component.getGenericType(), type);
      if (annotation(component, JsonUnwrapped.class).isPresent()) {
        isOpen |= describe(of, properties, schema);
      } else if (annotation(component, JsonAnyGetter.class).isPresent()) {
        isOpen = true;
      } else {
        describe(component, name(type), of, properties, schema);
      }
    }
    return isOpen;
  }

  private void describe(
      RecordComponent component,
      String owner,
      ResolvableType type,
      ObjectNode properties,
      ObjectNode schema) {
    String name =
        annotation(component, JsonProperty.class)
            .map(JsonProperty::value)
            .orElse(component.getName());
    boolean isRaw = annotation(component, JsonRawValue.class).isPresent();
    ObjectNode field = field(owner, name, isRaw ? ResolvableType.forClass(JsonNode.class) : type);
    boolean isLeftOut = mayBeLeftOut(component);
    boolean isEvenNull = isLeftOut && isToldEvenIfNull(component);
    properties.set(name, isEvenNull ? either(field, NULL) : field);
    if (isEvenNull || !isLeftOut) {
      schema.withArray("required").add(name);
    }
  }

  private static boolean isToldEvenIfNull(RecordComponent component) {
    Class<?> record = component.getDeclaringRecord();
    return annotation(component, JsonInclude.class)
        .or(() -> Optional.ofNullable(record.getAnnotation(JsonInclude.class)))
        .filter(include -> include.value() == JsonInclude.Include.ALWAYS)
        .isPresent();
  }

  /** Fields without a value are left out of answers; in records of the kernel also empty lists. */
  static boolean mayBeLeftOut(RecordComponent component) {
    boolean isKernel = component.getDeclaringRecord().getPackageName().startsWith(KERNEL);
    boolean isMany =
        Collection.class.isAssignableFrom(component.getType())
            || Map.class.isAssignableFrom(component.getType());
    return component.getAnnotatedType().isAnnotationPresent(Nullable.class) || (isKernel && isMany);
  }

  /** What is said of the one is said of both. */
  static ObjectNode either(ObjectNode one, ObjectNode other) {
    JsonNode description = one.remove("description");
    return Json.object("anyOf", List.of(one, other), "description", description);
  }

  private static ObjectNode counts() {
    ObjectNode schema = Json.object("type", "object", "additionalProperties", false);
    ObjectNode properties = schema.putObject("properties");
    Arrays.stream(Stage.values())
        .map(Stage::word)
        .forEach(
            stage -> {
              properties.set(stage, Json.object("type", "integer", "minimum", 0));
              schema.withArray("required").add(stage);
            });
    return schema;
  }

  private static <A extends Annotation> Optional<A> annotation(
      RecordComponent component, Class<A> type) {
    return Optional.ofNullable(component.getAccessor().getAnnotation(type));
  }
}
