package org.uptake.standalone.reference;

import java.time.LocalDate;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Asks the running Uptake and the model the same question; throws where they differ. */
final class Comparison {

  private static final String YEARS = "&step=year&from=2012-01-01&to=2025-12-31";
  private static final int LEAST_POINTS = 13;

  private final UptakeClient client;
  private final RandomReview review;
  private final String caughtUp;

  Comparison(UptakeClient client, RandomReview review) {
    this.client = client;
    this.review = review;
    this.caughtUp = "?minPosition=" + review.lastPosition();
  }

  void ofRecommendation(RecordedHistory history, Question question) throws InterruptedException {
    Asked asked =
        ask("/api/recommendations/" + history.id() + caughtUp + question.query(), history.told());
    @Nullable Answer answer = review.answer(history, question);
    if (answer == null) {
      boolean unknown = asked.reply.problem().equals("not-known-then");
      asked.expect(unknown || review.isRecordedInError(history, question), "not-known-then");
      return;
    }
    asked.expectEcho(question);
    asked.compare(Figures.recommendation(answer), Figures.recommendation(asked.reply.body()));
  }

  void ofReview(Question question) throws InterruptedException {
    Asked asked = ask("/api/reviews/" + review.code() + caughtUp + question.query());
    asked.expectEcho(question);
    asked.compare(
        Figures.review(review.answers(question).values()), Figures.review(asked.reply.body()));
  }

  void ofList(Question question, Filter filter) throws InterruptedException {
    Asked asked =
        ask(
            "/api/recommendations"
                + caughtUp
                + "&size=500&review="
                + review.code()
                + question.query()
                + filter.query());
    asked.expectEcho(question);
    Map<String, Answer> answers = review.answers(question);
    Predicate<Answer> kept = filter::keeps;
    answers.values().removeIf(kept.negate());
    asked.compare(Figures.list(answers), Figures.list(asked.reply.body()));
  }

  void ofProgress(Question question) throws InterruptedException {
    Asked asked =
        ask(
            "/api/reviews/"
                + review.code()
                + "/progress"
                + caughtUp
                + YEARS
                + question.knownAtQuery());
    JsonNode points = asked.reply.body().path(Figures.POINTS);
    asked.expect(points.size() >= LEAST_POINTS, LEAST_POINTS + " points");
    for (JsonNode point : points) {
      LocalDate date = LocalDate.parse(point.path(Figures.DATE).asString());
      Question then = new Question(date, question.knownAt(), true);
      asked.compare(Figures.point(review.answers(then).values()), Figures.point(point));
    }
  }

  private Asked ask(String path) throws InterruptedException {
    return ask(path, review.told());
  }

  private Asked ask(String path, String told) throws InterruptedException {
    return new Asked(path, client.get(path), told);
  }

  /** A question that was put, its answer, and the recordings behind it. */
  private record Asked(String path, UptakeClient.Reply reply, String told) {

    void compare(Map<String, String> expected, Map<String, String> got) {
      Map<String, String> differences = Figures.differences(expected, got);
      expect(differences.isEmpty(), expected + "\ndifferent: " + differences);
    }

    void expectEcho(Question question) {
      String asOf = question.asOf().toString();
      boolean echoed = reply.body().path(Figures.AS_OF).asString("").equals(asOf);
      expect(reply.status() == 200 && echoed, "200 as of " + asOf);
    }

    void expect(boolean holds, String what) {
      if (!holds) {
        throw new AssertionError(
            "%s%nexpected %s%ngot %s%nrecorded:%n%s".formatted(path, what, reply, told));
      }
    }
  }
}
