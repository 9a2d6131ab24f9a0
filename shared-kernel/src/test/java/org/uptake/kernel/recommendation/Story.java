package org.uptake.kernel.recommendation;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.uptake.kernel.Amount;
import org.uptake.kernel.EntryId;
import org.uptake.kernel.Evidence;
import org.uptake.kernel.Message;
import org.uptake.kernel.PartialDate;
import org.uptake.kernel.RecommendationId;
import org.uptake.kernel.StakeholderCode;
import org.uptake.kernel.Word;
import org.uptake.kernel.recommendation.ProgressReported.Measure;
import org.uptake.kernel.recommendation.lifecycle.Contradiction;
import org.uptake.kernel.recommendation.lifecycle.History;
import org.uptake.kernel.recommendation.lifecycle.Lifecycle;
import org.uptake.kernel.recommendation.lifecycle.Situation;
import org.uptake.kernel.recommendation.lifecycle.Stage;
import org.uptake.kernel.recommendation.lifecycle.Track;

/**
 * Tells a history in short words, {@code [date] kind[/word][@ADDRESSEE]}: {@code 2019-03
 * implemented/full@SEC}; the word of a plan is its target. What is not told is filled in; without a
 * date each entry has the day after the one before. Entries are {@code e1} (the proposal), {@code
 * e2} ... as they were recorded.
 */
public final class Story {

  public static final RecommendationId DEMO = new RecommendationId("DEMO-14");

  private static final RecommendationId OTHER = new RecommendationId("DEMO-15");
  private static final StakeholderCode DPO = new StakeholderCode("DPO");

  private final History history = new History();
  private LocalDate day = LocalDate.parse("2019-01-01");
  private int entries;

  private Story() {}

  public static Story of(String... addressees) {
    return proposedOn("2018-11-29", addressees);
  }

  public static Story proposedOn(String date, String... addressees) {
    Story story = new Story();
    story.entries = 1;
    story.history.evolve(proposal(date, addressees));
    return story;
  }

  /** The proposal, {@code e1}. */
  public static RecommendationProposed proposal(String date, String... addressees) {
    return new RecommendationProposed(
        id(1),
        DEMO,
        PartialDate.of(date),
        null,
        "Title",
        "Text",
        null,
        null,
        Stream.of(addressees).map(StakeholderCode::new).toList(),
        null,
        null,
        List.of(),
        null);
  }

  public static EntryId id(int number) {
    return EntryId.of("018f0000-0000-7000-8000-%012d".formatted(number));
  }

  /** Records what must be accepted. */
  public Story then(String... told) {
    for (String words : told) {
      Entry entry = next(words);
      history
          .with(entry)
          .contradiction()
          .ifPresent(
              refusal -> {
                throw new AssertionError(words + " was refused: " + refusal);
              });
      history.evolve(entry);
      entries++;
    }
    return this;
  }

  /** The next entry, not yet recorded. */
  public Entry next(String words) {
    return entry(entries + 1, words.contains(" ") ? words : nextDay() + " " + words);
  }

  private LocalDate nextDay() {
    day = day.plusDays(1);
    return day;
  }

  /** Why this cannot be recorded; empty if it can. */
  public Optional<Contradiction> refusalOf(String words) {
    return history.with(next(words)).contradiction();
  }

  /** A message by the last word of its code. */
  public static String word(Message message) {
    return message.code().substring(message.code().indexOf('.') + 1);
  }

  public History history() {
    return history;
  }

  public Lifecycle lifecycle() {
    return history.lifecycle();
  }

  public Situation on(String asOf) {
    return lifecycle().on(LocalDate.parse(asOf)).orElseThrow();
  }

  /** How it stands after all that was told. */
  public Situation now() {
    return lifecycle().moments().getLast().situation();
  }

  public Stage stage(String asOf) {
    return on(asOf).stage();
  }

  /** Each track as {@code A=in-progress accepted stalled advanced self-reported}. */
  public String tracks() {
    return now().tracks().stream().map(Story::words).collect(joining(", "));
  }

  public static String words(Track track) {
    String stalled = track.stalled() ? "stalled" : "none";
    return (track.addressee() == null ? "-" : track.addressee())
        + "="
        + Stream.of(
                track.step().word(),
                track.response().word(),
                stalled,
                track.momentum().word(),
                track.assurance().word())
            .filter(word -> !word.equals("none"))
            .collect(joining(" "));
  }

