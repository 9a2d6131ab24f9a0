package org.uptake.kernel;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A refusal with its reason in plain words, and values that a program can use: {@code errors} names
 * the bad fields, {@code contradicts} the entry in the way.
 */
@SuppressWarnings("serial") // never serialized: it ends at the edge of the process that threw it
public final class Refused extends RuntimeException {

  /** Whoever sends thousands of bad fields is told of these. */
  private static final int MOST_ERRORS = 100;

  private final Refusal refusal;
  private final Map<String, Object> values;

  public Refused(Refusal refusal, String detail) {
    this(refusal, detail, Map.of());
  }

  public Refused(Refusal refusal, String detail, Map<String, Object> values) {
    super(Told.plainly(detail, Told.LONGEST));
    this.refusal = refusal;
    this.values = Map.copyOf(values);
  }

  public static Refused fields(List<FieldError> errors) {
    List<FieldError> told = errors.stream().limit(MOST_ERRORS).toList();
    String names = String.join(", ", told.stream().map(FieldError::field).distinct().toList());
    return new Refused(Refusal.INVALID_FIELDS, "Look at: " + names, Map.of("errors", told));
  }

  public Refused with(String name, Object value) {
    Map<String, Object> more = new LinkedHashMap<>(values);
    more.put(name, value);
    return new Refused(refusal, detail(), more);
  }

  public Refusal refusal() {
    return refusal;
  }

  public String detail() {
    return String.valueOf(getMessage());
  }

  public Map<String, Object> values() {
    return values;
  }
}
