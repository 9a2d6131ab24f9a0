package org.uptake.bench.made;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.uptake.kernel.Circumstances;
import org.uptake.kernel.ExpectedVersion;
import org.uptake.kernel.RecommendationId;
import org.uptake.kernel.platform.Fields;
import org.uptake.kernel.recommendation.Entry;
import org.uptake.kernel.recommendation.EntryCorrected;
import org.uptake.kernel.recommendation.EntryForm;
import org.uptake.kernel.recommendation.EntryRetracted;
import org.uptake.kernel.recommendation.Precedents;
import org.uptake.kernel.recommendation.RecommendationEvent;
import org.uptake.kernel.recommendation.RecommendationProposed;
import org.uptake.kernel.recommendation.lifecycle.History;
import org.uptake.kernel.recommendation.lifecycle.Lifecycle;
import org.uptake.kernel.recommendation.lifecycle.Stage;

/** A made log, recorded once more by the kernel: each event in turn is judged as if it were new. */
public final class Replay {

  private final Map<RecommendationId, History> histories = new LinkedHashMap<>();
  private final Set<String> streams = new HashSet<>();

  /** All that was recorded by then. */
  public static Replay of(Size size, Instant until) {
    List<Made> events = new ArrayList<>();
    MadeLog.of(size).forEach(events::add);
    events.sort(Comparator.comparing(Made::recordedAt));
    Replay replay = new Replay();
    events.stream().filter(made -> !made.recordedAt().isAfter(until)).forEach(replay::on);
    return replay;
  }

  private void on(Made made) {
    assertThat(streams.contains(made.stream())).isEqualTo(made.sequence() > 0);
    if (made.event() instanceof RecommendationEvent event) {
      History history = histories.computeIfAbsent(event.recommendation(), none -> new History());
      judge(event, history, made.recordedAt());
      history.evolve(event);
    }
    streams.add(made.stream());
  }

  private void judge(RecommendationEvent event, History history, Instant at) {
    Lifecycle with =
        switch (event) {
          case Entry entry -> history.with(wellFormed(entry, history, at));
          case EntryCorrected corrected ->
              history.replacing(wellFormed(corrected.becomes(), history, at));
          case EntryRetracted gone -> history.without(gone.entry());
        };
    assertThat(with.contradiction()).as("%s", event).isEmpty();
  }

  private Entry wellFormed(Entry entry, History history, Instant at) {
    Precedents before =
        entry instanceof RecommendationProposed ? Precedents.NONE : history.precedents();
    Circumstances then = new Circumstances(at, streams, ExpectedVersion.ANY);
    Fields fields = Fields.of((Record) entry).without("id", "recommendation");
    Entry read =
        new EntryForm(entry.recommendation(), before, then)
            .read(entry.kind(), entry.id(), fields)
            .take();
    assertThat(read).isEqualTo(entry);
    return entry;
  }

  /** How many recommendations of a review stood at each stage at the end of a day. */
  public Map<String, Integer> counts(String review, LocalDate asOf) {
    Map<String, Integer> counts = new TreeMap<>();
    Arrays.stream(Stage.values()).forEach(stage -> counts.put(stage.word(), 0));
    histories.forEach(
        (id, history) -> {
          Lifecycle life = history.lifecycle();
          if (id.review().value().equals(review) && !life.isRecordedInError()) {
            life.on(asOf).ifPresent(on -> counts.merge(on.stage().word(), 1, Integer::sum));
          }
        });
    return counts;
  }
}
