package org.uptake.standalone.api;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.uptake.query.platform.WithNames;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The schema of a record as it is answered, in the making. */
final class RecordSchema {

  private static final String KERNEL = "org.uptake.kernel";

  private final Words words;
  private final Schemas schemas;
  private final String name;
  private final ObjectNode schema = Json.object("type", "object");
  private final ObjectNode properties = schema.putObject("properties");
  private boolean hasFieldsOfEntry;

  RecordSchema(ResolvableType type, Words words, Schemas schemas) {
    this(type, Set.of(), words, schemas);
  }

  /**
   * @param without components that others describe
   */
  RecordSchema(ResolvableType type, Set<String> without, Words words, Schemas schemas) {
    this.words = words;
    this.schemas = schemas;
    this.name = schemas.label(type);
    describe(type, without);
  }

  /** May have other fields some day, which whoever reads it is to pass over. */
  ObjectNode schema() {
    return hasFieldsOfEntry ? new EntryForms(words, schemas).recorded(name, schema) : schema;
  }

  private void describe(ResolvableType type, Set<String> without) {
    Set<String> others = new HashSet<>(without);
    Parts.of(type, without, schemas)
        .forEach(
            part -> {
              schema.withArray("allOf").add(part.reference());
              others.addAll(part.fields());
            });
    Arrays.stream(type.toClass().getRecordComponents())
        .filter(component -> !others.contains(component.getName()))
        .forEach(component -> describe(component, type));
  }

  private void describe(RecordComponent component, ResolvableType type) {
    ResolvableType of = ResolvableType.forType(component.getGenericType(), type);
    if (has(component, JsonIgnore.class)) {
      return;
    }
    if (has(component, JsonUnwrapped.class)) {
      unwrap(of, type);
    } else if (has(component, JsonAnyGetter.class)) {
      hasFieldsOfEntry = true;
    } else {
      boolean isRaw = has(component, JsonRawValue.class);
      describe(
          component, schemas.label(type), isRaw ? ResolvableType.forClass(JsonNode.class) : of);
    }
  }

  /** What is a type of its own is one here too. */
  private void unwrap(ResolvableType part, ResolvableType within) {
    if (within.toClass() != WithNames.class && words.hasType(schemas.label(part))) {
      schema.withArray("allOf").add(schemas.of(part));
    } else {
      describe(part, Set.of());
    }
  }

  private void describe(RecordComponent component, String owner, ResolvableType type) {
    String name =
        Optional.ofNullable(component.getAccessor().getAnnotation(JsonProperty.class))
            .map(JsonProperty::value)
            .orElse(component.getName());
    ObjectNode field = schemas.field(owner, name, type);
    if (hasNullValues(component)) {
      ObjectNode values = (ObjectNode) field.get("additionalProperties");
      field.set("additionalProperties", Schemas.either(values, Schemas.NULL));
    }
    boolean isLeftOut = mayBeLeftOut(component);
    boolean isEvenNull = isLeftOut && isToldEvenIfNull(component);
    properties.set(name, isEvenNull ? Schemas.either(field, Schemas.NULL) : field);
    if (isEvenNull || !isLeftOut) {
      schema.withArray("required").add(name);
    }
  }

  private static boolean hasNullValues(RecordComponent component) {
    if (component.getAnnotatedType() instanceof AnnotatedParameterizedType map
        && Map.class.isAssignableFrom(component.getType())) {
      AnnotatedType values = map.getAnnotatedActualTypeArguments()[1];
      return values.isAnnotationPresent(Nullable.class);
    }
    return false;
  }

  private static boolean isToldEvenIfNull(RecordComponent component) {
    Class<?> record = component.getDeclaringRecord();
    return Optional.ofNullable(component.getAccessor().getAnnotation(JsonInclude.class))
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

  private static boolean has(RecordComponent component, Class<? extends Annotation> type) {
    return component.getAccessor().isAnnotationPresent(type);
  }
}
