package org.uptake.query;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.uptake.kernel.Amount;
import org.uptake.kernel.EntryId;
import org.uptake.kernel.Evidence;
import org.uptake.kernel.PartialDate;
import org.uptake.kernel.RecommendationId;
import org.uptake.kernel.ReviewCode;
import org.uptake.kernel.StakeholderCode;
import org.uptake.kernel.recommendation.Entry;
import org.uptake.kernel.recommendation.EntryCorrected;
import org.uptake.kernel.recommendation.EntryRetracted;
import org.uptake.kernel.recommendation.Holding;
import org.uptake.kernel.recommendation.ImplementationPlanned;
import org.uptake.kernel.recommendation.ImplementationResumed;
import org.uptake.kernel.recommendation.ImplementationStalled;
import org.uptake.kernel.recommendation.ImplementationVerified;
import org.uptake.kernel.recommendation.Kind;
import org.uptake.kernel.recommendation.ObservationSubmitted;
import org.uptake.kernel.recommendation.ProgressReported;
import org.uptake.kernel.recommendation.RecommendationClosed;
import org.uptake.kernel.recommendation.RecommendationDeclined;
import org.uptake.kernel.recommendation.RecommendationEndorsed;
import org.uptake.kernel.recommendation.RecommendationEvent;
import org.uptake.kernel.recommendation.RecommendationFunded;
import org.uptake.kernel.recommendation.RecommendationImplemented;
import org.uptake.kernel.recommendation.RecommendationLinked;
import org.uptake.kernel.recommendation.RecommendationProposed;
import org.uptake.kernel.recommendation.RecommendationReopened;
import org.uptake.kernel.recommendation.ResponsibilityTransferred;
import org.uptake.kernel.recommendation.Visibility;
import org.uptake.kernel.recommendation.lifecycle.History;
import org.uptake.kernel.review.ReviewRegistered;
import org.uptake.kernel.review.ReviewRevised;
import org.uptake.kernel.stakeholder.StakeholderName;
import org.uptake.kernel.stakeholder.StakeholderRegistered;
import org.uptake.kernel.stakeholder.StakeholderRevised;
import org.uptake.query.log.Positioned;

/**
 * A log that follows from a seed alone: everything in it was legal when it was recorded, in no
 * order of occurrence, and much of it was corrected or retracted.
 */
public final class RandomEvents {

  public static final List<RecommendationId> RECOMMENDATIONS =
      Stream.of("HIPPO-1", "HIPPO-14", "HIPPO-14a", "A4P-1", "A4P-2")
          .map(RecommendationId::new)
          .toList();

  private static final LocalDate OPENED = LocalDate.parse("2018-11-29");
  private static final int DAYS_APART = 20;
  private static final List<StakeholderCode> STAKEHOLDERS =
      Stream.of("SC", "SEC", "FM", "AU").map(StakeholderCode::new).toList();
  private static final List<ReviewCode> REVIEWS =
      Stream.of("HIPPO", "A4P").map(ReviewCode::new).toList();
  private static final List<Kind> KINDS =
      List.of(
          Kind.ENDORSED,
          Kind.ENDORSED,
          Kind.DECLINED,
          Kind.PLANNED,
          Kind.PLANNED,
          Kind.FUNDED,
          Kind.PROGRESS_REPORTED,
          Kind.PROGRESS_REPORTED,
          Kind.PROGRESS_REPORTED,
          Kind.STALLED,
          Kind.RESUMED,
          Kind.RESUMED,
          Kind.IMPLEMENTED,
          Kind.IMPLEMENTED,
          Kind.VERIFIED,
          Kind.VERIFIED,
          Kind.REOPENED,
          Kind.REOPENED,
          Kind.REOPENED,
          Kind.CLOSED,
          Kind.OBSERVED,
          Kind.TRANSFERRED,
          Kind.TRANSFERRED,
          Kind.LINKED);

  private final Random random;
  private final Random naming;
  private final Random restrictions;
  private final List<Positioned> events = new ArrayList<>();
  private final Map<String, Long> versions = new HashMap<>();
  private final Map<RecommendationId, History> histories = new LinkedHashMap<>();

