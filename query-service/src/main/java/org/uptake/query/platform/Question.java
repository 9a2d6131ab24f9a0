package org.uptake.query.platform;

import jakarta.servlet.http.HttpServletRequest;
import java.util.SortedMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.uptake.kernel.Refusal;
import org.uptake.kernel.Refused;

/**
 * What somebody asks with the query of an address. What is read of it comes to whoever answers only
 * once the whole was heard: else it is refused with {@link Refusal#MALFORMED}, naming every
 * parameter that is bad and every one that was not read.
 */
public final class Question {

  private final Parameters parameters;

  public Question(HttpServletRequest request) {
    this.parameters = new Parameters(request);
  }

  /** What three parts of a question are answered with. */
  @FunctionalInterface
  public interface OfThree<A, B, C, R> {
    R apply(A first, B second, C third);
  }

  /** For what takes no parameters. */
  public <R> R answer(Supplier<R> answer) {
    heard();
    return answer.get();
  }

  /**
   * @throws Refused before anything is answered
   */
  public <A, R> R answer(Function<Parameters, A> part, Function<A, R> answer) {
    A read = part.apply(parameters);
    heard();
    return answer.apply(read);
  }

  /** The same of two parts. */
  public <A, B, R> R answer(
      Function<Parameters, A> first, Function<Parameters, B> second, BiFunction<A, B, R> answer) {
    A one = first.apply(parameters);
    B other = second.apply(parameters);
    heard();
    return answer.apply(one, other);
  }

  /** The same of three parts. */
  public <A, B, C, R> R answer(
      Function<Parameters, A> first,
      Function<Parameters, B> second,
      Function<Parameters, C> third,
      OfThree<A, B, C, R> answer) {
    A one = first.apply(parameters);
    B another = second.apply(parameters);
    C last = third.apply(parameters);
    heard();
    return answer.apply(one, another, last);
  }

  private void heard() {
    parameters.finish();
  }

  /** What was read so far, by name. */
  public SortedMap<String, ParameterType> asked() {
    return parameters.asked();
  }
}
