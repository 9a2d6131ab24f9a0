package org.uptake.standalone.reference;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;
import static java.util.Comparator.comparingLong;
import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * All that was recorded about one recommendation, in the order of recording, and what follows from
 * it: how far it had come, and whether something more may be recorded. Naive on purpose: every
 * question goes through everything again.
 */
record ReferenceModel(String recommendation, List<Recording> recordings) {

  private static final Set<String> NO_SIGN_OF_LIFE = Set.of("linked", "observed", "transferred");
  private static final Set<String> NEVER_SILENT = Set.of("closed", "declined", "implemented");

  ReferenceModel(String recommendation) {
    this(recommendation, List.of());
  }

  ReferenceModel plus(Recording recording) {
    List<Recording> more = new ArrayList<>(recordings);
    more.add(recording);
    return new ReferenceModel(recommendation, List.copyOf(more));
  }

  ReferenceModel known(long position) {
    return new ReferenceModel(
        recommendation,
        recordings.stream().filter(recording -> recording.position() <= position).toList());
  }

  ReferenceModel knownAt(Instant instant) {
    return new ReferenceModel(
        recommendation,
        recordings.stream().filter(recording -> !recording.recordedAt().isAfter(instant)).toList());
  }

  /** The live entries in order of occurrence. */
  List<Entry> live() {
    Map<String, Entry> entries = new LinkedHashMap<>();
    for (Recording recording : recordings) {
      String id = recording.entry();
      switch (recording.act()) {
        case Recording.RECORDED -> entries.put(id, Entry.of(recording));
        case Recording.CORRECTED ->
            entries.put(id, requireNonNull(entries.get(id)).corrected(recording));
        case Recording.RETRACTED -> entries.remove(id);
        default -> throw new IllegalArgumentException(recording.act());
      }
    }
    return inOrderOfOccurrence(entries.values());
  }

  private static List<Entry> inOrderOfOccurrence(Collection<Entry> entries) {
    if (entries.isEmpty()) {
      return List.of();
    }
    LocalDate proposedOn =
        entries.stream()
            .filter(entry -> entry.is("proposed"))
            .findAny()
            .orElseThrow()
            .earliestDay();
    return entries.stream()
        .sorted(
            comparing((Entry entry) -> !entry.is("proposed"))
                .thenComparing(entry -> entry.effectiveDay(proposedOn))
                .thenComparing(comparingInt(entry -> PartialDates.precision(entry.occurredOn())))
                .thenComparing(comparingLong(Entry::position)))
        .toList();
  }

  /** Null if it was not proposed by that day, or that was not recorded yet. */
  @Nullable Answer asOf(LocalDate day, int reportingPeriodMonths) {
    List<Entry> live = live();
    List<Entry> counted = countedBy(day, live);
    if (counted.isEmpty()) {
      return null;
    }
    if (live.stream().anyMatch(entry -> entry.has("ground", "recorded-in-error"))) {
      return Answer.RECORDED_IN_ERROR;
    }
    Fold fold = Fold.of(counted);
    LocalDate silentSince = silentSince(day, counted);
    return new Answer(
        false,
        fold.stage(),
        since(counted),
        fold.tracks(),
        fold.confirmed(),
        fold.contradicted(),
        !NEVER_SILENT.contains(fold.stage())
            && silentSince.plusMonths(reportingPeriodMonths).isBefore(day),
        silentSince,
        fold.overdue(day));
  }

  private static List<Entry> countedBy(LocalDate day, List<Entry> live) {
    if (live.isEmpty()) {
      return List.of();
    }
    LocalDate proposedOn = live.getFirst().earliestDay();
    return live.stream().filter(entry -> !entry.effectiveDay(proposedOn).isAfter(day)).toList();
  }

  private static LocalDate silentSince(LocalDate asOf, List<Entry> counted) {
    return counted.stream()
        .filter(entry -> !NO_SIGN_OF_LIFE.contains(entry.kind()))
        .map(Entry::lastDay)
        .map(last -> last.isAfter(asOf) ? asOf : last)
        .max(LocalDate::compareTo)
        .orElseThrow();
  }

