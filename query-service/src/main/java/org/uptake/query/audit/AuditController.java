package org.uptake.query.audit;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.uptake.query.log.SequenceRows;
import org.uptake.query.platform.Address;
import org.uptake.query.platform.Parameters;
import org.uptake.query.platform.RestrictedTexts;
import org.uptake.query.platform.Standpoint;
import org.uptake.query.platform.TwoDates;

/** The audit trail. */
@RestController
class AuditController {

  private static final List<String> TABLES = List.of(AuditProjection.NAME, "recommendation");

  private final RestrictedTexts answers;
  private final AuditRows rows;
  private final SequenceRows sequence;

  AuditController(RestrictedTexts answers, AuditRows rows, SequenceRows sequence) {
    this.answers = answers;
    this.rows = rows;
    this.sequence = sequence;
  }

  @GetMapping("/api/audit")
  ResponseEntity<AuditTrail> trail(Parameters parameters, HttpServletRequest request) {
    TwoDates dates = TwoDates.withoutAsOf(parameters);
    AuditQuestion question = AuditQuestion.of(parameters);
    parameters.finish();
    AuditTrail trail =
        answers.answer(
            dates,
            TABLES,
            at -> trail(question, at, request),
            found -> found.items().stream().flatMap(AuditItem::shown));
    return Address.onward(trail, trail.next());
  }

  private AuditTrail trail(AuditQuestion question, Standpoint at, HttpServletRequest request) {
    List<AuditItem> found =
        rows.find(question.conditions(), question.stretch(at, sequence), question.limit() + 1);
    List<AuditItem> items = found.stream().limit(question.limit()).toList();
    @Nullable String next =
        items.size() == found.size()
            ? null
            : new Address(request)
                .with(question.newestFirst() ? "before" : "after", items.getLast().position());
    return new AuditTrail(items, next, at.knownAt(), at.position());
  }
}
