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
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The schema of a record as it is answered, in the making. */
final class RecordSchema {

  private static final String KERNEL = "org.uptake.kernel";

  private final Words words;
  private final Schemas schemas;
  private final ObjectNode schema = Json.object("type", "object");
  private final ObjectNode properties = schema.putObject("properties");
  private boolean hasFieldsOfEntry;

  RecordSchema(ResolvableType type, Words words, Schemas schemas) {
    this.words = words;
    this.schemas = schemas;
    describe(type);
  }

  /** Has no other fields. */
  ObjectNode closed() {
    if (hasFieldsOfEntry) {
      schema.putArray("allOf").add(new EntryForms(words, schemas).recorded());
      return schema.put("unevaluatedProperties", false);
    }
    return schema.put("additionalProperties", false);
  }

  private void describe(ResolvableType type) {
    for (RecordComponent component : type.toClass().getRecordComponents()) {
      ResolvableType of = ResolvableType.forType(component.getGenericType(), type);
      if (has(component, JsonIgnore.class)) {
        continue;
      }
      if (has(component, JsonUnwrapped.class)) {
        describe(of);
      } else if (has(component, JsonAnyGetter.class)) {
        hasFieldsOfEntry = true;
      } else {
        boolean isRaw = has(component, JsonRawValue.class);
        describe(
            component, schemas.label(type), isRaw ? ResolvableType.forClass(JsonNode.class) : of);
      }
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
