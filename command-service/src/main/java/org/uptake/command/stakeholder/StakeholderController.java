package org.uptake.command.stakeholder;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.uptake.command.platform.Recorder;
import org.uptake.command.platform.Submission;
import org.uptake.command.platform.Surroundings;
import org.uptake.command.platform.Unknown;
import org.uptake.kernel.Circumstances;
import org.uptake.kernel.NoSuch;
import org.uptake.kernel.Receipt;
import org.uptake.kernel.Refusal;
import org.uptake.kernel.StakeholderCode;
import org.uptake.kernel.platform.Form;
import org.uptake.kernel.stakeholder.StakeholderCommand.RegisterStakeholder;
import org.uptake.kernel.stakeholder.StakeholderCommand.ReviseStakeholder;
import org.uptake.kernel.stakeholder.StakeholderForm;
import org.uptake.kernel.stakeholder.StakeholderRegistered;

/** Registers and revises stakeholders. */
@RestController
@RequestMapping(
    path = "/api/stakeholders",
    consumes = MediaType.APPLICATION_JSON_VALUE,
    produces = MediaType.APPLICATION_JSON_VALUE)
class StakeholderController {

  private final Recorder recorder;
  private final Surroundings surroundings;
  private final Heirs heirs;

  StakeholderController(Recorder recorder, Surroundings surroundings, Heirs heirs) {
    this.recorder = recorder;
    this.surroundings = surroundings;
    this.heirs = heirs;
  }

  @PostMapping
  ResponseEntity<Receipt> register(Submission submission) {
    Form<StakeholderRegistered> form =
        StakeholderForm.read(submission.fields(), circumstances(submission));
    StakeholderCode code = code(form);
    return recorder.created(
        submission,
        new RegisterStakeholder(code, form.parsed(), submission.expected()),
        "/api/stakeholders/" + code);
  }

  @PostMapping("/{code}/revisions")
  ResponseEntity<Receipt> revise(@PathVariable String code, Submission submission) {
    StakeholderCode stakeholder =
        Unknown.idOr(
            Refusal.UNKNOWN_STAKEHOLDER,
            () -> new StakeholderCode(code),
            new NoSuch.Stakeholder(code));
    return recorder.changed(
        submission,
        new ReviseStakeholder(
            stakeholder,
            submission.fields(),
            circumstances(submission),
            heirs.beyond(submission.fields())),
        "/api/stakeholders/" + stakeholder);
  }

  /** Without a code there is no stream to ask, so then right and form are judged here. */
  private StakeholderCode code(Form<StakeholderRegistered> form) {
    return form.get("code", StakeholderCode.class)
        .orElseGet(
            () -> {
              recorder.requireRight(RegisterStakeholder.class);
              return form.take().code();
            });
  }

  private Circumstances circumstances(Submission submission) {
    return surroundings.circumstances(
        submission.expected(), StakeholderForm.streamsNamedBy(submission.fields()));
  }
}
