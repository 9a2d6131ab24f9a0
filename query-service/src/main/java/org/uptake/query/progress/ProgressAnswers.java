package org.uptake.query.progress;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.uptake.query.platform.PublicationRows;
import org.uptake.query.platform.Snapshots;
import org.uptake.query.platform.Standpoint;
import org.uptake.query.platform.TwoDates;
import org.uptake.query.platform.WithNames;

/** Answers how far things had come, step by step. */
@Component
final class ProgressAnswers {

  /** Whoever wants more asks for the series of one review after another. */
  private static final int MOST_GROUPS = 50;

  private final Snapshots answers;
  private final ProgressRows rows;
  private final PublicationRows publications;

  ProgressAnswers(Snapshots answers, ProgressRows rows, PublicationRows publications) {
    this.answers = answers;
    this.rows = rows;
    this.publications = publications;
  }

  WithNames<ProgressSeries> series(SeriesQuestion asked, TwoDates dates) {
    return answers.introduce(dates, at -> series(asked.of(), asked.period(), at));
  }

  /** Of a review that there must be. */
  WithNames<ProgressSeries> ofReview(String review, SeriesPeriod period, TwoDates dates) {
    return answers.introduce(
        dates,
        at -> {
          publications.requireKnown(review, at);
          return series(ProgressSelection.ofReview(review), period, at);
        });
  }

  private ProgressSeries series(ProgressSelection selection, SeriesPeriod period, Standpoint at) {
    LocalDate last = period.last(at.asOf());
    List<String> reviews = reviews(selection, at);
    int mostPoints = SeriesPeriod.mostPoints(reviews.size());
    LocalDate first = period.first(published(selection.review(), at), last, mostPoints);
    List<LocalDate> days = period.days(first, last, mostPoints);
    return new ProgressSeries(
        selection,
        first,
        last,
        period.step().word(),
        ProgressSeries.points(days, rows.moves(selection, last, at)),
        selection.groupBy().map(by -> groups(selection, reviews, days, last, at)).orElse(null),
        at.asOf(),
        at.knownAt(),
        at.position(),
        at.notices());
  }

  /** Those that are told apart: the one asked for, or as many as an answer has room for. */
  private List<String> reviews(ProgressSelection selection, Standpoint at) {
    if (selection.groupBy().isEmpty()) {
      return List.of();
    }
    return selection.review() == null
        ? publications.latest(MOST_GROUPS, at)
        : List.of(selection.review());
  }

  private List<ProgressSeries.Group> groups(
      ProgressSelection selection,
      List<String> reviews,
      List<LocalDate> days,
      LocalDate last,
      Standpoint at) {
    return rows.movesByReview(selection, reviews, last, at).entrySet().stream()
        .map(
            review ->
                new ProgressSeries.Group(
                    review.getKey(), ProgressSeries.points(days, review.getValue())))
        .toList();
  }

  private Optional<LocalDate> published(@Nullable String review, Standpoint at) {
    return review == null ? publications.first(at) : publications.find(review, at);
  }
}
