package org.uptake.standalone.reference;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Plans the recordings of one recommendation from a seed: entries of every kind in any order of
 * occurrence, corrections and retractions; most of them legal, some contradicting, a few invalid.
 */
final class RandomHistory {

  private static final int TRIES = 25;

  /** Kinds by weight: a closure ends much of what can follow, so it comes up less often. */
  private static final List<String> KINDS =
      List.of(
          "endorsed",
          "endorsed",
          "endorsed",
          "declined",
          "declined",
          "planned",
          "planned",
          "planned",
          "funded",
          "funded",
          "progress-reported",
          "progress-reported",
          "progress-reported",
          "stalled",
          "stalled",
          "resumed",
          "resumed",
          "implemented",
          "implemented",
          "verified",
          "verified",
          "reopened",
          "closed",
          "observed",
          "observed",
          "transferred",
          "linked");

  /**
   * One recording to try.
   *
   * @param recording its position counts within the plan alone, and so does its instant
   */
  record Step(Recording recording, Verdict verdict) {}

  private final Dice dice;
  private final RandomFields fields;
  private final List<Step> steps = new ArrayList<>();
  private final List<String> entries = new ArrayList<>();
  private final Map<String, String> verifiers = new HashMap<>();
  private ReferenceModel model;

  private RandomHistory(Dice dice, String recommendation, String otherRecommendation) {
    this.dice = dice;
    this.fields = new RandomFields(dice, otherRecommendation);
    this.model = new ReferenceModel(recommendation);
  }

  /** The first step proposes the recommendation. */
  static List<Step> plan(Dice dice, String recommendation, String otherRecommendation, int size) {
    RandomHistory history = new RandomHistory(dice, recommendation, otherRecommendation);
    history.take(history.recorded(history.fields.proposed()));
    while (history.steps.size() < size) {
      if (history.dice.chance(0.06)) {
        history.collude();
      } else {
        history.take(history.next());
      }
    }
    return List.copyOf(history.steps);
  }

  private void take(Recording recording) {
    Verdict verdict = model.verdict(recording);
    steps.add(new Step(recording, verdict));
    if (verdict != Verdict.ACCEPTED) {
      return;
    }
    model = model.plus(recording);
    if (recording.act().equals(Recording.RECORDED)) {
      entries.add(recording.entry());
    }
  }

  /** An institute verifies what then turns out to be its own claim, which chance seldom brings. */
  private void collude() {
    String institute = dice.oneOf(RandomFields.INSTITUTES);
    take(told("progress-reported", Map.of("movement", "advanced"), institute));
    Recording between = told("progress-reported", Map.of("movement", "advanced"), null);
    take(between);
    take(told("verified", Map.of("finding", "confirmed", "by", institute), institute));
    if (entries.contains(between.entry())) {
      take(recording(Recording.RETRACTED, between.entry(), Map.of(), null));
    }
  }

  private Recording told(String kind, Map<String, String> words, @Nullable String author) {
    Map<String, @Nullable Object> body = fields.entry(kind, List.of());
    body.putAll(words);
    body.put("occurredOn", fields.dateSoonAfter(model.live().getLast().lastDay()));
    String id = "e" + (steps.size() + 1);
    if (author != null && kind.equals("verified")) {
      verifiers.put(id, author);
    }
    return recording(Recording.RECORDED, id, body, author);
  }

  private Recording next() {
    if (dice.chance(0.04)) {
      return invalid();
    }
    if (dice.chance(0.04)) {
      return dice.chance(0.5) ? retraction() : repetition();
    }
    Verdict wanted = dice.chance(0.2) ? Verdict.CONTRADICTS_HISTORY : Verdict.ACCEPTED;
    wanted = dice.chance(0.05) ? Verdict.NOT_ALLOWED : wanted;
    return switch (dice.upTo(9)) {
      case 0 -> searched(wanted, this::retraction);
      case 1, 2 -> searched(wanted, this::correction);
      default -> {
        String kind = dice.oneOf(KINDS);
        yield searched(wanted, () -> entry(kind));
      }
    };
  }

  private Recording searched(Verdict wanted, Supplier<Recording> candidates) {
    Recording candidate = candidates.get();
    for (int i = 0; i < TRIES && model.verdict(candidate) != wanted; i++) {
      candidate = candidates.get();
    }
    return candidate;
  }

