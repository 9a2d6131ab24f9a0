package org.uptake.query.stakeholder;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.uptake.kernel.Refusal;
import org.uptake.kernel.Refused;
import org.uptake.query.log.SequenceRows;
import org.uptake.query.platform.Answers;
import org.uptake.query.platform.Listing;
import org.uptake.query.platform.NotKnownThen;
import org.uptake.query.platform.Page;
import org.uptake.query.platform.Parameters;
import org.uptake.query.platform.Standpoint;
import org.uptake.query.platform.TwoDates;

/** The directory of stakeholders. */
@RestController
@RequestMapping("/api/stakeholders")
class StakeholderQueryController {

  private static final List<String> TABLES = List.of(StakeholderProjection.NAME);

  private final Answers answers;
  private final StakeholderDirectory directory;
  private final SequenceRows sequence;

  StakeholderQueryController(
      Answers answers, StakeholderDirectory directory, SequenceRows sequence) {
    this.answers = answers;
    this.directory = directory;
    this.sequence = sequence;
  }

  @GetMapping
  ResponseEntity<Listing<StakeholderSummary>> list(
      Parameters parameters, HttpServletRequest request) {
    TwoDates dates = TwoDates.of(parameters);
    Page page = Page.of(parameters);
    parameters.finish();
    return answers.answer(dates, TABLES, at -> list(page, at)).linked(request);
  }

  private Listing<StakeholderSummary> list(Page page, Standpoint at) {
    List<StakeholderSummary> all =
        directory.knownAt(at.position()).stream().map(StakeholderSummary::of).toList();
    return Listing.of(page.of(all), all.size(), page, at);
  }

  @GetMapping("/{code}")
  StakeholderDetails find(@PathVariable String code, Parameters parameters) {
    TwoDates dates = TwoDates.of(parameters);
    parameters.finish();
    return answers.answer(dates, TABLES, at -> details(code, at));
  }

  private StakeholderDetails details(String code, Standpoint at) {
    return directory
        .find(code, at.position())
        .map(StakeholderSummary::of)
        .map(found -> new StakeholderDetails(found, at.asOf(), at.knownAt(), at.position()))
        .orElseThrow(() -> unknown(code));
  }

  private Refused unknown(String code) {
    return directory
        .firstKnown(code)
        .flatMap(sequence::recordedAt)
        .map(first -> NotKnownThen.recordedOnly(code, first))
        .orElseGet(
            () -> new Refused(Refusal.UNKNOWN_STAKEHOLDER, "There is no stakeholder " + code));
  }
}
