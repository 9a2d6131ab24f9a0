package org.uptake.query.account;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.uptake.kernel.AccountId;
import org.uptake.kernel.NoSuch;
import org.uptake.kernel.Refusal;
import org.uptake.kernel.Refused;
import org.uptake.kernel.account.DraftForm;
import org.uptake.platform.identity.CurrentAuthor;
import org.uptake.query.account.DraftListing.DraftItem;
import org.uptake.query.platform.Page;
import org.uptake.query.platform.Question;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Shows everybody their own drafts, and nobody those of others. */
@RestController
@RequestMapping("/api/me/drafts")
class DraftQueryController {

  private static final TypeReference<Map<String, String>> BOXES = new TypeReference<>() {};

  private final DraftDirectory drafts;
  private final CurrentAuthor current;
  private final JsonMapper json;

  DraftQueryController(DraftDirectory drafts, CurrentAuthor current, JsonMapper json) {
    this.drafts = drafts;
    this.current = current;
    this.json = json;
  }

  @GetMapping
  DraftListing list(Question question) {
    return question.answer(Page::of, this::page);
  }

  private DraftListing page(Page page) {
    UUID owner = owner();
    Instant since = since();
    List<DraftItem> items =
        drafts.page(owner, since, page.size(), page.offset()).stream()
            .map(row -> new DraftItem(row.draft, row.about, row.savedAt))
            .toList();
    return new DraftListing(items, drafts.count(owner, since), page.page(), page.size());
  }

  @GetMapping("/{draft}")
  DraftDetails find(@PathVariable String draft, Question question) {
    return question.answer(() -> details(found(draft)));
  }

  private DraftRow found(String draft) {
    UUID owner = owner();
    return DraftForm.id(draft)
        .flatMap(id -> drafts.find(owner, id, since()))
        .orElseThrow(() -> new Refused(Refusal.UNKNOWN_DRAFT, new NoSuch.Draft(draft)));
  }

  private DraftDetails details(DraftRow row) {
    return new DraftDetails(row.draft, row.about, json.readValue(row.content, BOXES), row.savedAt);
  }

  private UUID owner() {
    return AccountId.of(current.author().id()).uuid();
  }

  private static Instant since() {
    return Instant.now().minus(Duration.ofDays(DraftForm.DAYS));
  }
}