  private static LocalDate since(List<Entry> counted) {
    LocalDate proposedOn = counted.getFirst().earliestDay();
    LocalDate since = proposedOn;
    @Nullable String before = null;
    for (Entry entry : counted) {
      LocalDate day = entry.effectiveDay(proposedOn);
      String stage = Fold.of(countedBy(day, counted)).stage();
      since = Objects.equals(stage, before) ? since : day;
      before = stage;
    }
    return since;
  }

  /** What becomes of the next recording: judged by all live entries as they would then be. */
  Verdict verdict(Recording next) {
    ReferenceModel after = plus(next);
    String author = next.author();
    if (author != null && breaksFourEyes(author, next, after)) {
      return Verdict.NOT_ALLOWED;
    }
    return switch (next.act()) {
      case Recording.RECORDED -> after.judge(next.entry());
      case Recording.CORRECTED -> correction(next.entry(), after);
      case Recording.RETRACTED -> retraction(next.entry(), after);
      default -> throw new IllegalArgumentException(next.act());
    };
  }

  /**
   * Whether it would leave its author alone with a claim that they verified, or changes what does;
   * what cannot be read, or was retracted before, is refused for that.
   */
  private boolean breaksFourEyes(String author, Recording next, ReferenceModel after) {
    Entry old = recordings.isEmpty() ? null : find(next.entry());
    boolean recorded = next.act().equals(Recording.RECORDED);
    boolean retracted = next.act().equals(Recording.RETRACTED);
    boolean gone = old == null && !recorded;
    boolean proposal = recorded ? recordings.isEmpty() : old != null && old.is("proposed");
    if (gone || (proposal && (recorded || retracted))) {
      return false;
    }
    if (!retracted && !EntryRules.valid(requireNonNull(after.find(next.entry())), recommendation)) {
      return false;
    }
    Set<String> further = new HashSet<>(after.alone(author, ""));
    further.removeAll(alone(author, ""));
    return !further.isEmpty() || alone(author, next.entry()).contains(next.entry());
  }

  /**
   * The verifications with which somebody stands alone with a claim, up to what cannot stand.
   *
   * @param theirs an entry that counts as theirs whoever recorded it
   */
  private Set<String> alone(String author, String theirs) {
    List<Entry> live =
        live().stream().map(entry -> entry.id().equals(theirs) ? entry.of(author) : entry).toList();
    LocalDate proposedOn = live.getFirst().earliestDay();
    List<Entry> possible =
        live.stream().takeWhile(entry -> !entry.lastDay().isBefore(proposedOn)).toList();
    return Fold.of(possible).alone(author);
  }

  private Verdict correction(String entry, ReferenceModel after) {
    @Nullable Entry old = find(entry);
    if (old == null) {
      return Verdict.RETRACTED_BEFORE;
    }
    Entry now = requireNonNull(after.find(entry));
    return old.fields().equals(now.fields()) ? Verdict.UNCHANGED : after.judge(entry);
  }

  private Verdict retraction(String entry, ReferenceModel after) {
    @Nullable Entry old = find(entry);
    if (old == null) {
      return Verdict.RETRACTED_BEFORE;
    }
    return old.is("proposed") ? Verdict.PROPOSAL_RETRACTED : after.judgeHistory();
  }

  private @Nullable Entry find(String entry) {
    return live().stream().filter(live -> live.id().equals(entry)).findAny().orElse(null);
  }

  private Verdict judge(String entry) {
    Entry judged = requireNonNull(find(entry));
    return EntryRules.valid(judged, recommendation) ? judgeHistory() : Verdict.INVALID;
  }

  private Verdict judgeHistory() {
    List<Entry> live = live();
    Entry proposed = live.getFirst();
    Set<String> holders = new TreeSet<>(proposed.addressees());
    live.stream()
        .filter(entry -> entry.is("transferred"))
        .forEach(entry -> holders.add(entry.text("to")));
    if (!live.stream().allMatch(entry -> addresseeFits(entry, holders))) {
      return Verdict.FOREIGN_ADDRESSEE;
    }
    boolean tooEarly =
        live.stream().anyMatch(entry -> entry.lastDay().isBefore(proposed.earliestDay()));
    return tooEarly || Fold.of(live).illegal() != null
        ? Verdict.CONTRADICTS_HISTORY
        : Verdict.ACCEPTED;
  }

  private static boolean addresseeFits(Entry entry, Set<String> holders) {
    String addressee = entry.optional("addressee");
    return addressee == null || holders.contains(addressee);
  }
}
