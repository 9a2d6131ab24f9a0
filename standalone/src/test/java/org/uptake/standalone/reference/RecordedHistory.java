package org.uptake.standalone.reference;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One recommendation that is recorded over HTTP, step by step, and what the model knows of it. */
final class RecordedHistory {

  private final UptakeClient client;
  private final String review;
  private final String number;
  private final List<RandomHistory.Step> plan;
  private final Map<String, String> entries = new HashMap<>();
  private int next;
  private ReferenceModel model;

  RecordedHistory(
      UptakeClient client, String review, String number, List<RandomHistory.Step> plan) {
    this.client = client;
    this.review = review;
    this.number = number;
    this.plan = plan;
    this.model = new ReferenceModel(review + "-" + number);
  }

  String id() {
    return model.recommendation();
  }

  ReferenceModel model() {
    return model;
  }

  void recordHalf() throws InterruptedException {
    recordUpTo(plan.size() / 2);
  }

  void recordAll() throws InterruptedException {
    recordUpTo(plan.size());
  }

  private void recordUpTo(int end) throws InterruptedException {
    while (next < end) {
      record(plan.get(next));
      next++;
    }
  }

  private void record(RandomHistory.Step step) throws InterruptedException {
    Recording planned = step.recording();
    UptakeClient.Reply reply =
        client.record(
            path(planned), body(planned), id() + "." + planned.position(), planned.author());
    boolean asPredicted = step.verdict().allows(reply.status());
    boolean contradicts = step.verdict() == Verdict.CONTRADICTS_HISTORY;
    if (!asPredicted || (contradicts && !reply.problem().equals("contradicts-history"))) {
      throw new AssertionError(
          "%s %s%nexpected %s%ngot %s%nrecorded before:%n%s"
              .formatted(path(planned), body(planned), step.verdict(), reply, told()));
    }
    if (step.verdict() == Verdict.ACCEPTED) {
      learn(planned, reply);
    }
  }

  private void learn(Recording planned, UptakeClient.Reply reply) {
    entries.putIfAbsent(planned.entry(), reply.body().path(Figures.ENTRY).asString());
    model =
        model.plus(
            new Recording(
                reply.body().path(Figures.POSITION).asLong(),
                Instant.parse(reply.body().path(Figures.RECORDED_AT).asString()),
                planned.act(),
                planned.entry(),
                planned.fields(),
                planned.author()));
  }

  private String path(Recording planned) {
    if ("proposed".equals(planned.fields().get("kind"))) {
      return "/api/reviews/" + review + "/recommendations";
    }
    String all = "/api/recommendations/" + id() + "/entries";
    return switch (planned.act()) {
      case Recording.RECORDED -> all;
      case Recording.CORRECTED -> all + "/" + entry(planned) + "/correction";
      default -> all + "/" + entry(planned) + "/retraction";
    };
  }

  private String entry(Recording planned) {
    return requireNonNull(entries.get(planned.entry()), planned.entry());
  }

  private Map<String, @Nullable Object> body(Recording planned) {
    Map<String, @Nullable Object> body = new LinkedHashMap<>(planned.fields());
    if ("proposed".equals(body.get("kind"))) {
      body.remove("kind");
      body.put("number", number);
    }
    if (!planned.act().equals(Recording.RECORDED)) {
      body.put("reason", "Reason " + planned.position());
    }
    return body;
  }

  /** All that was accepted, for a person to read. */
  String told() {
    return id()
        + model.recordings().stream().map(this::line).collect(Collectors.joining("\n", "\n", ""));
  }

  private String line(Recording recording) {
    return "%d %s %s %s (%s) %s by %s"
        .formatted(
            recording.position(),
            recording.recordedAt(),
            recording.act(),
            recording.entry(),
            entries.get(recording.entry()),
            client.write(recording.fields()),
            recording.author());
  }
}
