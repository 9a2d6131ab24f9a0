package org.uptake.standalone.api;

import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.core.ResolvableType;
import tools.jackson.databind.node.ObjectNode;

/** What somebody sends to be read as a record, as a schema in the making. */
final class Form {

  /** What the kernel's forms check beyond the type of a field. */
  private static final Map<String, ObjectNode> LIMITS =
      Map.of(
          "note", Json.object("maxLength", 4_000),
          "currency", Json.object("pattern", "^[A-Z]{3}$"),
          "contribution", Json.object("pattern", "^\\S{1,100}$"),
          "disclosedOn", Json.object("pattern", "^\\d{4}-\\d{2}-\\d{2}$"),
          "reportingPeriodMonths", Json.object("minimum", 1, "maximum", 60));

  private final Map<String, ObjectNode> properties = new LinkedHashMap<>();
  private final Set<String> required = new LinkedHashSet<>();

  static Form of(Class<? extends Record> type, Schemas schemas) {
    Form form = new Form();
    for (RecordComponent component : type.getRecordComponents()) {
      ResolvableType of = ResolvableType.forType(component.getGenericType());
      ObjectNode field = schemas.field(type.getSimpleName(), component.getName(), of);
      form.add(component, field.setAll(LIMITS.getOrDefault(component.getName(), Json.object())));
    }
    return form;
  }

  private void add(RecordComponent component, ObjectNode field) {
    boolean isRequired = !RecordSchema.mayBeLeftOut(component);
    if (isRequired && component.getType() == String.class) {
      field.put("pattern", "\\S");
    }
    properties.put(component.getName(), field);
    if (isRequired) {
      required.add(component.getName());
    }
  }

  Form without(List<String> names) {
    properties.keySet().removeAll(names);
    required.removeAll(names);
    return this;
  }

  Form needs(String name) {
    required.add(name);
    return this;
  }

  Form mayLack(String name) {
    required.remove(name);
    return this;
  }

  /** Takes this field, a text, as a number too. */
  Form orNumber(String name) {
    properties.computeIfPresent(
        name, (same, field) -> Schemas.either(field, Json.object("type", "number", "minimum", 0)));
    return this;
  }

  /** Also takes this field. */
  Form with(String name, ObjectNode schema, String says) {
    properties.put(name, schema.put("description", says));
    return this;
  }

  /** Also takes this text, and needs it. */
  Form withText(String name, String says) {
    return with(name, Json.object("type", "string", "pattern", "\\S"), says).needs(name);
  }

  /** Begins with this one word. */
  Form withConstant(String name, String word, String says) {
    Map<String, ObjectNode> rest = new LinkedHashMap<>(properties);
    properties.clear();
    Form form = with(name, Json.object("const", word), says).needs(name);
    properties.putAll(rest);
    return form;
  }

  /** The fields that change: one left out stays, null empties what may be empty. */
  Form patch() {
    properties.replaceAll(
        (name, field) -> required.contains(name) ? field : Schemas.either(field, Schemas.NULL));
    required.clear();
    return this;
  }

  /** Takes no other fields. */
  ObjectNode closed() {
    return open().put("additionalProperties", false);
  }

  /** Together with others; these say which further fields there are. */
  ObjectNode open() {
    ObjectNode schema = Json.object("type", "object", "properties", properties);
    if (!required.isEmpty()) {
      schema.set("required", Json.array(required));
    }
    return schema;
  }
}
