package org.uptake.command.rebuild;

import org.axonframework.common.IdentifierFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.uptake.command.platform.Recorder;
import org.uptake.command.platform.Submission;
import org.uptake.kernel.Receipt;
import org.uptake.kernel.rebuild.RebuildId;
import org.uptake.kernel.rebuild.RequestRebuild;

/** Asks for tables to be rebuilt. */
@RestController
class RebuildController {

  /** Each request is a rebuild of its own, so there is no other version to insist on. */
  private static final long NEW = 0;

  private final Recorder recorder;

  RebuildController(Recorder recorder) {
    this.recorder = recorder;
  }

  @PostMapping(
      path = "/api/rebuilds",
      consumes = MediaType.APPLICATION_JSON_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Receipt> request(Submission submission) {
    submission.expected().require(NEW);
    RebuildId id = RebuildId.of(IdentifierFactory.getInstance().generateIdentifier());
    return recorder.record(
        HttpStatus.ACCEPTED,
        submission,
        new RequestRebuild(id, submission.fields()),
        outcome -> "/api/rebuilds/" + outcome.stream().id());
  }
}
