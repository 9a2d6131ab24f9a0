package org.uptake.command.platform;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.uptake.command.log.Place;
import org.uptake.kernel.Command;
import org.uptake.platform.identity.CurrentAuthor;

/** The end of every recording over HTTP: who, what became of it, and its place in the log. */
public final class Recorder {

  private static final String CHANNEL = "api";

  private final Recording recording;
  private final Places places;
  private final Policies policies;
  private final CurrentAuthor current;

  public Recorder(Recording recording, Places places, Policies policies, CurrentAuthor current) {
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

  public ResponseEntity<Map<String, Object>> created(
      Submission submission, Command command, String location) {
    return record(HttpStatus.CREATED, submission, command, outcome -> location);
  }

  public ResponseEntity<Map<String, Object>> changed(
      Submission submission, Command command, String location) {
    return record(HttpStatus.OK, submission, command, outcome -> location);
  }

  /**
   * @param location where it can be read, which may depend on what became of it
   */
  public ResponseEntity<Map<String, Object>> record(
      HttpStatus status,
      Submission submission,
      Command command,
      Function<Outcome, String> location) {
    Stamp stamp = stamp(submission, submission.key());
    Outcome outcome = recording.record(command, stamp, submission.fingerprint());
    URI address = URI.create(location.apply(outcome));
    return ResponseEntity.status(status).location(address).body(body(outcome));
  }

  /** What would become of it; the key is free for the recording itself. */
  public Object tryOut(Submission submission, Command command) {
    return recording.tryOut(command, stamp(submission, null));
  }

  private Stamp stamp(Submission submission, @Nullable String key) {
    return new Stamp(current.author(), CHANNEL, submission.correlationId(), key);
  }

  private Map<String, Object> body(Outcome outcome) {
    Map<String, Object> body = new LinkedHashMap<>();
    if (outcome.account() == null) {
      String[] subject = outcome.stream().split("/", 2);
      body.put(subject[0], subject[1]);
    } else {
      body.put("account", outcome.account().value());
    }
    if (outcome.entry() != null) {
      body.put("entry", outcome.entry().value());
    }
    body.put("version", outcome.version());
    places.await(outcome).ifPresent(place -> put(body, place));
    return body;
  }

  private static void put(Map<String, Object> body, Place place) {
    body.put("position", place.position());
    body.put("recordedAt", place.recordedAt());
  }
}
