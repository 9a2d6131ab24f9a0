package org.uptake.query.importing;

import java.util.Set;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.uptake.kernel.NoSuch;
import org.uptake.kernel.Refusal;
import org.uptake.kernel.Refused;
import org.uptake.kernel.account.Role;
import org.uptake.platform.identity.CurrentAuthor;
import org.uptake.query.lane.Expensive;
import org.uptake.query.platform.Page;
import org.uptake.query.platform.Question;

/**
 * Reports and progress of imports. What a file recorded everybody may read; what it would, whoever
 * sent it, stewards, administrators and auditors.
 */
@RestController
class ImportQueryController {

  private static final Set<Role> SEEING = Set.of(Role.STEWARD, Role.ADMINISTRATOR, Role.AUDITOR);

  private final ImportReportRows rows;
  private final CurrentAuthor current;

  ImportQueryController(ImportReportRows rows, CurrentAuthor current) {
    this.rows = rows;
    this.current = current;
  }

  @Expensive
  @GetMapping("/api/imports")
  ImportListing list(Question question) {
    return question.answer(Page::of, this::page);
  }

  private ImportListing page(Page page) {
    current.author().requireOneOf(SEEING);
    return new ImportListing(rows.page(page), rows.count(), page.page(), page.size());
  }

  @GetMapping("/api/imports/{import}")
  ImportReport report(@PathVariable("import") String id, Question question) {
    return question.answer(() -> report(id));
  }

  private ImportReport report(String id) {
    try {
      return rows.find(UUID.fromString(id))
          .filter(found -> !found.dryRun() || isShown(found.account()))
          .orElseThrow(() -> unknown(id));
    } catch (IllegalArgumentException malformed) {
      throw unknown(id);
    }
  }

  /** Nobody else is told whether there is one. */
  private boolean isShown(String sender) {
    return current
        .signedIn()
        .filter(
            reader ->
                reader.id().equals(sender) || reader.roles().stream().anyMatch(SEEING::contains))
        .isPresent();
  }

  private static Refused unknown(String id) {
    return new Refused(Refusal.UNKNOWN_IMPORT, new NoSuch.Import(id));
  }
}
