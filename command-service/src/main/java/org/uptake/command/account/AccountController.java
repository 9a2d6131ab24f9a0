package org.uptake.command.account;

import java.util.Set;
import org.axonframework.common.IdentifierFactory;
import org.springframework.http.HttpStatus;
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
import org.uptake.kernel.AccountId;
import org.uptake.kernel.Circumstances;
import org.uptake.kernel.NoSuch;
import org.uptake.kernel.Receipt;
import org.uptake.kernel.Refusal;
import org.uptake.kernel.Refused;
import org.uptake.kernel.account.AccountCommand;
import org.uptake.kernel.account.AccountCommand.ConfirmGrant;
import org.uptake.kernel.account.AccountCommand.DisableAccount;
import org.uptake.kernel.account.AccountCommand.EnableAccount;
import org.uptake.kernel.account.AccountCommand.EraseAccount;
import org.uptake.kernel.account.AccountCommand.GrantRole;
import org.uptake.kernel.account.AccountCommand.HandOverSeat;
import org.uptake.kernel.account.AccountCommand.OpenAccount;
import org.uptake.kernel.account.AccountCommand.RevokeRole;
import org.uptake.kernel.account.AccountForm;
import org.uptake.kernel.account.Role;
import org.uptake.kernel.platform.Parsed;

/** Administers people. */
@RestController
@RequestMapping(
    path = "/api/accounts",
    consumes = MediaType.APPLICATION_JSON_VALUE,
    produces = MediaType.APPLICATION_JSON_VALUE)
class AccountController {

  private final Recorder recorder;
  private final Surroundings surroundings;

  AccountController(Recorder recorder, Surroundings surroundings) {
    this.recorder = recorder;
    this.surroundings = surroundings;
  }

  @PostMapping
  ResponseEntity<Receipt> open(Submission submission) {
    AccountId id = AccountId.of(IdentifierFactory.getInstance().generateIdentifier());
    Circumstances circumstances =
        surroundings.circumstances(
            submission.expected(), AccountForm.streamsNamedBy(submission.fields()));
    Parsed<AccountForm> form = AccountForm.read(submission.fields(), circumstances).parsed();
    return answer(HttpStatus.CREATED, submission, new OpenAccount(id, form, submission.expected()));
  }

  @PostMapping("/{account}/grants")
  ResponseEntity<Receipt> grant(@PathVariable String account, Submission submission) {
    return done(
        submission, new GrantRole(id(account), submission.fields(), circumstances(submission)));
  }

  @PostMapping("/{account}/grants/{role}/confirmation")
  ResponseEntity<Receipt> confirm(
      @PathVariable String account, @PathVariable String role, Submission submission) {
    return done(
        submission,
        new ConfirmGrant(id(account), role(role), submission.fields(), circumstances(submission)));
  }

  @PostMapping("/{account}/grants/{role}/revocation")
  ResponseEntity<Receipt> revoke(
      @PathVariable String account, @PathVariable String role, Submission submission) {
    return done(
        submission,
        new RevokeRole(id(account), role(role), submission.fields(), circumstances(submission)));
  }

  @PostMapping("/{account}/seat")
  ResponseEntity<Receipt> handOver(@PathVariable String account, Submission submission) {
    return done(
        submission, new HandOverSeat(id(account), submission.fields(), circumstances(submission)));
  }

  @PostMapping("/{account}/disabling")
  ResponseEntity<Receipt> disable(@PathVariable String account, Submission submission) {
    return done(
        submission,
        new DisableAccount(id(account), submission.fields(), circumstances(submission)));
  }

  @PostMapping("/{account}/enabling")
  ResponseEntity<Receipt> enable(@PathVariable String account, Submission submission) {
    return done(
        submission, new EnableAccount(id(account), submission.fields(), circumstances(submission)));
  }

  @PostMapping("/{account}/erasure")
  ResponseEntity<Receipt> erase(@PathVariable String account, Submission submission) {
    return done(
        submission, new EraseAccount(id(account), submission.fields(), circumstances(submission)));
  }

  private ResponseEntity<Receipt> done(Submission submission, AccountCommand command) {
    return answer(HttpStatus.OK, submission, command);
  }

  private ResponseEntity<Receipt> answer(
      HttpStatus status, Submission submission, AccountCommand command) {
    return recorder.record(
        status, submission, command, outcome -> "/api/accounts/" + outcome.account());
  }

  private Circumstances circumstances(Submission submission) {
    return surroundings.circumstances(submission.expected(), Set.of());
  }

  private static AccountId id(String account) {
    return Unknown.idOr(
        Refusal.UNKNOWN_ACCOUNT, () -> AccountId.of(account), new NoSuch.Account(account));
  }

  private static Role role(String word) {
    return Role.named(word)
        .orElseThrow(() -> new Refused(Refusal.NOT_FOUND, new NoSuch.Role(word)));
  }
}
