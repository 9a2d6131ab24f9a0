package org.uptake.kernel.platform;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.uptake.kernel.FieldError;
import org.uptake.kernel.Message;
import org.uptake.kernel.Refused;

/**
 * What came from outside, once it is read: the value, or all that is wrong with it. Whoever has it
 * says when the errors are told, since other refusals come first.
 *
 * @param value empty exactly where there are errors
 */
public record Parsed<T>(Optional<T> value, List<FieldError> errors) {

  public static <T> Parsed<T> of(T value) {
    return new Parsed<>(Optional.of(value), List.of());
  }

  public static <T> Parsed<T> wrong(String field, Message problem) {
    return wrong(List.of(new FieldError(field, problem)));
  }

  /**
   * @param errors one at least
   */
  static <T> Parsed<T> wrong(List<FieldError> errors) {
    return new Parsed<>(Optional.empty(), List.copyOf(errors));
  }

  public <U> Parsed<U> map(Function<T, U> further) {
    return flatMap(read -> of(further.apply(read)));
  }

  /** What is read only where this could be. */
  public <U> Parsed<U> flatMap(Function<T, Parsed<U>> further) {
    return value.map(further).orElseGet(() -> wrong(errors));
  }

  /** The next one, with what is wrong with this one before what is wrong with it. */
  public <U> Parsed<U> then(Parsed<U> next) {
    return next.after(errors);
  }

  /** The same, where all of this is wrong as well, and was found before. */
  public Parsed<T> after(List<FieldError> earlier) {
    return earlier.isEmpty()
        ? this
        : wrong(Stream.concat(earlier.stream(), errors.stream()).toList());
  }

  /**
   * @throws Refused {@link org.uptake.kernel.Refusal#INVALID_FIELDS} naming every bad field
   */
  public T take() {
    return value.orElseThrow(() -> Refused.fields(errors));
  }
}
