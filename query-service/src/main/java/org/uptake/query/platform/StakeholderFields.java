package org.uptake.query.platform;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Finds the codes of stakeholders in an answer. In every answer a field of one of these names holds
 * such a code, or several, or an object by such codes.
 */
public final class StakeholderFields {

  public static final Set<String> NAMES =
      Set.of(
          "addressee",
          "addressees",
          "by",
          "custodian",
          "lead",
          "organisation",
          "successor",
          "to",
          "whoseMove");

  /** An object by codes in the trail, and a list everywhere else. */
  private static final String TRACKS = "tracks";

  /** What is written otherwise nobody can have registered. */
  private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9-]{0,39}");

  private static final JsonMapper JSON = new JsonMapper();

  private static final ClassValue<List<Field>> FIELDS =
      new ClassValue<>() {
        @Override
        protected List<Field> computeValue(Class<?> type) {
          return Arrays.stream(type.getRecordComponents()).map(Field::of).toList();
        }
      };

  private final Set<String> found = new LinkedHashSet<>();

  private StakeholderFields() {}

  /** In the order in which they occur. */
  static Set<String> codes(Object answer) {
    StakeholderFields fields = new StakeholderFields();
    fields.walk(answer);
    return fields.found;
  }

  private record Field(String name, Method accessor, boolean isRaw) {

    static Field of(RecordComponent component) {
      Method accessor = component.getAccessor();
      accessor.setAccessible(true);
      return new Field(
          component.getName(), accessor, accessor.isAnnotationPresent(JsonRawValue.class));
    }

    @Nullable Object of(Record record) {
      try {
        Object value = accessor.invoke(record);
        return isRaw && value != null ? read(value.toString()) : value;
      } catch (ReflectiveOperationException impossible) {
        throw new IllegalStateException(impossible);
      }
    }

    /** What the log keeps may be nested deeper than anybody reads. */
    private static @Nullable JsonNode read(String raw) {
      try {
        return JSON.readTree(raw);
      } catch (JacksonException unreadable) {
        return null;
      }
    }
  }

  private void walk(@Nullable Object value) {
    switch (value) {
      case Record record -> record(record);
      case Collection<?> several -> several.forEach(this::walk);
      case Map<?, ?> map -> map.forEach((name, field) -> field(String.valueOf(name), field));
      case JsonNode node -> {
        node.properties().forEach(field -> field(field.getKey(), field.getValue()));
        if (node.isArray()) {
          node.forEach(this::walk);
        }
      }
      case null -> {}
      default -> {}
    }
  }

  private void record(Record record) {
    if (record instanceof AboutStakeholder part) {
      take(part.stakeholder());
    }
    FIELDS.get(record.getClass()).forEach(field -> field(field.name(), field.of(record)));
  }

  private void field(String name, @Nullable Object value) {
    if (NAMES.contains(name)) {
      take(value);
    } else {
      if (name.equals(TRACKS)) {
        takeNames(value);
      }
      walk(value);
    }
  }

  /** Codes, or what tells of each. */
  private void take(@Nullable Object value) {
    switch (value) {
      case String code -> add(code);
      case Collection<?> several -> several.forEach(this::take);
      case JsonNode node -> takeJson(node);
      case null -> {}
      default -> {
        takeNames(value);
        walk(value);
      }
    }
  }

  private void takeJson(JsonNode node) {
    if (node.isString()) {
      add(node.stringValue());
    } else if (node.isArray()) {
      node.forEach(this::take);
    } else {
      takeNames(node);
      walk(node);
    }
  }

  private void takeNames(@Nullable Object value) {
    if (value instanceof Map<?, ?> byCode) {
      byCode.keySet().forEach(code -> add(String.valueOf(code)));
    } else if (value instanceof JsonNode node) {
      node.propertyNames().forEach(this::add);
    }
  }

  private void add(String code) {
    if (CODE.matcher(code).matches()) {
      found.add(code);
    }
  }
}
