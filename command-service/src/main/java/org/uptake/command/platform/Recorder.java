package org.uptake.command.platform;

import java.net.URI;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.uptake.kernel.Command;
import org.uptake.kernel.Receipt;
import org.uptake.platform.identity.CurrentAuthor;

/** The end of every recording over HTTP: who, what became of it, and its place in the log. */
public final class Recorder {

  private static final String CHANNEL = "api";

  private final Dispatch recording;
  private final Places places;
  private final Policies policies;
  private final CurrentAuthor current;

  public Recorder(Dispatch recording, Places places, Policies policies, CurrentAuthor current) {
    this.recording = recording;
    this.places = places;
    this.policies = policies;
    this.current = current;
  }

  /**
   * Whether whoever sent the request may give such a command; for what has to be refused before
   * there is one.
   */
  public void requireRight(Class<? extends Command> command) {
    policies.require(current.author(), command);
  }

  public ResponseEntity<Receipt> created(Submission submission, Command command, String location) {
    return record(HttpStatus.CREATED, submission, command, outcome -> location);
  }

  public ResponseEntity<Receipt> changed(Submission submission, Command command, String location) {
    return record(HttpStatus.OK, submission, command, outcome -> location);
  }

  /**
   * @param location where it can be read, which may depend on what became of it
   */
  public ResponseEntity<Receipt> record(
      HttpStatus status,
      Submission submission,
      Command command,
      Function<Outcome, String> location) {
    Stamp stamp = stamp(submission, submission.key());
    Outcome outcome = recording.record(command, stamp, submission.fingerprint());
    URI address = URI.create(location.apply(outcome));
    return ResponseEntity.status(status).location(address).body(receipt(outcome));
  }

  /** What would become of it; the key is free for the recording itself. */
  public Object tryOut(Submission submission, Command command) {
    return recording.tryOut(command, stamp(submission, null));
  }

  private Stamp stamp(Submission submission, @Nullable String key) {
    return new Stamp(current.author(), CHANNEL, submission.correlationId(), key);
  }

  private Receipt receipt(Outcome outcome) {
    Receipt receipt = outcome.receipt();
    return places
        .await(outcome)
        .map(place -> receipt.placed(place.position(), place.recordedAt()))
        .orElse(receipt);
  }
}
