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

  private final Refusal refusal;
  private final Map<String, Object> values;

  public Refused(Refusal refusal, String detail) {
    this(refusal, detail, Map.of());
  }

  public Refused(Refusal refusal, String detail, Map<String, Object> values) {
    super(detail);
    this.refusal = refusal;
    this.values = Map.copyOf(values);
  }

  public static Refused fields(List<FieldError> errors) {
    String names = String.join(", ", errors.stream().map(FieldError::field).distinct().toList());
    return new Refused(Refusal.INVALID_FIELDS, "Look at: " + names, Map.of("errors", errors));
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
