package org.uptake.command.recommendation;

import java.util.Map;
import java.util.Set;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.uptake.command.platform.EntryIds;
import org.uptake.command.platform.Recorder;
import org.uptake.command.platform.Recording;
import org.uptake.command.platform.Submission;
import org.uptake.kernel.Circumstances;
import org.uptake.kernel.EntryId;
import org.uptake.kernel.RecommendationId;
import org.uptake.kernel.Refusal;
import org.uptake.kernel.ReviewCode;
import org.uptake.kernel.platform.Fields;
import org.uptake.kernel.recommendation.EntryForm;
import org.uptake.kernel.recommendation.RecommendationCommand.CorrectEntry;
import org.uptake.kernel.recommendation.RecommendationCommand.Propose;
import org.uptake.kernel.recommendation.RecommendationCommand.RecordEntry;
import org.uptake.kernel.recommendation.RecommendationCommand.RetractEntry;

/** Records what becomes of recommendations. */
@RestController
@RequestMapping(path = "/api", consumes = MediaType.APPLICATION_JSON_VALUE)
class RecommendationController {

  private static final String ENTRY = "/recommendations/{id}/entries/{entry}";

  private final Recorder recorder;
  private final Recording recording;
  private final Proposals proposals;

  RecommendationController(Recorder recorder, Recording recording, Proposals proposals) {
    this.recorder = recorder;
    this.recording = recording;
    this.proposals = proposals;
  }

  @PostMapping("/reviews/{code}/recommendations")
  ResponseEntity<Map<String, Object>> propose(@PathVariable String code, Submission submission) {
    ReviewCode review =
        Recording.idOr(Refusal.UNKNOWN_REVIEW, () -> new ReviewCode(code), "review " + code);
    Propose propose = proposals.propose(review, submission.fields(), submission.expected());
    return recorder.created(submission, propose, location(propose.recommendation()));
  }

  @PostMapping("/recommendations/{id}/entries")
  ResponseEntity<Map<String, Object>> record(@PathVariable String id, Submission submission) {
    RecommendationId recommendation = recommendation(id);
    Fields fields = submission.fields();
    return recorder.created(
        submission,
        new RecordEntry(recommendation, EntryIds.next(), fields, circumstances(submission, fields)),
        location(recommendation) + "/entries");
  }

  @PostMapping(ENTRY + "/correction")
  ResponseEntity<Map<String, Object>> correct(
      @PathVariable String id, @PathVariable String entry, Submission submission) {
    RecommendationId recommendation = recommendation(id);
    Circumstances circumstances =
        circumstances(submission, Correction.changes(submission.fields()));
    return recorder.changed(
        submission,
        new CorrectEntry(recommendation, entry(entry), submission.fields(), circumstances),
        location(recommendation) + "/entries");
  }

  @PostMapping(ENTRY + "/retraction")
  ResponseEntity<Map<String, Object>> retract(
      @PathVariable String id, @PathVariable String entry, Submission submission) {
    RecommendationId recommendation = recommendation(id);
    return recorder.changed(
        submission,
        new RetractEntry(
            recommendation,
            entry(entry),
            submission.fields(),
            recording.circumstances(submission.expected(), Set.of())),
        location(recommendation) + "/entries");
  }

  private Circumstances circumstances(Submission submission, Fields fields) {
    return recording.circumstances(submission.expected(), EntryForm.streamsNamedBy(fields));
  }

  private static RecommendationId recommendation(String id) {
    return Recording.idOr(
        Refusal.UNKNOWN_RECOMMENDATION, () -> new RecommendationId(id), "recommendation " + id);
  }

  private static EntryId entry(String id) {
    return Recording.idOr(Refusal.UNKNOWN_ENTRY, () -> EntryId.of(id), "entry " + id);
  }

  private static String location(RecommendationId recommendation) {
    return "/api/recommendations/" + recommendation;
  }
}
