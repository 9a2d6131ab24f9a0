package org.uptake.command.recommendation;

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

  /** So then the form is judged here. */
  private static Refused withoutNumber(
      ReviewCode review,
      Fields sent,
      Optional<IssuingReview> issuing,
      Circumstances circumstances) {
    if (issuing.isEmpty()) {
      return new Refused(Refusal.UNKNOWN_REVIEW, new NoSuch.Review(review.value()));
    }
    Message wrong =
        sent.get(NUMBER) == null
            ? InvalidField.Simple.REQUIRED
            : InvalidValue.Simple.RECOMMENDATION_NUMBER;
    Fields rest = issuing.get().dated(sent.without(NUMBER));
    List<FieldError> errors =
        new EntryForm(new RecommendationId(review + "-1"), Precedents.NONE, circumstances)
            .read(Kind.PROPOSED, EntryIds.next(), rest)
            .after(List.of(new FieldError(NUMBER, wrong)))
            .errors();
    return Refused.fields(errors);
  }
}
