package org.uptake.standalone.reference;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Goes through live entries in order of occurrence; stops at the first that is illegal there. */
final class Fold {

  private final List<Track> tracks = new ArrayList<>();
  private boolean closed;
  private boolean closedInError;
  private boolean contradicted;
  private boolean claimed;
  private @Nullable Entry illegal;
  private final Map<String, Set<String>> alone = new HashMap<>();

  private Fold(Entry proposed) {
    proposed.addressees().forEach(addressee -> tracks.add(new Track(addressee)));
    if (tracks.isEmpty()) {
      tracks.add(new Track(null));
    }
  }

  /** The first of the entries is the proposal. */
  static Fold of(List<Entry> entries) {
    Fold fold = new Fold(entries.getFirst());
    for (Entry entry : entries.subList(1, entries.size())) {
      if (!fold.take(entry)) {
        fold.illegal = entry;
        return fold;
      }
    }
    return fold;
  }

  @Nullable Entry illegal() {
    return illegal;
  }

  /** The verifications with which this author stands alone with a claim. */
  Set<String> alone(String author) {
    return alone.entrySet().stream()
        .filter(verification -> verification.getValue().contains(author))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  private boolean take(Entry entry) {
    if (entry.optional("addressee") != null && heldBy(entry.text("addressee")) == null) {
      return false;
    }
    return switch (entry.kind()) {
      case "transferred" -> handOver(entry);
      case "linked" -> true;
      case "observed" -> observe(entry);
      case "closed" -> close(entry);
      case "reopened" -> entry.has("reopens", "closure") ? reopen() : advance(entry);
      default -> advance(entry);
    };
  }

  private @Nullable Track heldBy(String stakeholder) {
    return tracks.stream()
        .filter(track -> stakeholder.equals(track.addressee))
        .findFirst()
        .orElse(null);
  }

  private boolean handOver(Entry entry) {
    Track track = requireNonNull(heldBy(entry.text("addressee")));
    if (closed) {
      return false;
    }
    if (heldBy(entry.text("to")) == null) {
      track.addressee = entry.text("to");
    } else {
      tracks.remove(track);
    }
    return true;
  }

  private boolean observe(Entry entry) {
    contradicted |= claimed && entry.has("stance", "disagrees");
    return true;
  }

  private boolean close(Entry entry) {
    if (closed) {
      return false;
    }
    closed = true;
    closedInError = entry.has("ground", "recorded-in-error");
    return true;
  }

  private boolean reopen() {
    if (!closed || closedInError) {
      return false;
    }
    closed = false;
    return true;
  }

  private boolean advance(Entry entry) {
    List<Track> concerned = closed ? List.of() : concerned(entry);
    boolean claim = false;
    for (Track track : concerned) {
      if (entry.is("verified")) {
        alone
            .computeIfAbsent(entry.id(), none -> new TreeSet<>())
            .addAll(track.claimantsAmong(entry.authors()));
      }
      claim |= track.apply(entry);
    }
    if (claim) {
      claimed = true;
      contradicted = false;
    }
    return !concerned.isEmpty();
  }

  private List<Track> concerned(Entry entry) {
    String addressee = entry.optional("addressee");
    List<Track> result = new ArrayList<>();
    for (Track track : tracks) {
      boolean meant = addressee == null || Objects.equals(addressee, track.addressee);
      if (meant && track.allows(entry)) {
        result.add(track);
      }
    }
    return result;
  }

  String stage() {
    if (closed) {
      return "closed";
    }
    if (willing().findAny().isEmpty()) {
      return "declined";
    }
    if (willing().allMatch(Track::implemented)) {
      return "implemented";
    }
    if (tracks.stream().filter(Track::unfinished).allMatch(track -> track.stalled)) {
      return "stalled";
    }
    if (willing().anyMatch(track -> track.reached("partially-implemented"))) {
      return "partially-implemented";
    }
    return Track.highest(willing().map(track -> track.step).collect(Collectors.toSet()));
  }

  private Stream<Track> willing() {
    return tracks.stream().filter(track -> !track.declined());
  }

  boolean confirmed() {
    return stage().equals("implemented")
        && willing().allMatch(track -> track.assurance.equals("confirmed"));
  }

  boolean contradicted() {
    return contradicted;
  }

  boolean overdue(LocalDate asOf) {
    return !closed && tracks.stream().anyMatch(track -> track.overdue(asOf));
  }

  List<Answer.TrackAnswer> tracks() {
    return tracks.stream().map(Track::answer).toList();
  }
}
