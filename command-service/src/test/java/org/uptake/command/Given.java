package org.uptake.command;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.assertj.core.api.Assertions;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.ResultValidator;
import org.hamcrest.Description;
import org.hamcrest.TypeSafeMatcher;
import org.uptake.command.platform.Outcome;
import org.uptake.kernel.Circumstances;
import org.uptake.kernel.ExpectedVersion;
import org.uptake.kernel.FieldError;
import org.uptake.kernel.Refusal;
import org.uptake.kernel.Refused;
import org.uptake.kernel.recommendation.lifecycle.History;

/** Given these events, when a command, then events or a refusal. */
public final class Given<T> {

  public static final LocalDate TODAY = LocalDate.parse("2024-05-01");

  private final Class<T> aggregate;
  private final List<Object> events;

  private Given(Class<T> aggregate, List<Object> events) {
    this.aggregate = aggregate;
    this.events = events;
  }

  public static <T> Given<T> events(Class<T> aggregate, Object... events) {
    return new Given<>(aggregate, List.of(events));
  }

  public Then<T> when(Object command) {
    return new Then<>(fixture(aggregate).given(events).when(command));
  }

  /** What a history keeps to fold it quickly is no part of its state. */
  public static <T> FixtureConfiguration<T> fixture(Class<T> aggregate) {
    return new AggregateTestFixture<>(aggregate)
        .registerIgnoredField(History.class, "folded")
        .registerIgnoredField(History.class, "tried");
  }

  /** It is {@link #TODAY}, these streams exist, and no version is insisted on. */
  public static Circumstances circumstances(String... existing) {
    return new Circumstances(TODAY, java.util.Set.of(existing), ExpectedVersion.ANY);
  }

  public static Circumstances at(long version, Circumstances circumstances) {
    return new Circumstances(
        circumstances.today(), circumstances.existing(), new ExpectedVersion(version));
  }

  public static List<FieldError> errors(Refused refused) {
    List<?> errors = (List<?>) refused.values().getOrDefault("errors", List.of());
    return errors.stream().map(FieldError.class::cast).toList();
  }

  /** What came of it. */
  public static final class Then<T> {

    private final ResultValidator<T> result;

    private Then(ResultValidator<T> result) {
      this.result = result;
    }

    public Then<T> recorded(Object... events) {
      result.expectSuccessfulHandlerExecution().expectEvents(events);
      return this;
    }

    public void answered(Outcome outcome) {
      result.expectResultMessagePayload(outcome);
    }

    public void answered(List<?> outcomes) {
      result.expectResultMessagePayload(outcomes);
    }

    /** Answered, and nothing recorded. */
    public <R> R told(Class<R> type) {
      AtomicReference<R> told = new AtomicReference<>();
      result
          .expectSuccessfulHandlerExecution()
          .expectNoEvents()
          .expectResultMessagePayloadMatching(capturing(type, told));
      return java.util.Objects.requireNonNull(told.get());
    }

    /** Refused, and nothing recorded. */
    public Refused refused(Refusal refusal) {
      AtomicReference<Refused> found = new AtomicReference<>();
      result.expectNoEvents().expectException(capturing(Refused.class, found));
      Refused refused = java.util.Objects.requireNonNull(found.get());
      Assertions.assertThat(refused.refusal()).as(refused.detail()).isEqualTo(refusal);
      return refused;
    }

    public List<FieldError> invalid() {
      return errors(refused(Refusal.INVALID_FIELDS));
    }

    private static <R> TypeSafeMatcher<R> capturing(Class<R> type, AtomicReference<R> found) {
      return new TypeSafeMatcher<>(type) {
        @Override
        protected boolean matchesSafely(R value) {
          found.set(value);
          return true;
        }

        @Override
        public void describeTo(Description description) {
          description.appendText(type.getSimpleName());
        }
      };
    }
  }
}
