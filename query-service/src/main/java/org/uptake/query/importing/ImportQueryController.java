package org.uptake.query.importing;

import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.uptake.kernel.NoSuch;
import org.uptake.kernel.Refusal;
import org.uptake.kernel.Refused;
import org.uptake.query.platform.Question;

/** Reports and progress of imports. */
@RestController
class ImportQueryController {

  private final ImportReportRows rows;

  ImportQueryController(ImportReportRows rows) {
    this.rows = rows;
  }

  @GetMapping("/api/imports/{import}")
  ImportReport report(@PathVariable("import") String id, Question question) {
    return question.answer(() -> report(id));
  }

  private ImportReport report(String id) {
    try {
      return rows.find(UUID.fromString(id)).orElseThrow(() -> unknown(id));
    } catch (IllegalArgumentException malformed) {
      throw unknown(id);
    }
  }

  private static Refused unknown(String id) {
    return new Refused(Refusal.UNKNOWN_IMPORT, new NoSuch.Import(id));
  }
}
