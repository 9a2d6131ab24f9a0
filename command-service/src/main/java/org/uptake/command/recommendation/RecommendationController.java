package org.uptake.command.recommendation;

import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.uptake.command.platform.EntryIds;
import org.uptake.command.platform.Recorder;
import org.uptake.command.platform.Submission;
import org.uptake.command.platform.Surroundings;
import org.uptake.command.platform.TakesDryRun;
import org.uptake.command.platform.Unknown;
import org.uptake.kernel.Circumstances;
import org.uptake.kernel.EntryId;
import org.uptake.kernel.NoSuch;
import org.uptake.kernel.Receipt;
import org.uptake.kernel.RecommendationId;
import org.uptake.kernel.Refusal;
import org.uptake.kernel.ReviewCode;
import org.uptake.kernel.platform.Fields;
import org.uptake.kernel.recommendation.EntryForm;
import org.uptake.kernel.recommendation.RecommendationCommand.CorrectEntry;
import org.uptake.kernel.recommendation.RecommendationCommand.EntryChange;
import org.uptake.kernel.recommendation.RecommendationCommand.Propose;
import org.uptake.kernel.recommendation.RecommendationCommand.RecordEntry;
import org.uptake.kernel.recommendation.RecommendationCommand.RetractEntry;
import org.uptake.kernel.recommendation.RecommendationCommand.TryOut;

/** Records what becomes of recommendations. */
@RestController
@RequestMapping(
    path = "/api",
    consumes = MediaType.APPLICATION_JSON_VALUE,
    produces = MediaType.APPLICATION_JSON_VALUE)
class RecommendationController {

  private static final String ENTRY = "/recommendations/{id}/entries/{entry}";

  private final Recorder recorder;
  private final Surroundings surroundings;
  private final Proposals proposals;
  private final IssuingReviews reviews;
  private final Successions successions;

  RecommendationController(
      Recorder recorder,
      Surroundings surroundings,
      Proposals proposals,
      IssuingReviews reviews,
      Successions successions) {
    this.successions = successions;
    this.recorder = recorder;
    this.surroundings = surroundings;
    this.proposals = proposals;
    this.reviews = reviews;
  }

  @PostMapping("/reviews/{code}/recommendations")
  ResponseEntity<Receipt> propose(@PathVariable String code, Submission submission) {
    ReviewCode review =
        Unknown.idOr(Refusal.UNKNOWN_REVIEW, () -> new ReviewCode(code), new NoSuch.Review(code));
    if (!Proposals.isNumbered(submission.fields())) {
      recorder.requireRight(Propose.class);
    }
    Propose propose = proposals.propose(review, submission.fields(), submission.expected());
    return recorder.created(submission, propose, location(propose.recommendation()));
  }

  @PostMapping("/recommendations/{id}/entries")
  ResponseEntity<?> record(@PathVariable String id, @TakesDryRun Submission submission) {
    Fields fields = submission.fields();
    return answer(
        HttpStatus.CREATED,
        submission,
        new RecordEntry(
            recommendation(id), EntryIds.next(), fields, circumstances(submission, fields)));
  }

  @PostMapping(ENTRY + "/correction")
  ResponseEntity<?> correct(
      @PathVariable String id, @PathVariable String entry, @TakesDryRun Submission submission) {
    Fields fields = submission.fields();
    return answer(
        HttpStatus.OK,
        submission,
        new CorrectEntry(
            recommendation(id),
            entry(entry),
            fields,
            circumstances(submission, Correction.changes(fields))));
  }

  @PostMapping(ENTRY + "/retraction")
  ResponseEntity<?> retract(
      @PathVariable String id, @PathVariable String entry, @TakesDryRun Submission submission) {
    return answer(
        HttpStatus.OK,
        submission,
        new RetractEntry(
            recommendation(id),
            entry(entry),
            submission.fields(),
            surroundings.circumstances(submission.expected(), Set.of())));
  }

  private ResponseEntity<?> answer(HttpStatus status, Submission submission, EntryChange change) {
    RecommendationId recommendation = change.recommendation();
    if (submission.dryRun()) {
      int months = reviews.reportingPeriodMonths(recommendation.review());
      Object outlook = recorder.tryOut(submission, new TryOut(change, months));
      return ResponseEntity.ok(OutlookDetails.of((Outlook) outlook));
    }
    String entries = location(recommendation) + "/entries/";
    return recorder.record(status, submission, change, outcome -> entries + outcome.entry());
  }

  private Circumstances circumstances(Submission submission, Fields fields) {
    return successions.knowing(
        surroundings.circumstances(submission.expected(), EntryForm.streamsNamedBy(fields)),
        fields);
  }

  private static RecommendationId recommendation(String id) {
    return Unknown.idOr(
        Refusal.UNKNOWN_RECOMMENDATION,
        () -> new RecommendationId(id),
        new NoSuch.Recommendation(id));
  }

  private static EntryId entry(String id) {
    return Unknown.idOr(Refusal.UNKNOWN_ENTRY, () -> EntryId.of(id), new NoSuch.Entry(id));
  }

  private static String location(RecommendationId recommendation) {
    return "/api/recommendations/" + recommendation;
  }
}
