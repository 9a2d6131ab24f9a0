package org.uptake.command.recommendation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.uptake.command.platform.EntryIds;
import org.uptake.command.platform.Surroundings;
import org.uptake.kernel.Circumstances;
import org.uptake.kernel.ExpectedVersion;
import org.uptake.kernel.FieldError;
import org.uptake.kernel.InvalidField;
import org.uptake.kernel.InvalidValue;
import org.uptake.kernel.Message;
import org.uptake.kernel.NoSuch;
import org.uptake.kernel.RecommendationId;
import org.uptake.kernel.RecommendationNumber;
import org.uptake.kernel.Refusal;
import org.uptake.kernel.Refused;
import org.uptake.kernel.ReviewCode;
import org.uptake.kernel.StreamId;
import org.uptake.kernel.platform.Fields;
import org.uptake.kernel.recommendation.EntryForm;
import org.uptake.kernel.recommendation.Kind;
import org.uptake.kernel.recommendation.Precedents;
import org.uptake.kernel.recommendation.RecommendationCommand.IssuingReview;
import org.uptake.kernel.recommendation.RecommendationCommand.Propose;

/** Makes the command that opens a recommendation: it needs to know the review that issues it. */
public class Proposals {

  private static final String NUMBER = "number";
  private static final String DAY = "occurredOn";

  /** In place of that of a review which there is not. */
  private static final String ANY_DAY = "2000";

  private final Surroundings surroundings;
  private final IssuingReviews reviews;

  public Proposals(Surroundings surroundings, IssuingReviews reviews) {
    this.surroundings = surroundings;
    this.reviews = reviews;
  }

  public Propose propose(ReviewCode review, Fields sent, ExpectedVersion expected) {
    Optional<IssuingReview> issuing =
        reviews
            .find(review)
            .map(found -> new IssuingReview(found.review().publishedOn(), found.version()));
    Fields fields = sent.without(NUMBER);
    Circumstances circumstances =
        surroundings.circumstances(expected, EntryForm.streamsNamedBy(fields));
    RecommendationId id =
        number(sent)
            .map(number -> RecommendationId.of(review, number))
            .orElseThrow(() -> withoutNumber(review, sent, issuing, circumstances));
    return new Propose(id, EntryIds.next(), fields, issuing, written(id), circumstances);
  }

  private Optional<RecommendationId> written(RecommendationId id) {
    return surroundings
        .written(id.stream())
        .map(StreamId::of)
        .map(stream -> new RecommendationId(stream.id()));
  }

  /** Without a number there is no stream to ask. */
  static boolean isNumbered(Fields sent) {
    return number(sent).isPresent();
  }

  private static Optional<RecommendationNumber> number(Fields sent) {
    Fields written =
        sent.get(NUMBER) instanceof Integer whole ? sent.with(NUMBER, whole.toString()) : sent;
    return written.codes(NUMBER, RecommendationNumber::new).stream().findFirst();
  }

  /**
   * For a row of a file, of which all that is wrong is told at once.
   *
   * @throws Refused if there is no such review, with whatever else is wrong
   */
  public void requireReview(ReviewCode review, Fields sent) {
    if (reviews.find(review).isPresent()) {
      return;
    }
    List<FieldError> errors = new ArrayList<>();
    errors.add(new FieldError("review", new NoSuch.Review(review.value())));
    if (!isNumbered(sent)) {
      errors.add(new FieldError(NUMBER, unnumbered(sent)));
    }
    Fields rest = sent.without(NUMBER);
    throw Refused.fields(
        judged(review, rest.get(DAY) == null ? rest.with(DAY, ANY_DAY) : rest, errors));
  }

  private List<FieldError> judged(ReviewCode review, Fields rest, List<FieldError> before) {
    Circumstances circumstances =
        surroundings.circumstances(ExpectedVersion.ANY, EntryForm.streamsNamedBy(rest));
    return judged(review, rest, before, circumstances);
  }

  private static List<FieldError> judged(
      ReviewCode review, Fields rest, List<FieldError> before, Circumstances circumstances) {
    return new EntryForm(new RecommendationId(review + "-1"), Precedents.NONE, circumstances)
        .read(Kind.PROPOSED, EntryIds.next(), rest)
        .after(before)
        .errors();
  }

  private static Message unnumbered(Fields sent) {
    return sent.get(NUMBER) == null
        ? InvalidField.Simple.REQUIRED
        : InvalidValue.Simple.RECOMMENDATION_NUMBER;
  }

  /** So then the form is judged here. */
  private static Refused withoutNumber(
      ReviewCode review,
      Fields sent,
      Optional<IssuingReview> issuing,
      Circumstances circumstances) {
    if (issuing.isEmpty()) {
      return new Refused(Refusal.UNKNOWN_REVIEW, new NoSuch.Review(review.value()));
    }
    Fields rest = issuing.get().dated(sent.without(NUMBER));
    List<FieldError> unnumbered = List.of(new FieldError(NUMBER, unnumbered(sent)));
    return Refused.fields(judged(review, rest, unnumbered, circumstances));
  }
}
