package org.uptake.query.rebuild;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.uptake.kernel.BadValue;
import org.uptake.kernel.NoSuch;
import org.uptake.kernel.Refusal;
import org.uptake.kernel.Refused;
import org.uptake.kernel.rebuild.RebuildId;
import org.uptake.query.platform.Listing;
import org.uptake.query.platform.Page;
import org.uptake.query.platform.Question;
import org.uptake.query.platform.Snapshots;
import org.uptake.query.platform.TwoDates;

/** How far rebuilds have come. */
@RestController
@RequestMapping("/api/rebuilds")
class RebuildQueryController {

  private final Snapshots answers;
  private final RebuildRows rows;

  RebuildQueryController(Snapshots answers, RebuildRows rows) {
    this.answers = answers;
    this.rows = rows;
  }

  @GetMapping
  ResponseEntity<Listing<RebuildDetails>> list(Question question, HttpServletRequest request) {
    return question.answer(TwoDates::now, Page::of, this::list).linkedWithoutDates(request);
  }

  private Listing<RebuildDetails> list(TwoDates dates, Page page) {
    return answers.answer(dates, at -> Listing.of(rows.page(page), rows.count(), page, at));
  }

  @GetMapping("/{id}")
  RebuildDetails find(@PathVariable String id, Question question) {
    return question.answer(TwoDates::now, dates -> find(id, dates));
  }

  private RebuildDetails find(String id, TwoDates dates) {
    UUID rebuild = uuid(id);
    return answers.answer(dates, at -> rows.find(rebuild).orElseThrow(() -> unknown(id)));
  }

  private static UUID uuid(String id) {
    try {
      return RebuildId.of(id).uuid();
    } catch (BadValue malformed) {
      throw unknown(id);
    }
  }

  private static Refused unknown(String id) {
    return new Refused(Refusal.UNKNOWN_REBUILD, new NoSuch.Rebuild(id));
  }
}
