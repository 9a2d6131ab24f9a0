package org.uptake.standalone.reference;

import static java.util.Comparator.naturalOrder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A review of random histories: what is recorded of it, and what the model answers about it. */
final class RandomReview {

  private final UptakeClient client;
  private final long seed;
  private final Dice dice;
  private final List<RecordedHistory> histories = new ArrayList<>();

  /** The reporting period, by the instant from which it was known. */
  private final TreeMap<Instant, Integer> periods = new TreeMap<>();

  RandomReview(UptakeClient client, long seed, Dice dice) {
    this.client = client;
    this.seed = seed;
    this.dice = dice;
  }

  String code() {
    return "RH-" + Long.toUnsignedString(seed, 36).toUpperCase(Locale.ROOT);
  }

  List<RecordedHistory> histories() {
    return histories;
  }

  void register() throws InterruptedException {
    int months = dice.chance(0.5) ? 12 : dice.between(1, 60);
    Map<String, @Nullable Object> body = new LinkedHashMap<>();
    body.put("code", code());
    body.put("title", "Random histories with seed " + seed);
    body.put("publishedOn", "2012");
    if (months != 12) {
      body.put("reportingPeriodMonths", months);
    }
    learn(months, client.record("/api/reviews", body, code()));
  }

  void revise() throws InterruptedException {
    int months = periods.firstEntry().getValue() % 60 + 1;
    Map<String, @Nullable Object> body = new LinkedHashMap<>();
    body.put("reportingPeriodMonths", months);
    body.put("reason", "Another rhythm");
    String path = "/api/reviews/" + code() + "/revisions";
    learn(months, client.record(path, body, code() + ".revised"));
  }

  private void learn(int months, UptakeClient.Reply reply) {
    if (!Verdict.ACCEPTED.allows(reply.status())) {
      throw new AssertionError("review " + code() + ": " + reply);
    }
    periods.put(Instant.parse(reply.body().path(Figures.RECORDED_AT).asString()), months);
  }

  /** The first is only proposed: it is what the others link to. */
  void plan(int recommendations, int recordingsEach) {
    histories.add(planned("1", 1));
    for (int i = 2; i <= recommendations; i++) {
      histories.add(planned(i % 5 == 0 ? i + "a" : String.valueOf(i), recordingsEach));
    }
  }

  private RecordedHistory planned(String number, int size) {
    List<RandomHistory.Step> plan =
        RandomHistory.plan(dice.split(), code() + "-" + number, code() + "-1", size);
    return new RecordedHistory(client, code(), number, plan);
  }

  /** A question about days and instants that matter to that recommendation. */
  Question ask(RecordedHistory history) {
    return Question.about(history, instants(), dice, dice.oneOf(List.copyOf(periods.values())));
  }

  /** All instants of recording after that of the review itself. */
  private List<Instant> instants() {
    List<Instant> instants = new ArrayList<>(periods.tailMap(periods.firstKey(), false).keySet());
    histories.forEach(it -> it.model().recordings().forEach(r -> instants.add(r.recordedAt())));
    instants.sort(naturalOrder());
    return instants;
  }

  @Nullable Answer answer(RecordedHistory history, Question question) {
    @Nullable Instant knownAt = question.knownAt();
    ReferenceModel model = history.model();
    return knownAt == null
        ? model.asOf(question.asOf(), periods.lastEntry().getValue())
        : model.knownAt(knownAt).asOf(question.asOf(), periods.floorEntry(knownAt).getValue());
  }

  /** The recommendations that count: known by then, and not recorded in error. */
  Map<String, Answer> answers(Question question) {
    Map<String, Answer> answers = new TreeMap<>();
    for (RecordedHistory history : histories) {
      @Nullable Answer answer = answer(history, question);
      if (answer != null && !answer.recordedInError()) {
        answers.put(history.id(), answer);
      }
    }
    return answers;
  }

  /** Whether it was known by then as recorded in error, whatever the day. */
  boolean isRecordedInError(RecordedHistory history, Question question) {
    Question ever = new Question(LocalDate.MAX, question.knownAt(), true);
    return Answer.RECORDED_IN_ERROR.equals(answer(history, ever));
  }

  long lastPosition() {
    return histories.stream()
        .mapToLong(it -> it.model().recordings().getLast().position())
        .max()
        .orElseThrow();
  }

  String told() {
    return histories.stream().map(RecordedHistory::told).collect(Collectors.joining("\n\n"));
  }
}
