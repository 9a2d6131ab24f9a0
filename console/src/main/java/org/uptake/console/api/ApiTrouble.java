package org.uptake.console.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The API did not answer a question, or refused it. */
public final class ApiTrouble extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Told told;

  public ApiTrouble(Told told) {
    super(told.detail());
    this.told = told;
  }

  ApiTrouble(Told told, @Nullable Throwable cause) {
    super(told.detail(), cause);
    this.told = told;
  }

  /** Nobody is there. */
  static ApiTrouble unreachable(Throwable cause) {
    return new ApiTrouble(Told.of(503, "unreachable"), cause);
  }

  /** It said something that the console does not understand. */
  static ApiTrouble misunderstood(@Nullable Throwable cause) {
    return new ApiTrouble(Told.of(500, String.valueOf(cause)), cause);
  }

  /** It takes longer than a page may. */
  static ApiTrouble late() {
    return new ApiTrouble(Told.of(504, "late"));
  }

  public Told told() {
    return told;
  }

  /**
   * The problem, as RFC 9457 has it.
   *
   * @param version that it has now, where somebody recorded in between
   */
  public record Told(
      int status,
      String detail,
      @Nullable String code,
      @Nullable Map<String, Object> values,
      @Nullable @JsonProperty("correlationId") String reference,
      @Nullable List<Field> errors,
      @Nullable Long version) {

    static Told of(int status, String detail) {
      return new Told(status, detail, null, null, null, null, null);
    }

    public List<Field> fields() {
      return errors == null ? List.of() : errors;
    }
  }

  /**
   * What is wrong with one parameter.
   *
   * @param message in English
   */
  public record Field(
      String field, String message, @Nullable String code, @Nullable Map<String, Object> values) {}
}