  private RandomEvents(long seed) {
    this.random = new Random(seed);
    this.naming = new Random(seed);
    this.restrictions = new Random(seed);
  }

  public static List<Positioned> of(long seed, int size) {
    return new RandomEvents(seed).recorded(size);
  }

  /** A day on which something may happen in such a log, or one beside it. */
  public static LocalDate someDay(Random random) {
    return OPENED.plusDays(
        (long) random.nextInt(DAYS_APART * 2) * DAYS_APART + random.nextInt(3) - 1);
  }

  private List<Positioned> recorded(int size) {
    STAKEHOLDERS.forEach(code -> take("stakeholder/" + code, stakeholder(code)));
    REVIEWS.forEach(code -> take("review/" + code, review(code)));
    while (events.size() < size) {
      switch (random.nextInt(20)) {
        case 0 -> reviseReview();
        case 1 -> reviseStakeholder();
        default -> tell(oneOf(RECOMMENDATIONS));
      }
    }
    return List.copyOf(events);
  }

  private void reviseReview() {
    ReviewCode code = oneOf(REVIEWS);
    take("review/" + code, new ReviewRevised(code, List.of("title"), review(code), "Renamed"));
  }

  private void reviseStakeholder() {
    StakeholderCode code = oneOf(STAKEHOLDERS);
    List<StakeholderName> names =
        Stream.of("2018", "2019-03", "2020-05-17")
            .filter(since -> naming.nextInt(3) > 0)
            .map(since -> new StakeholderName("From " + since, PartialDate.of(since)))
            .collect(Collectors.toCollection(ArrayList::new));
    StakeholderRegistered becomes = stakeholder(code);
    if (!names.isEmpty()) {
      names.addFirst(new StakeholderName(becomes.name(), null));
      becomes = becomes.named(names.getLast().name());
    }
    take(
        "stakeholder/" + code,
        new StakeholderRevised(code, List.of("name"), becomes, "Renamed", names));
  }

  private ReviewRegistered review(ReviewCode code) {
    return new ReviewRegistered(
        code,
        "Title " + random.nextInt(100),
        date(),
        random.nextBoolean() ? "A/70/95" : null,
        null,
        random.nextBoolean() ? oneOf(STAKEHOLDERS) : null,
        null,
        1 + random.nextInt(60));
  }

  private StakeholderRegistered stakeholder(StakeholderCode code) {
    return new StakeholderRegistered(
        code,
        "Name " + random.nextInt(100),
        oneOf(StakeholderRegistered.Kind.class),
        naming.nextInt(4) == 0 ? STAKEHOLDERS.getFirst() : null);
  }

  private void tell(RecommendationId id) {
    @Nullable History history = histories.get(id);
    if (history == null) {
      histories.put(id, new History());
      take(id, proposal(entryId(), id, date(), someStakeholders()));
    } else if (isClosed(history) && random.nextInt(3) == 0) {
      retract(id, history, closure(history));
    } else {
      switch (random.nextInt(10)) {
        case 0, 1 -> correct(id, history, oneOf(history.live()));
        case 2 -> correct(id, history, history.proposed());
        case 3, 4 -> retract(id, history, oneOf(history.live()));
        default -> record(id, history);
      }
    }
  }

  private static boolean isClosed(History history) {
    return history.lifecycle().moments().getLast().situation().closedBy().isPresent();
  }

  private static Entry closure(History history) {
    return history.lifecycle().moments().getLast().situation().closedBy().orElseThrow();
  }

  private void record(RecommendationId id, History history) {
    Entry entry = entry(entryId(), oneOf(KINDS), history.proposed());
    if (history.with(entry).contradiction().isEmpty()) {
      take(id, entry);
    }
  }

  private void correct(RecommendationId id, History history, Entry before) {
    Entry after =
        before instanceof RecommendationProposed proposed
            ? revised(proposed)
            : entry(before.id(), before.kind(), history.proposed());
    if (!after.equals(before) && history.replacing(after).contradiction().isEmpty()) {
      take(id, new EntryCorrected(id, before.id(), List.of("note"), after, "Misread"));
    }
  }

