package org.uptake.command.review;

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
import org.uptake.kernel.Circumstances;
import org.uptake.kernel.NoSuch;
import org.uptake.kernel.Receipt;
import org.uptake.kernel.Refusal;
import org.uptake.kernel.ReviewCode;
import org.uptake.kernel.platform.Form;
import org.uptake.kernel.review.ReviewCommand.RegisterReview;
import org.uptake.kernel.review.ReviewCommand.ReviseReview;
import org.uptake.kernel.review.ReviewForm;
import org.uptake.kernel.review.ReviewRegistered;

/** Registers and revises reviews. */
@RestController
@RequestMapping(
    path = "/api/reviews",
    consumes = MediaType.APPLICATION_JSON_VALUE,
    produces = MediaType.APPLICATION_JSON_VALUE)
class ReviewController {

  private final Recorder recorder;
  private final Surroundings surroundings;

  ReviewController(Recorder recorder, Surroundings surroundings) {
    this.recorder = recorder;
    this.surroundings = surroundings;
  }

  @PostMapping
  ResponseEntity<Receipt> register(Submission submission) {
    Form<ReviewRegistered> form = ReviewForm.read(submission.fields(), circumstances(submission));
    ReviewCode code = code(form);
    return recorder.created(
        submission,
        new RegisterReview(code, form.parsed(), submission.expected()),
        "/api/reviews/" + code);
  }

  @PostMapping("/{code}/revisions")
  ResponseEntity<Receipt> revise(@PathVariable String code, Submission submission) {
    ReviewCode review =
        Unknown.idOr(Refusal.UNKNOWN_REVIEW, () -> new ReviewCode(code), new NoSuch.Review(code));
    return recorder.changed(
        submission,
        new ReviseReview(review, submission.fields(), circumstances(submission)),
        "/api/reviews/" + review);
  }

  /** Without a code there is no stream to ask, so then right and form are judged here. */
  private ReviewCode code(Form<ReviewRegistered> form) {
    return form.get("code", ReviewCode.class)
        .orElseGet(
            () -> {
              recorder.requireRight(RegisterReview.class);
              return form.take().code();
            });
  }

  private Circumstances circumstances(Submission submission) {
    return surroundings.circumstances(
        submission.expected(), ReviewForm.streamsNamedBy(submission.fields()));
  }
}
