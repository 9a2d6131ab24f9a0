package org.uptake.command.platform;

import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.uptake.command.log.LogRows;
import org.uptake.kernel.Circumstances;
import org.uptake.kernel.Command;
import org.uptake.kernel.ExpectedVersion;
import org.uptake.kernel.Refusal;
import org.uptake.kernel.Refused;
import org.uptake.kernel.account.AccountCommand;
import org.uptake.kernel.recommendation.RecommendationCommand;
import org.uptake.kernel.review.ReviewCommand;
import org.uptake.kernel.stakeholder.StakeholderCommand;
import org.uptake.platform.database.LockTimeout;
import org.uptake.platform.identity.Author;

/** Brings a command to its aggregate, so that everybody gets one truthful answer. */
public final class Recording {

  private static final Duration TWIN_PATIENCE = Duration.ofSeconds(2);
  private static final Duration STREAM_PATIENCE = Duration.ofSeconds(20);
  private static final int TRIES = 5;
  private static final int LONGEST_PAUSE_MILLIS = 50;

  private final CommandGateway commands;
  private final LogRows log;
  private final InstantSource clock;
  private final Turnstiles keys = new Turnstiles();
  private final Turnstiles streams = new Turnstiles();

  public Recording(CommandGateway commands, LogRows log, InstantSource clock) {
    this.commands = commands;
    this.log = log;
    this.clock = clock;
  }

  /**
   * @param named the streams that the command names beside its own
   */
  public Circumstances circumstances(ExpectedVersion expected, Collection<String> named) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    return new Circumstances(today, log.existing(named), expected);
  }

  /** Records it, durably, or throws why not. */
  public Outcome record(Command command, Stamp stamp, String fingerprint) {
    MetaData metaData = stamp.origin().and(RecordingInterceptor.FINGERPRINT, fingerprint);
    Supplier<Outcome> through = () -> (Outcome) undisturbed(command, stamp.author(), metaData);
    String key = stamp.idempotencyKey();
    return key == null
        ? through.get()
        : keys.pass(
            stamp.author().id() + " " + key,
            TWIN_PATIENCE,
            RecordingInterceptor::stillRecording,
            through);
  }

  /** Carries out a command of a program, in the caller's transaction if there is one. */
  public Object carryOut(Command command, Stamp stamp) {
    return inTurn(command.stream(), () -> dispatch(command, stamp.author(), stamp.origin()));
  }

  /**
   * Lets nobody else of this node record in a stream meanwhile: for whoever holds its lock over
   * several commands, and would otherwise wait for somebody who waits for that lock.
   */
  public <T> T inTurn(String stream, Supplier<T> action) {
    return streams.pass(stream, STREAM_PATIENCE, Recording::tooBusy, action);
  }

  /** What would become of it; nothing is recorded. */
  public Object tryOut(Command command, Stamp stamp) {
    try {
      MetaData metaData = stamp.origin().and(RecordingInterceptor.TRY_OUT, "true");
      return undisturbed(command, stamp.author(), metaData);
    } catch (RecordingInterceptor.TriedOut tried) {
      return java.util.Objects.requireNonNull(tried.result());
    }
  }

  /** Writers of a stream wait for each other, so this tries again only when a lock was lost. */
  private Object undisturbed(Command command, Author author, MetaData metaData) {
    for (int attempt = 1; attempt <= TRIES; attempt++) {
      try {
        return inTurn(command.stream(), () -> dispatch(command, author, metaData));
      } catch (ConcurrencyException disturbed) {
        pause();
      } catch (DataAccessException failure) {
        if (!LockTimeout.isBehind(failure)) {
          throw failure;
        }
        pause();
      }
    }
    throw tooBusy();
  }

  private Object dispatch(Command command, Author author, MetaData metaData) {
    try {
      return CommandAuthor.behind(
          author, () -> commands.sendAndWait(new GenericCommandMessage<>(command, metaData)));
    } catch (AggregateNotFoundException missing) {
      throw unknown(command);
    }
  }

  private static void pause() {
    try {
      Thread.sleep(ThreadLocalRandom.current().nextInt(LONGEST_PAUSE_MILLIS));
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  private static Refused tooBusy() {
    return new Refused(
        Refusal.TOO_BUSY, "Too many are recording here at once. Send it again in a moment.");
  }

  private static Refused unknown(Command command) {
    return switch (command) {
      case RecommendationCommand recommendation ->
          new Refused(
              Refusal.UNKNOWN_RECOMMENDATION,
              "There is no recommendation " + recommendation.recommendation());
      case ReviewCommand review ->
          new Refused(Refusal.UNKNOWN_REVIEW, "There is no review " + review.code());
      case StakeholderCommand stakeholder ->
          new Refused(Refusal.UNKNOWN_STAKEHOLDER, "There is no stakeholder " + stakeholder.code());
      case AccountCommand account ->
          new Refused(Refusal.UNKNOWN_ACCOUNT, "There is no account " + account.account());
      default -> new Refused(Refusal.NOT_FOUND, "There is no " + command.stream());
    };
  }

  /** The newest event of a stream. */
  public Optional<LogRows.Last> last(String stream) {
    return log.last(stream);
  }

  /** An id from a path; one that no stream can have is unknown, not malformed. */
  public static <T> T idOr(Refusal unknown, Supplier<T> id, @Nullable String text) {
    try {
      return id.get();
    } catch (IllegalArgumentException malformed) {
      throw new Refused(unknown, "There is no " + text);
    }
  }
}
