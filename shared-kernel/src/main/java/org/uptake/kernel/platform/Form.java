package org.uptake.kernel.platform;

import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.uptake.kernel.FieldError;
import org.uptake.kernel.InvalidField;
import org.uptake.kernel.Message;

/**
 * Fields read as a record of one type: the record's components say which fields there are, of which
 * type, and which may be left out ({@code @Nullable}; lists and maps may always). Every bad field
 * is named, not just the first; further rules add their findings before the record is taken.
 *
 * @param <R> the record to be
 */
public final class Form<R extends Record> {

  private final Class<R> type;
  private final Map<String, @Nullable Object> values = new LinkedHashMap<>();
  private final List<FieldError> errors = new ArrayList<>();

  private Form(Class<R> type) {
    this.type = type;
  }

  /**
   * @param fields what came from outside
   * @param name what it is called in messages
   */
  public static <R extends Record> Form<R> read(Class<R> type, Fields fields, Message name) {
    return reading(type, fields, new InvalidField.NotAField(name));
  }

  /** An object within another. */
  static <R extends Record> Form<R> within(String field, Class<R> type, Fields fields) {
    return reading(type, fields, new InvalidField.NotAFieldWithin(field));
  }

  private static <R extends Record> Form<R> reading(
      Class<R> type, Fields fields, InvalidField unknown) {
    Form<R> form = new Form<>(type);
    form.refuseUnknown(fields, unknown);
    for (RecordComponent component : type.getRecordComponents()) {
      form.parse(component, fields.get(component.getName()));
    }
    form.refuseTooMuch();
    return form;
  }

  public Form<R> reject(String field, Message problem) {
    errors.add(new FieldError(field, problem));
    return this;
  }

  /** Rejects the field unless it already was. */
  public Form<R> require(String field, Message otherwise) {
    boolean known = errors.stream().anyMatch(error -> error.field().equals(field));
    if (!known && get(field).isEmpty()) {
      reject(field, otherwise);
    }
    return this;
  }

  /** The value of a field, if it is there and could be read. */
  public Optional<Object> get(String field) {
    return Optional.ofNullable(values.get(field));
  }

  public <T> Optional<T> get(String field, Class<T> as) {
    return get(field).filter(as::isInstance).map(as::cast);
  }

  /** Every value of one type, with the name of its field; those inside lists too. */
  public <T> Map<String, List<T>> all(Class<T> as) {
    Map<String, List<T>> found = new LinkedHashMap<>();
    values.forEach(
        (name, value) -> {
          List<?> candidates = value instanceof List<?> list ? list : optional(value);
          List<T> hits = candidates.stream().filter(as::isInstance).map(as::cast).toList();
          if (!hits.isEmpty()) {
            found.put(name, hits);
          }
        });
    return found;
  }

  public List<FieldError> errors() {
    return Collections.unmodifiableList(errors);
  }

  /**
   * @throws org.uptake.kernel.Refused {@link org.uptake.kernel.Refusal#INVALID_FIELDS} naming every
   *     bad field
   */
  public R take() {
    return parsed().take();
  }

  /** For whoever has something else to say before the errors are told. */
  public Parsed<R> parsed() {
    return errors.isEmpty() ? Parsed.of(Records.construct(type, values)) : Parsed.wrong(errors);
  }

  private void refuseUnknown(Fields fields, InvalidField unknown) {
    List<String> known =
        Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName).toList();
    fields.names().stream()
        .filter(name -> !known.contains(name))
        .forEach(name -> reject(name, unknown));
  }

  /** Each field within its limit can still be too much together: who reads it reads all of it. */
  private void refuseTooMuch() {
    Map<String, Long> sizes = new LinkedHashMap<>();
    values.forEach((name, value) -> sizes.put(name, JsonSize.of(name, Fields.outside(value))));
    long size = sizes.values().stream().mapToLong(Long::longValue).sum();
    if (size > Limit.BYTES) {
      String largest = Collections.max(sizes.entrySet(), Map.Entry.comparingByValue()).getKey();
      reject(largest, new InvalidField.TooMuch(size, Limit.BYTES));
    }
  }

  private void parse(RecordComponent component, @Nullable Object raw) {
    String name = component.getName();
    Object value = Values.parse(component, raw, errors);
    values.put(name, value);
    boolean refused = errors.stream().anyMatch(error -> isWithin(error.field(), name));
    if (value == null && !refused && isRequired(component.getAnnotatedType())) {
      reject(name, InvalidField.Simple.REQUIRED);
    }
  }

  private static boolean isWithin(String field, String name) {
    return field.equals(name) || field.startsWith(name + "[") || field.startsWith(name + ".");
  }

  private static boolean isRequired(AnnotatedType type) {
    return !type.isAnnotationPresent(Nullable.class);
  }

  private static List<Object> optional(@Nullable Object value) {
    return value == null ? List.of() : List.of(value);
  }
}
