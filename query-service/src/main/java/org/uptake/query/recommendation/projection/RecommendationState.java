package org.uptake.query.recommendation.projection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uptake.kernel.recommendation.Entry;
import org.uptake.kernel.recommendation.EntryCorrected;
import org.uptake.kernel.recommendation.EntryRetracted;
import org.uptake.kernel.recommendation.RecommendationEvent;
import org.uptake.kernel.recommendation.lifecycle.History;
import org.uptake.kernel.recommendation.lifecycle.Lifecycle;
import org.uptake.kernel.recommendation.lifecycle.Moments;
import org.uptake.kernel.recommendation.lifecycle.Track;
import org.uptake.query.log.Positioned;
import org.uptake.query.recommendation.projection.RowChanges.Ended;

/**
 * What the tables say about one recommendation at a position, so that the next position writes only
 * what differs, and folds only from where it differs.
 */
final class RecommendationState {

  private static final Lifecycle NOTHING = new Lifecycle(Moments.NONE, Optional.empty());

  /** Measured, in bytes. */
  private static final int PLACE = 120;

  private static final int SPAN = 250;
  private static final int TRACK_SPAN = 165;

  private final History history = new History();
  private final Map<UUID, Positioned.Place> recorded = new HashMap<>();
  private Lifecycle lifecycle = NOTHING;
  private @Nullable ProposalVersion reading;
  private final Timeline<Span> spans = new Timeline<>();
  private final Map<String, Timeline<TrackSpan>> tracks = new LinkedHashMap<>();

  /** A state as the tables have it: its live entries, in order of recording. */
  static RecommendationState of(List<Stored> live) {
    RecommendationState state = new RecommendationState();
    for (Stored stored : live) {
      state.history.evolve(stored.entry(), stored.authors());
      state.recorded.put(stored.entry().id().uuid(), stored.recorded());
    }
    if (!live.isEmpty()) {
      state.redo(new RowChanges.At(live.getFirst().entry().recommendation(), 0), new RowChanges());
    }
    return state;
  }

  /** About how much memory it takes, in bytes. */
  long weight() {
    long trackSpans = tracks.values().stream().mapToLong(Timeline::size).sum();
    return history.weight()
        + (long) recorded.size() * PLACE
        + (long) spans.size() * SPAN
        + trackSpans * TRACK_SPAN;
  }

  void on(Positioned at, RowChanges changes) {
    RecommendationEvent event = (RecommendationEvent) at.event();
    requireSound(at, event);
    switch (event) {
      case Entry entry -> {
        recorded.put(entry.id().uuid(), at.place());
        changes.open(new EntryRow(entry, at.place(), at, null, null));
      }
      case EntryCorrected corrected -> {
        UUID id = corrected.entry().uuid();
        changes.end(new Ended(id, "corrected", corrected.reason(), at));
        Positioned.Place first = Objects.requireNonNull(recorded.get(id), "unknown entry");
        changes.open(
            new EntryRow(corrected.becomes(), first, at, corrected.reason(), corrected.fields()));
      }
      case EntryRetracted retracted ->
          changes.end(new Ended(retracted.entry().uuid(), "retracted", retracted.reason(), at));
    }
    history.evolve(event, at.author());
    redo(new RowChanges.At(event.recommendation(), at.position()), changes);
  }

  /**
   * What the command side never records, but a log can hold: it would be told of something else.
   */
  private void requireSound(Positioned at, RecommendationEvent event) {
    at.requireIn(event.recommendation().stream());
    switch (event) {
      case Entry entry -> require(history.find(entry.id()).isEmpty(), "recorded already");
      case EntryCorrected corrected -> {
        at.requireIn(corrected.becomes().recommendation().stream());
        require(history.find(corrected.entry()).isPresent(), "unknown entry");
        require(corrected.entry().equals(corrected.becomes().id()), "becomes another entry");
      }
      case EntryRetracted retracted ->
          require(history.find(retracted.entry()).isPresent(), "unknown entry");
    }
  }

  private static void require(boolean sound, String otherwise) {
    if (!sound) {
      throw new IllegalArgumentException(otherwise);
    }
  }

  /** Brings the rows from the last position to this one. */
  private void redo(RowChanges.At at, RowChanges changes) {
    Lifecycle last = lifecycle;
    lifecycle = history.lifecycle();
    ProposalVersion reads = new ProposalVersion(history.proposed(), lifecycle.isRecordedInError());
    boolean anew = !reads.equals(reading);
    if (anew) {
      changes.replace(
          at, reading == null ? List.of() : List.of(reading), List.of(reads), row -> "reading");
      reading = reads;
      rewrite(at, changes);
      recount(last, new Moments.Difference(0, last.moments(), lifecycle.moments()), at, changes);
    } else {
      Moments.Difference difference = lifecycle.moments().since(last.moments());
      if (!difference.isEmpty() && !lifecycle.isRecordedInError()) {
        goOn(Days.of(lifecycle.moments(), difference), at, changes);
        recount(last, difference, at, changes);
      }
    }
  }

  /** Of the first that stands as it did, the stage before it can be another. */
  private void recount(
      Lifecycle last, Moments.Difference difference, RowChanges.At at, RowChanges changes) {
    int from = difference.from();
    int before = from + difference.before().size() + 1;
    int after = from + difference.after().size() + 1;
    changes.replace(
        at,
        CountedEntry.of(last, from, before, recorded),
        CountedEntry.of(lifecycle, from, after, recorded),
        CountedEntry::entry);
  }

  /** Other addressees, another day of the proposal, recorded in error: nothing needs to stay. */
  private void rewrite(RowChanges.At at, RowChanges changes) {
    List<Span> oldSpans = List.copyOf(spans.spans());
    List<TrackSpan> oldTracks = trackSpans();
    spans.clear();
    tracks.clear();
    if (!lifecycle.isRecordedInError()) {
      goOn(Days.of(lifecycle.moments()), at, new RowChanges());
    }
    changes.replace(at, oldSpans, List.copyOf(spans.spans()), Span::key);
    changes.replace(at, oldTracks, trackSpans(), TrackSpan::key);
  }

  private List<TrackSpan> trackSpans() {
    return held(tracks.values().stream().flatMap(timeline -> timeline.spans().stream()).toList());
  }

  private void goOn(Days days, RowChanges.At at, RowChanges changes) {
    Timeline.Redone<Span> redone =
        spans.redo(days, (before, moment) -> Span.from(before, moment, days));
    changes.replace(at, redone.before(), redone.after(), Span::key);
    List<TrackSpan> before = new ArrayList<>();
    List<TrackSpan> after = new ArrayList<>();
    List<Track> addressed = lifecycle.moments().getFirst().situation().tracks();
    for (int i = 0; i < addressed.size(); i++) {
      TrackLine line = new TrackLine(addressed.get(i), i);
      Timeline.Redone<TrackSpan> track =
          tracks
              .computeIfAbsent(line.name(), none -> new Timeline<>())
              .redo(days, (span, moment) -> line.goOn(span, moment, days));
      before.addAll(track.before());
      after.addAll(track.after());
    }
    // All at once, for a track that is handed over goes on under the name of another.
    changes.replace(at, held(before), held(after), TrackSpan::key);
  }

  private static List<TrackSpan> held(List<TrackSpan> spans) {
    return spans.stream().filter(TrackSpan::held).toList();
  }

  /**
   * A live entry as the tables have it.
   *
   * @param authors who recorded it, and then whoever corrected it
   */
  record Stored(Entry entry, Positioned.Place recorded, List<String> authors) {}
}
