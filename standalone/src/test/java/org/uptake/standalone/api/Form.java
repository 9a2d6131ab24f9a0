package org.uptake.standalone.api;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.springframework.core.ResolvableType;
import org.uptake.kernel.ReasonForm;
import tools.jackson.databind.node.ObjectNode;

/** What somebody sends to be read as a record, as a schema in the making. */
final class Form {

  /** What the kernel's forms check beyond type and limit of a field. */
  private static final Map<String, ObjectNode> SHAPES =
      Map.of(
          "currency", Json.object("pattern", "^[A-Z]{3}$"),
          "contribution", Json.object("pattern", "^\\S{1,100}$"),
          "disclosedOn", Json.object("pattern", "^\\d{4}-\\d{2}-\\d{2}$"),
          "reportingPeriodMonths", Json.object("minimum", 1, "maximum", 60));

  private final Map<String, ObjectNode> properties = new LinkedHashMap<>();
  private final Set<String> required = new LinkedHashSet<>();

  static Form of(Class<? extends Record> type, Schemas schemas) {
    return of(type, schemas, type.getSimpleName(), new Limits(schemas)::put);
  }

  /** The same of what was recorded: nobody asks then how much of it there is. */
  static Form recorded(Class<? extends Record> type, Schemas schemas) {
    return of(type, schemas, type.getSimpleName(), (component, field) -> {});
  }

  static Form of(
      Class<? extends Record> type,
      Schemas schemas,
      String owner,
      BiConsumer<RecordComponent, ObjectNode> limits) {
    Form form = new Form();
    for (RecordComponent component : type.getRecordComponents()) {
      ResolvableType of = ResolvableType.forType(component.getGenericType());
      ObjectNode field = schemas.field(owner, component.getName(), of);
      field.setAll(SHAPES.getOrDefault(component.getName(), Json.object()));
      limits.accept(component, field);
      form.add(component, field);
    }
    return form;
  }

  private void add(RecordComponent component, ObjectNode field) {
    boolean isRequired = !RecordSchema.mayBeLeftOut(component);
    if (isRequired && component.getType() == String.class && !field.has("pattern")) {
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

  /** Takes for this field, if there is one, something else. */
  Form replacing(String name, ObjectNode schema) {
    properties.computeIfPresent(
        name,
        (same, field) ->
            schema.deepCopy().put("description", field.path("description").asString()));
    return this;
  }

  /** Also takes this field. */
  Form with(String name, ObjectNode schema, String says) {
    properties.put(name, schema.put("description", says));
    return this;
  }

  /** Also takes a reason, and needs it. */
  Form withReason(Schemas schemas, String says) {
    Form reason = of(ReasonForm.class, schemas);
    reason.properties.forEach((name, schema) -> with(name, schema, says).needs(name));
    return this;
  }

  /** Says which kind it is, by this one word. */
  Form withConstant(String name, String word) {
    Map<String, ObjectNode> rest = new LinkedHashMap<>(properties);
    properties.clear();
    properties.put(name, Json.object("type", "string", "const", word));
    properties.putAll(rest);
    return needs(name);
  }

  /** Programs need not say this themselves. */
  Form withDefault(String name, String word) {
    properties.computeIfPresent(name, (same, field) -> field.put("default", word));
    return this;
  }

  /** The fields that change: one left out stays, null empties what may be empty. */
  Form patch() {
    properties.replaceAll(
        (name, field) -> required.contains(name) ? field : Schemas.either(field, Schemas.NULL));
    required.clear();
    return this;
  }

  /** What the fields are is said elsewhere. */
  Form unsaid() {
    properties.values().forEach(field -> field.remove("description"));
    return this;
  }

  /** Takes no other fields. */
  ObjectNode closed() {
    return open().put("additionalProperties", false);
  }

  /** Takes no other fields but these and those of some components. */
  ObjectNode closedWith(List<ObjectNode> components) {
    ObjectNode schema = open();
    schema.set("allOf", Json.array(components));
    return schema.put("unevaluatedProperties", false);
  }

  /** The fields that all of them have, and in the same way. */
  static Form common(Collection<Form> forms) {
    Form common = new Form();
    Form any = forms.iterator().next();
    any.properties.forEach(
        (name, field) -> {
          if (forms.stream().allMatch(form -> form.has(name, field, any.required.contains(name)))) {
            common.properties.put(name, field);
          }
        });
    common.required.addAll(any.required);
    common.required.retainAll(common.properties.keySet());
    return common;
  }

  private boolean has(String name, ObjectNode field, boolean isRequired) {
    return field.equals(properties.get(name)) && required.contains(name) == isRequired;
  }

  /** But for the fields of another. */
  Form without(Form other) {
    return without(List.copyOf(other.properties.keySet()));
  }

  /** All fields of several, each as it is where it is first. */
  static Form union(Collection<Form> forms) {
    Form union = new Form();
    for (Form form : forms) {
      form.properties.forEach(
          (name, field) ->
              union.properties.merge(
                  name,
                  field.deepCopy(),
                  (one, other) -> Schemas.widest("Corrected " + name, one, other)));
    }
    return union;
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
