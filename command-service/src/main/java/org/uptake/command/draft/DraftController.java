package org.uptake.command.draft;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.uptake.command.platform.SentForm;
import org.uptake.command.platform.Unrecorded;
import org.uptake.kernel.AccountId;
import org.uptake.kernel.FormName;
import org.uptake.kernel.NoSuch;
import org.uptake.kernel.Refusal;
import org.uptake.kernel.Refused;
import org.uptake.kernel.account.DraftForm;
import org.uptake.kernel.account.NoForm;
import org.uptake.kernel.platform.Form;
import org.uptake.platform.identity.CurrentAuthor;
import tools.jackson.databind.json.JsonMapper;

/** Keeps and throws away one's own drafts. */
@RestController
@RequestMapping(
    path = "/api/me/drafts/{draft}",
    consumes = MediaType.APPLICATION_JSON_VALUE,
    produces = MediaType.APPLICATION_JSON_VALUE)
class DraftController {

  private final DraftRows rows;
  private final CurrentAuthor current;
  private final JsonMapper json;

  DraftController(DraftRows rows, CurrentAuthor current, JsonMapper json) {
    this.rows = rows;
    this.current = current;
    this.json = json;
  }

  @PostMapping
  ResponseEntity<DraftReceipt> keep(@PathVariable String draft, SentForm sent) {
    AccountId owner = AccountId.of(current.author().id());
    UUID id = id(draft);
    DraftForm form = DraftForm.read(sent.fields()).take();
    Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
    String content = json.writeValueAsString(form.content());
    keep(owner, id, form.about(), content, now);
    return answer(new DraftReceipt(id, form.about(), now));
  }

  private void keep(AccountId owner, UUID id, String about, String content, Instant now) {
    try {
      if (!rows.keep(owner, id, about, content, now, DraftForm.MOST)) {
        throw new Refused(Refusal.TOO_MANY_DRAFTS, new DraftForm.TooMany(DraftForm.MOST));
      }
    } catch (DataIntegrityViolationException erasedMeanwhile) {
      throw new Refused(Refusal.NOT_ALLOWED, Unrecorded.Simple.ACCOUNT_NOT_IN_USE);
    }
  }

  @PostMapping("/removal")
  ResponseEntity<DraftRemoval> remove(@PathVariable String draft, SentForm sent) {
    AccountId owner = AccountId.of(current.author().id());
    UUID id = id(draft);
    var ignored = Form.read(NoForm.class, sent.fields(), FormName.DRAFT).take();
    rows.remove(owner, id);
    return answer(new DraftRemoval(id));
  }

  private static UUID id(String draft) {
    return DraftForm.id(draft)
        .orElseThrow(() -> new Refused(Refusal.UNKNOWN_DRAFT, new NoSuch.Draft(draft)));
  }

  private static <T> ResponseEntity<T> answer(T answer) {
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(answer);
  }
}