  /** {@code e2} and so on, as they are told of. */
  public static String name(Entry entry) {
    return "e" + Integer.parseInt(entry.id().value().substring(24));
  }

  public static Entry entry(int number, String words) {
    String[] told = words.split(" ", 2);
    String[] addressed = told[1].split("@", 2);
    String[] worded = addressed[0].split("/", 2);
    return entry(
        id(number),
        PartialDate.of(told[0]),
        Kind.named(worded[0]).orElseThrow(),
        worded.length == 1 ? null : worded[1],
        addressed.length == 1 ? null : new StakeholderCode(addressed[1]));
  }

  private static Entry entry(
      EntryId id,
      PartialDate on,
      Kind kind,
      @Nullable String word,
      @Nullable StakeholderCode addressee) {
    List<Evidence> none = List.of();
    return switch (kind) {
      case PROPOSED -> throw new IllegalArgumentException("a story has one proposal");
      case ENDORSED ->
          new RecommendationEndorsed(
              id,
              DEMO,
              on,
              addressee,
              DPO,
              word(RecommendationEndorsed.Extent.class, word),
              none,
              null,
              null,
              null);
      case DECLINED ->
          new RecommendationDeclined(
              id, DEMO, on, addressee, DPO, "Reason", none, null, null, null);
      case PLANNED ->
          new ImplementationPlanned(
              id,
              DEMO,
              on,
              addressee,
              null,
              DPO,
              word == null ? null : PartialDate.of(word),
              null,
              none,
              null,
              null,
              null);
      case FUNDED ->
          new RecommendationFunded(
              id,
              DEMO,
              on,
              addressee,
              DPO,
              Amount.of("100"),
              "USD",
              word == null
                  ? RecommendationFunded.Phase.PLEDGED
                  : word(RecommendationFunded.Phase.class, word),
              RecommendationFunded.Channel.FUND,
              null,
              none,
              null,
              null,
              null);
      case PROGRESS_REPORTED ->
          new ProgressReported(
              id,
              DEMO,
              on,
              addressee,
              DPO,
              word(ProgressReported.Movement.class, word),
              "Summary",
              List.<Measure>of(),
              none,
              null,
              null,
              null);
      case STALLED ->
          new ImplementationStalled(
              id,
              DEMO,
              on,
              addressee,
              null,
              ImplementationStalled.Cause.OTHER,
              "Reason",
              none,
              null,
              null,
              null);
      case RESUMED ->
          new ImplementationResumed(id, DEMO, on, addressee, null, none, null, null, null);
      case IMPLEMENTED ->
          new RecommendationImplemented(
              id,
              DEMO,
              on,
              addressee,
              DPO,
              word(RecommendationImplemented.Extent.class, word),
              "Summary",
              none,
              null,
              null,
              null);
      case VERIFIED ->
          new ImplementationVerified(
              id,
              DEMO,
              on,
              addressee,
              DPO,
              word(ImplementationVerified.Finding.class, word),
              "Summary",
              none,
              null,
              null,
              null);
      case REOPENED ->
          new RecommendationReopened(
              id,
              DEMO,
              on,
              addressee,
              null,
              word(RecommendationReopened.Reopens.class, word),
              "Reason",
              none,
              null,
              null,
              null);
      case CLOSED ->
          new RecommendationClosed(
              id,
              DEMO,
              on,
              null,
              word(RecommendationClosed.Ground.class, word),
              "Explanation",
              OTHER,
              none,
              null,
              null,
              null);
      case OBSERVED ->
          new ObservationSubmitted(
              id,
              DEMO,
              on,
              addressee,
              DPO,
              word(ObservationSubmitted.Stance.class, word),
              "Text",
              null,
              none,
              null,
              null,
              null);
      case TRANSFERRED ->
          new ResponsibilityTransferred(
              id,
              DEMO,
              on,
              Objects.requireNonNull(addressee),
              null,
              new StakeholderCode(Objects.requireNonNull(word)),
              null,
              none,
              null,
              null,
              null);
      case LINKED ->
          new RecommendationLinked(
              id,
              DEMO,
              on,
              null,
              OTHER,
              RecommendationLinked.Relation.REINFORCES,
              none,
              null,
              null,
              null);
    };
  }

  private static <W extends Enum<W> & Word> W word(Class<W> type, @Nullable String word) {
    return Stream.of(Objects.requireNonNull(type.getEnumConstants()))
        .filter(constant -> constant.word().equals(word))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(word + " is no " + type.getSimpleName()));
  }
}
