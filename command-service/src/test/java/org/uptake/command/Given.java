package org.uptake.command;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.assertj.core.api.Assertions;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import org.hamcrest.Description;
import org.hamcrest.TypeSafeMatcher;
import org.uptake.command.platform.Outcome;
import org.uptake.command.platform.Stamp;
import org.uptake.kernel.Circumstances;
import org.uptake.kernel.ExpectedVersion;
import org.uptake.kernel.FieldError;
import org.uptake.kernel.Refusal;
import org.uptake.kernel.Refused;
import org.uptake.kernel.StakeholderCode;
import org.uptake.kernel.account.Role;
import org.uptake.kernel.recommendation.lifecycle.History;
import org.uptake.platform.identity.Author;
import org.uptake.platform.message.Messages;

/** Given these events, when a command, then events or a refusal. */
public final class Given<T> {

  public static final LocalDate TODAY = LocalDate.parse("2024-05-01");
  public static final Instant NOW = Instant.parse("2024-05-01T09:30:00Z");

  /** Who may record whatever the tests of other rules record. */
  private static final Author SOMEBODY =
      new Author("somebody", new StakeholderCode("SC"), Set.of(Role.STEWARD, Role.VERIFIER));

  private final Class<T> aggregate;
  private final List<Object> events;
  private final Author author;

  private Given(Class<T> aggregate, List<Object> events, Author author) {
    this.aggregate = aggregate;
    this.events = List.copyOf(events);
    this.author = author;
  }

  public static <T> Given<T> events(Class<T> aggregate, Object... events) {
    return new Given<>(aggregate, List.of(events), SOMEBODY);
  }

  /** An event that this author recorded. */
  public static Object recorded(Object event, String author) {
    return GenericEventMessage.asEventMessage(event)
        .andMetaData(MetaData.with(Stamp.AUTHOR, author));
  }

  /** Whatever event comes after this was recorded then; those before it, {@link #NOW}. */
  public static Object since(Instant then) {
    return then;
  }

  /** Who gives the command. */
  public Given<T> by(Author other) {
    return new Given<>(aggregate, events, other);
  }

  public Then<T> when(Object command) {
    TestExecutor<T> given = fixture(aggregate).givenCurrentTime(NOW);
    for (Object event : events) {
      given =
          event instanceof Instant then ? given.andGivenCurrentTime(then) : given.andGiven(event);
    }
    return new Then<>(given.when(command, of(author)));
  }

  private static MetaData of(Author author) {
    return new Stamp(author, "api", "correlation-1", null).metaData();
  }

  /** What a command of somebody says about them who may record whatever a test needs. */
  public static MetaData ofSomebody() {
    return of(SOMEBODY);
  }

  /** What a history keeps to fold it quickly is no part of its state. */
  public static <T> FixtureConfiguration<T> fixture(Class<T> aggregate) {
    return new AggregateTestFixture<>(aggregate)
        .registerIgnoredField(History.class, "folded")
        .registerIgnoredField(History.class, "tried");
  }

  /** It is {@link #NOW}, these streams exist, and no version is insisted on. */
  public static Circumstances circumstances(String... existing) {
    return new Circumstances(NOW, java.util.Set.of(existing), ExpectedVersion.ANY);
  }

  public static Circumstances at(long version, Circumstances circumstances) {
    return new Circumstances(
        circumstances.now(), circumstances.existing(), new ExpectedVersion(version));
  }

  public static List<FieldError> errors(Refused refused) {
    List<?> errors = (List<?>) refused.values().getOrDefault("errors", List.of());
    return errors.stream().map(FieldError.class::cast).toList();
  }

  public static String english(Refused refused) {
    return Messages.english(refused.detail());
  }

  /** As {@code field: message}. */
  public static String english(FieldError error) {
    return error.field() + ": " + Messages.english(error.problem());
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

    /** Allowed, whatever it says. */
    public void allowed() {
      result.expectSuccessfulHandlerExecution();
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
      Assertions.assertThat(refused.refusal()).as(english(refused)).isEqualTo(refusal);
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