  private void retract(RecommendationId id, History history, Entry entry) {
    boolean retractable = !(entry instanceof RecommendationProposed);
    if (retractable && history.without(entry.id()).contradiction().isEmpty()) {
      take(id, new EntryRetracted(id, entry.id(), "Mistaken"));
    }
  }

  /** Other addressees, or the same in another order, or another day, or only other words. */
  private RecommendationProposed revised(RecommendationProposed before) {
    List<StakeholderCode> addressees = new ArrayList<>(before.addressees());
    PartialDate day = before.occurredOn();
    switch (random.nextInt(5)) {
      case 0 -> Collections.shuffle(addressees, random);
      case 1 ->
          STAKEHOLDERS.stream()
              .filter(code -> !addressees.contains(code))
              .findFirst()
              .ifPresent(addressees::add);
      case 2 -> {
        addressees.clear();
        addressees.addAll(someStakeholders());
      }
      case 3 -> day = date();
      default -> {}
    }
    return proposal(before.id(), before.recommendation(), day, addressees);
  }

  private RecommendationProposed proposal(
      EntryId id, RecommendationId of, PartialDate day, List<StakeholderCode> addressees) {
    return new RecommendationProposed(
        id,
        of,
        day,
        null,
        "Title " + random.nextInt(3),
        "Text",
        random.nextBoolean() ? "Action" : null,
        random.nextBoolean() ? "Theme" : null,
        addressees,
        null,
        "para. 3",
        evidence(),
        note());
  }

  private Entry entry(EntryId id, Kind kind, RecommendationProposed proposed) {
    RecommendationId of = proposed.recommendation();
    PartialDate on = date();
    StakeholderCode by = oneOf(STAKEHOLDERS);
    List<StakeholderCode> holders = holders(of);
    StakeholderCode to = holders.isEmpty() || random.nextInt(3) == 0 ? null : oneOf(holders);
    List<Evidence> seen = evidence();
    String note = note();
    Visibility visibility = restrictions.nextInt(4) == 0 ? Visibility.RESTRICTED : null;
    PartialDate disclosedOn = visibility == null ? null : disclosure();
    RecommendationId other = oneOf(RECOMMENDATIONS);
    return switch (kind) {
      case PROPOSED -> throw new IllegalArgumentException("there is one proposal");
      case ENDORSED ->
          new RecommendationEndorsed(
              id,
              of,
              on,
              to,
              by,
              oneOf(RecommendationEndorsed.Extent.class),
              seen,
              note,
              visibility,
              disclosedOn);
      case DECLINED ->
          new RecommendationDeclined(
              id, of, on, to, by, "Reason", seen, note, visibility, disclosedOn);
      case PLANNED ->
          new ImplementationPlanned(
              id,
              of,
              on,
              to,
              null,
              by,
              random.nextInt(4) == 0 ? null : date(),
              "S",
              seen,
              note,
              visibility,
              disclosedOn);
      case FUNDED ->
          new RecommendationFunded(
              id,
              of,
              on,
              to,
              by,
              Amount.of("100.50"),
              "USD",
              oneOf(RecommendationFunded.Phase.class),
              oneOf(RecommendationFunded.Channel.class),
              null,
              seen,
              note,
              visibility,
              disclosedOn);
      case PROGRESS_REPORTED ->
          new ProgressReported(
              id,
              of,
              on,
              to,
              by,
              oneOf(ProgressReported.Movement.class),
              "Summary",
              List.<ProgressReported.Measure>of(),
              seen,
              note,
              visibility,
              disclosedOn);
      case STALLED ->
          new ImplementationStalled(
              id,
              of,
              on,
              to,
              null,
              oneOf(ImplementationStalled.Cause.class),
              "R",
              seen,
              note,
              visibility,
              disclosedOn);
      case RESUMED ->
          new ImplementationResumed(id, of, on, to, null, seen, note, visibility, disclosedOn);
      case IMPLEMENTED ->
          new RecommendationImplemented(
              id,
              of,
              on,
              to,
              by,
              oneOf(RecommendationImplemented.Extent.class),
              "S",
              seen,
              note,
              visibility,
              disclosedOn);
      case VERIFIED ->
          new ImplementationVerified(
              id,
              of,
              on,
              to,
              by,
              oneOf(ImplementationVerified.Finding.class),
              "S",
              seen,
              note,
              visibility,
              disclosedOn);
      case REOPENED -> reopened(id, of, on, to, seen, note, visibility, disclosedOn);
      case CLOSED ->
          new RecommendationClosed(
              id,
              of,
              on,
              null,
              random.nextBoolean()
                  ? RecommendationClosed.Ground.RECORDED_IN_ERROR
                  : oneOf(RecommendationClosed.Ground.class),
              "Explanation",
              other,
              seen,
              note,
              visibility,
              disclosedOn);
      case OBSERVED ->
          new ObservationSubmitted(
              id,
              of,
              on,
              to,
              by,
              oneOf(ObservationSubmitted.Stance.class),
              "T",
              null,
              seen,
              note,
              visibility,
              disclosedOn);
      case TRANSFERRED ->
          new ResponsibilityTransferred(
              id,
              of,
              on,
              holders.isEmpty() ? by : oneOf(holders),
              null,
              oneOf(STAKEHOLDERS),
              null,
              seen,
              note,
              visibility,
              disclosedOn);
      case LINKED ->
          new RecommendationLinked(
              id,
              of,
              on,
              null,
              other,
              oneOf(RecommendationLinked.Relation.class),
              seen,
              note,
              visibility,
              disclosedOn);
    };
  }

