package org.uptake.console.api;

import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A part of a page: its answer, or why there is none. */
public final class PagePart<T> {

  private final @Nullable T answer;
  private final @Nullable ApiTrouble trouble;

  private PagePart(@Nullable T answer, @Nullable ApiTrouble trouble) {
    this.answer = answer;
    this.trouble = trouble;
  }

  public static <T> PagePart<T> of(T answer) {
    return new PagePart<>(answer, null);
  }

  public static <T> PagePart<T> missing(ApiTrouble trouble) {
    return new PagePart<>(null, trouble);
  }

  /** Why there is none. */
  public @Nullable ApiTrouble trouble() {
    return trouble;
  }

  /** Whether there is none for a reason of that HTTP status. */
  public boolean isMissing(int status) {
    return trouble != null && trouble.told().status() == status;
  }

  public boolean isThere() {
    return answer != null;
  }

  /**
   * What a page cannot do without.
   *
   * @throws ApiTrouble where there is none
   */
  public T get() {
    if (trouble != null) {
      throw trouble;
    }
    return Objects.requireNonNull(answer);
  }

  public <R> PagePart<R> map(Function<T, R> made) {
    return trouble == null ? of(made.apply(get())) : missing(trouble);
  }

  /** What to tell whoever looks after the program. */
  public String reference() {
    String reference = trouble == null ? null : trouble.told().reference();
    return reference == null ? "-" : reference;
  }
}
