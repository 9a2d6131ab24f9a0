package org.uptake.command.platform;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
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
  private final CurrentAuthor current;

  public Recorder(Recording recording, Places places, CurrentAuthor current) {
    this.recording = recording;
    this.places = places;
    this.current = current;
  }

  public ResponseEntity<Map<String, Object>> created(
      Submission submission, Command command, String location) {
    return answer(HttpStatus.CREATED, submission, command, location);
  }

  public ResponseEntity<Map<String, Object>> changed(
      Submission submission, Command command, String location) {
    return answer(HttpStatus.OK, submission, command, location);
  }

  private ResponseEntity<Map<String, Object>> answer(
      HttpStatus status, Submission submission, Command command, String location) {
    Stamp stamp =
        new Stamp(current.author(), CHANNEL, submission.correlationId(), submission.key());
    Outcome outcome = recording.record(command, stamp, submission.fingerprint());
    Map<String, Object> body = new LinkedHashMap<>();
    String[] subject = outcome.stream().split("/", 2);
    body.put(subject[0], subject[1]);
    if (outcome.entry() != null) {
      body.put("entry", outcome.entry().value());
    }
    body.put("version", outcome.version());
    places.await(outcome).ifPresent(place -> put(body, place));
    return ResponseEntity.status(status).location(URI.create(location)).body(body);
  }

  private static void put(Map<String, Object> body, Place place) {
    body.put("position", place.position());
    body.put("recordedAt", place.recordedAt());
  }
}
