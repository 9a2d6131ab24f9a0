package org.uptake.command.platform;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.dao.DataAccessException;
import org.uptake.kernel.Command;
import org.uptake.kernel.Refusal;
import org.uptake.kernel.Refused;
import org.uptake.platform.database.LockTimeout;

/** Brings a command to its aggregate, so that everybody gets one truthful answer. */
public final class Dispatch {

  private static final Duration TWIN_PATIENCE = Duration.ofSeconds(2);
  private static final Duration STREAM_PATIENCE = Duration.ofSeconds(20);
  private static final int TRIES = 5;
  private static final int LONGEST_PAUSE_MILLIS = 50;

  private final CommandGateway commands;
  private final Turnstiles keys = new Turnstiles();
  private final Turnstiles streams = new Turnstiles();

  public Dispatch(CommandGateway commands) {
    this.commands = commands;
  }

  /** Records it, durably, or throws why not. */
  public Outcome record(Command command, Stamp stamp, String fingerprint) {
    MetaData metaData = stamp.metaData().and(RecordingInterceptor.FINGERPRINT, fingerprint);
    Supplier<Outcome> through = () -> (Outcome) undisturbed(command, metaData);
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
    return inTurn(command.stream(), () -> dispatch(command, stamp.metaData()));
  }

  /**
   * Lets nobody else of this node record in a stream meanwhile: for whoever holds its lock over
   * several commands, and would otherwise wait for somebody who waits for that lock.
   */
  public <T> T inTurn(String stream, Supplier<T> action) {
    return streams.pass(stream, STREAM_PATIENCE, Dispatch::tooBusy, action);
  }

  /** What would become of it; nothing is recorded. */
  public Object tryOut(Command command, Stamp stamp) {
    try {
      MetaData metaData = stamp.metaData().and(RecordingInterceptor.TRY_OUT, "true");
      return undisturbed(command, metaData);
    } catch (RecordingInterceptor.TriedOut tried) {
      return java.util.Objects.requireNonNull(tried.result());
    }
  }

  /** Writers of a stream wait for each other, so this tries again only when a lock was lost. */
  private Object undisturbed(Command command, MetaData metaData) {
    for (int attempt = 1; attempt <= TRIES; attempt++) {
      try {
        return inTurn(command.stream(), () -> dispatch(command, metaData));
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

  private Object dispatch(Command command, MetaData metaData) {
    try {
      return commands.sendAndWait(new GenericCommandMessage<>(command, metaData));
    } catch (AggregateNotFoundException missing) {
      throw Unknown.stream(command);
    } catch (AggregateStreamCreationException meanwhile) {
      throw new Refused(Refusal.ALREADY_EXISTS, Exists.of(command)).with("identical", false);
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
    return new Refused(Refusal.TOO_BUSY, Unrecorded.Simple.TOO_MANY_AT_ONCE);
  }
}
