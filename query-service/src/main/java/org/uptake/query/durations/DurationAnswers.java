package org.uptake.query.durations;

import org.springframework.stereotype.Component;
import org.uptake.query.platform.PublicationRows;
import org.uptake.query.platform.Snapshots;
import org.uptake.query.platform.Standpoint;
import org.uptake.query.platform.TwoDates;

/** Answers how long things take. */
@Component
final class DurationAnswers {

  private final Snapshots answers;
  private final DurationRows rows;
  private final PublicationRows publications;

  DurationAnswers(Snapshots answers, DurationRows rows, PublicationRows publications) {
    this.answers = answers;
    this.rows = rows;
    this.publications = publications;
  }

  DurationDetails durations(DurationSelection selection, TwoDates dates) {
    return answers.answer(dates, at -> durations(selection, at));
  }

  /** Of a review that there must be. */
  DurationDetails durations(String review, DurationSelection selection, TwoDates dates) {
    return answers.answer(
        dates,
        at -> {
          publications.requireKnown(review, at);
          return durations(selection, at);
        });
  }

  private DurationDetails durations(DurationSelection selection, Standpoint at) {
    return DurationDetails.of(selection, rows.observed(selection, at), at);
  }
}