  /** Half of them tell what happened next, so that closures and reopenings find a place. */
  private Recording entry(String kind) {
    Map<String, @Nullable Object> body = fields.entry(kind, addressees());
    if (dice.chance(0.5)) {
      body.put("occurredOn", fields.dateSoonAfter(model.live().getLast().earliestDay()));
    }
    return recorded(body);
  }

  private List<String> addressees() {
    Set<String> holders = new TreeSet<>(model.live().getFirst().addressees());
    model.live().stream()
        .filter(entry -> entry.is("transferred"))
        .forEach(entry -> holders.add(entry.text("to")));
    return List.copyOf(holders);
  }

  private Recording recorded(Map<String, @Nullable Object> body) {
    return recording(Recording.RECORDED, "e" + (steps.size() + 1), body);
  }

  private Recording retraction() {
    return recording(Recording.RETRACTED, dice.oneOf(entries), Map.of());
  }

  /** Takes one or two fields from a fresh entry of the same kind; those it lacks are emptied. */
  private Recording correction() {
    String id = dice.chance(0.15) ? entries.getFirst() : dice.oneOf(entries);
    Map<String, @Nullable Object> old = fieldsOf(id);
    String kind = String.valueOf(old.get("kind"));
    Map<String, @Nullable Object> fresh =
        kind.equals("proposed") ? fields.proposed() : fields.entry(kind, addressees());
    List<String> correctable = new ArrayList<>(old.keySet());
    fresh.keySet().stream().filter(field -> !old.containsKey(field)).forEach(correctable::add);
    correctable.removeAll(List.of("kind", "reason"));
    if (kind.equals("verified")) {
      correctable.remove("by"); // nobody speaks for two organisations
    }
    Map<String, @Nullable Object> change = new LinkedHashMap<>();
    for (String field :
        dice.someOf(correctable, Math.min(correctable.size(), dice.between(1, 2)))) {
      change.put(field, fresh.get(field));
      tiedTo(field).forEach(tied -> change.put(tied, fresh.get(tied)));
    }
    change.entrySet().removeIf(it -> Objects.equals(it.getValue(), old.get(it.getKey())));
    return change.isEmpty() ? retraction() : recording(Recording.CORRECTED, id, change);
  }

  /** A correction that states what stands there already. */
  private Recording repetition() {
    Entry entry = dice.oneOf(model.live().stream().filter(live -> !live.is("verified")).toList());
    Map<String, @Nullable Object> change = new LinkedHashMap<>();
    change.put("occurredOn", entry.occurredOn());
    return recording(Recording.CORRECTED, entry.id(), change, null);
  }

  /** Fields that are only valid together. */
  private static List<String> tiedTo(String field) {
    return switch (field) {
      case "ground", "successor" -> List.of("ground", "successor");
      case "reopens" -> List.of("addressee");
      default -> List.of();
    };
  }

  /** As they stand, or as they once stood if the entry was retracted. */
  private Map<String, @Nullable Object> fieldsOf(String id) {
    for (Entry entry : model.live()) {
      if (entry.id().equals(id)) {
        return entry.fields();
      }
    }
    return steps.stream()
        .map(Step::recording)
        .filter(it -> it.act().equals(Recording.RECORDED) && it.entry().equals(id))
        .findFirst()
        .orElseThrow()
        .fields();
  }

  private Recording invalid() {
    Map<String, @Nullable Object> body = fields.entry("endorsed", addressees());
    switch (dice.upTo(4)) {
      case 0 -> body.remove("by");
      case 1 -> body.put("extent", "utterly");
      case 2 -> body.put("occurredOn", "2999-01");
      case 3 -> body.put("movement", "advanced");
      default -> body.put("addressee", "IPI");
    }
    return recorded(body);
  }

  private Recording recording(String act, String entry, Map<String, @Nullable Object> body) {
    return recording(act, entry, body, author(entry, body));
  }

  private Recording recording(
      String act, String entry, Map<String, @Nullable Object> body, @Nullable String author) {
    int position = steps.size() + 1;
    return new Recording(position, Instant.EPOCH.plusSeconds(position), act, entry, body, author);
  }

  /** What was verified takes a verifier of the organisation that verified it. */
  private @Nullable String author(String entry, Map<String, @Nullable Object> body) {
    if ("verified".equals(body.get("kind"))) {
      verifiers.put(entry, String.valueOf(body.get("by")));
    }
    String verifier = verifiers.get(entry);
    return verifier == null && dice.chance(0.4) ? dice.oneOf(RandomFields.INSTITUTES) : verifier;
  }
}
