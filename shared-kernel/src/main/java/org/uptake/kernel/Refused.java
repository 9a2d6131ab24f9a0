package org.uptake.kernel;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A refusal with its reason, and values that a program can use: {@code errors} names the bad
 * fields, {@code contradicts} the entry in the way.
 */
@SuppressWarnings("serial") // never serialized: it ends at the edge of the process that threw it
public final class Refused extends RuntimeException {

  /** Whoever sends thousands of bad fields is told of these. */
  private static final int MOST_ERRORS = 100;

  private final Refusal refusal;
  private final Message detail;
  private final Map<String, Object> values;

  /** The fields to look at. */
  public record LookAt(List<String> fields) implements Message {}

  public Refused(Refusal refusal, Message detail) {
    this(refusal, detail, Map.of());
  }

  private Refused(Refusal refusal, Message detail, Map<String, Object> values) {
    super(detail.code());
    this.refusal = refusal;
    this.detail = detail;
    this.values = Map.copyOf(values);
  }

  public static Refused fields(List<FieldError> errors) {
    return fields(Refusal.INVALID_FIELDS, errors);
  }

  /** The same where they are no fields of a body. */
  public static Refused fields(Refusal refusal, List<FieldError> errors) {
    List<FieldError> told = errors.stream().limit(MOST_ERRORS).toList();
    List<String> names = told.stream().map(FieldError::field).distinct().toList();
    return new Refused(refusal, new LookAt(names), Map.of("errors", told));
  }

  public Refused with(String name, Object value) {
    Map<String, Object> more = new LinkedHashMap<>(values);
    more.put(name, value);
    return new Refused(refusal, detail, more);
  }

  public Refusal refusal() {
    return refusal;
  }

  public Message detail() {
    return detail;
  }

  public Map<String, Object> values() {
    return values;
  }
}