  /** Who ever held a track. */
  private List<StakeholderCode> holders(RecommendationId of) {
    return Objects.requireNonNull(histories.get(of)).holdings().stream()
        .map(Holding::holder)
        .distinct()
        .toList();
  }

  private Entry reopened(
      EntryId id,
      RecommendationId of,
      PartialDate on,
      @Nullable StakeholderCode to,
      List<Evidence> seen,
      @Nullable String note,
      @Nullable Visibility visibility,
      @Nullable PartialDate disclosedOn) {
    RecommendationReopened.Reopens what = oneOf(RecommendationReopened.Reopens.class);
    boolean closure = what == RecommendationReopened.Reopens.CLOSURE;
    return new RecommendationReopened(
        id, of, on, closure ? null : to, null, what, "Reason", seen, note, visibility, disclosedOn);
  }

  /** Never, long ago, or not for long. */
  private @Nullable PartialDate disclosure() {
    return switch (restrictions.nextInt(3)) {
      case 0 -> null;
      case 1 -> PartialDate.of("2001-02-03");
      default -> PartialDate.of("2999-12-31");
    };
  }

  private List<StakeholderCode> someStakeholders() {
    List<StakeholderCode> some = new ArrayList<>(STAKEHOLDERS);
    Collections.shuffle(some, random);
    return some.subList(0, random.nextInt(4));
  }

  /** Few enough days for several entries on one of them. */
  private PartialDate date() {
    String day = OPENED.plusDays((long) random.nextInt(DAYS_APART * 2) * DAYS_APART).toString();
    return PartialDate.of(day.substring(0, oneOf(List.of(4, 7, 10, 10))));
  }

  private List<Evidence> evidence() {
    return random.nextInt(3) == 0 ? List.of(new Evidence("Interview", null, "p. 3")) : List.of();
  }

  private @Nullable String note() {
    return random.nextInt(3) == 0 ? "„Note“, 1 < 2 & \"so on\" \\ é\nline two" : null;
  }

  private EntryId entryId() {
    return new EntryId(new UUID(random.nextLong(), random.nextLong()));
  }

  private void take(RecommendationId id, RecommendationEvent event) {
    Objects.requireNonNull(histories.get(id)).evolve(event);
    take(id.stream(), event);
  }

  private void take(String stream, Object event) {
    long position = events.size() + 1L;
    long version = versions.merge(stream, 1L, Long::sum);
    events.add(
        new Positioned(
            position,
            TestLog.recordedAt(position),
            stream,
            version,
            event,
            "author-" + position % 3,
            position % 2 == 0 ? "DPO" : "IPI",
            position % 5 == 0 ? "import" : "api",
            position % 5 == 0 ? new UUID(2, position % 3).toString() : null));
  }

  private <T> T oneOf(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  private <W extends Enum<W>> W oneOf(Class<W> type) {
    return oneOf(List.of(Objects.requireNonNull(type.getEnumConstants())));
  }
}
