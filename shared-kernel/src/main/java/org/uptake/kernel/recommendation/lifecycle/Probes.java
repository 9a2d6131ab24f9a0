package org.uptake.kernel.recommendation.lifecycle;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.uptake.kernel.Amount;
import org.uptake.kernel.EntryId;
import org.uptake.kernel.Evidence;
import org.uptake.kernel.Message;
import org.uptake.kernel.PartialDate;
import org.uptake.kernel.RecommendationId;
import org.uptake.kernel.StakeholderCode;
import org.uptake.kernel.Word;
import org.uptake.kernel.recommendation.Entry;
import org.uptake.kernel.recommendation.ImplementationPlanned;
import org.uptake.kernel.recommendation.ImplementationResumed;
import org.uptake.kernel.recommendation.ImplementationStalled;
import org.uptake.kernel.recommendation.ImplementationStalled.Cause;
import org.uptake.kernel.recommendation.ImplementationVerified;
import org.uptake.kernel.recommendation.ImplementationVerified.Finding;
import org.uptake.kernel.recommendation.Kind;
import org.uptake.kernel.recommendation.ObservationSubmitted;
import org.uptake.kernel.recommendation.ObservationSubmitted.Stance;
import org.uptake.kernel.recommendation.ProgressReported;
import org.uptake.kernel.recommendation.ProgressReported.Movement;
import org.uptake.kernel.recommendation.RecommendationClosed;
import org.uptake.kernel.recommendation.RecommendationClosed.Ground;
import org.uptake.kernel.recommendation.RecommendationDeclined;
import org.uptake.kernel.recommendation.RecommendationEndorsed;
import org.uptake.kernel.recommendation.RecommendationFunded;
import org.uptake.kernel.recommendation.RecommendationFunded.Channel;
import org.uptake.kernel.recommendation.RecommendationFunded.Phase;
import org.uptake.kernel.recommendation.RecommendationImplemented;
import org.uptake.kernel.recommendation.RecommendationLinked;
import org.uptake.kernel.recommendation.RecommendationLinked.Relation;
import org.uptake.kernel.recommendation.RecommendationReopened;
import org.uptake.kernel.recommendation.RecommendationReopened.Reopens;
import org.uptake.kernel.recommendation.ResponsibilityTransferred;

/**
 * Entries that nobody means, to ask the fold whether such could stand. What it does not look at is
 * filled in.
 *
 * @param to the addressee, for those that take one
 * @param holder of a track, for those that need one
 */
record Probes(
    RecommendationId id,
    PartialDate on,
    @Nullable StakeholderCode to,
    @Nullable StakeholderCode holder) {

  private static final EntryId NONE = new EntryId(new UUID(0, 0));
  private static final StakeholderCode BY = new StakeholderCode("SOMEBODY");
  private static final StakeholderCode OTHER = new StakeholderCode("SOMEBODY-ELSE");
  private static final String TEXT = "Something";
  private static final List<Evidence> EVIDENCE = List.of();

  /**
   * An entry of a kind.
   *
   * @param variant the word on which it depends whether it can stand, or others can after it; empty
   *     if there is no such word
   * @param asked whom it is to concern, which its form may have no place for
   */
  record Probe(String variant, Entry entry, @Nullable StakeholderCode asked) {

    /** Why no such entry can be recorded, if that is so. */
    Optional<Message> obstacle(History history) {
      if (!Objects.equals(asked, entry.addressee())) {
        return Optional.of(
            asked == null
                ? Possibility.Limited.ADDRESSED_TO_NOBODY
                : Possibility.Limited.TAKES_NO_ADDRESSEE);
      }
      return history
          .with(entry)
          .contradiction()
          .map(found -> found.told(entry, List.of(), history.holdings()));
    }
  }

  /** One for each variant. */
  List<Probe> of(Kind kind) {
    return switch (kind) {
      case PROPOSED -> List.of();
      case ENDORSED -> each(RecommendationEndorsed.Extent.values(), this::endorsed);
      case DECLINED ->
          one(new RecommendationDeclined(NONE, id, on, to, BY, TEXT, EVIDENCE, null, null, null));
      case PLANNED ->
          one(
              new ImplementationPlanned(
                  NONE, id, on, to, BY, null, null, TEXT, EVIDENCE, null, null, null));
      case FUNDED -> one(funded());
      case PROGRESS_REPORTED -> each(Movement.values(), this::reported);
      case STALLED ->
          one(
              new ImplementationStalled(
                  NONE, id, on, to, BY, Cause.OTHER, TEXT, EVIDENCE, null, null, null));
      case RESUMED ->
          one(new ImplementationResumed(NONE, id, on, to, BY, EVIDENCE, null, null, null));
      case IMPLEMENTED -> each(RecommendationImplemented.Extent.values(), this::implemented);
      case VERIFIED ->
          one(
              new ImplementationVerified(
                  NONE, id, on, to, BY, Finding.CONFIRMED, TEXT, EVIDENCE, null, null, null));
      case REOPENED -> each(Reopens.values(), this::reopened);
      case CLOSED ->
          one(
              new RecommendationClosed(
                  NONE, id, on, BY, Ground.OVERTAKEN, TEXT, null, EVIDENCE, null, null, null));
      case OBSERVED ->
          one(
              new ObservationSubmitted(
                  NONE, id, on, to, BY, Stance.ADDS, TEXT, null, EVIDENCE, null, null, null));
      case TRANSFERRED -> List.of(new Probe("", transferred(), to == null ? holder : to));
      case LINKED ->
          one(
              new RecommendationLinked(
                  NONE, id, on, BY, id, Relation.REINFORCES, EVIDENCE, null, null, null));
    };
  }

  private <W extends Word> List<Probe> each(W[] variants, Function<W, Entry> entry) {
    return Arrays.stream(variants)
        .map(variant -> new Probe(variant.word(), entry.apply(variant), to))
        .toList();
  }

  private List<Probe> one(Entry entry) {
    return List.of(new Probe("", entry, to));
  }

  private Entry endorsed(RecommendationEndorsed.Extent extent) {
    return new RecommendationEndorsed(NONE, id, on, to, BY, extent, EVIDENCE, null, null, null);
  }

  private Entry funded() {
    Amount amount = Amount.of("1");
    return new RecommendationFunded(
        NONE,
        id,
        on,
        to,
        BY,
        amount,
        "USD",
        Phase.PLEDGED,
        Channel.FUND,
        null,
        EVIDENCE,
        null,
        null,
        null);
  }

  private Entry transferred() {
    StakeholderCode from = to == null ? holder : to;
    return new ResponsibilityTransferred(
        NONE, id, on, from == null ? BY : from, BY, OTHER, TEXT, EVIDENCE, null, null, null);
  }

  private Entry reported(Movement movement) {
    return new ProgressReported(
        NONE, id, on, to, BY, movement, TEXT, List.of(), EVIDENCE, null, null, null);
  }

  private Entry implemented(RecommendationImplemented.Extent extent) {
    return new RecommendationImplemented(
        NONE, id, on, to, BY, extent, TEXT, EVIDENCE, null, null, null);
  }

  private Entry reopened(Reopens reopens) {
    StakeholderCode addressee = reopens == Reopens.IMPLEMENTATION ? to : null;
    return new RecommendationReopened(
        NONE, id, on, addressee, BY, reopens, TEXT, EVIDENCE, null, null, null);
  }
}
