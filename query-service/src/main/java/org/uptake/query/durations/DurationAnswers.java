package org.uptake.query.durations;

import org.uptake.query.platform.Answers;
import org.uptake.query.platform.PublicationRows;
import org.uptake.query.platform.Standpoint;
import org.uptake.query.platform.TwoDates;

/** Answers how long things take. */
final class DurationAnswers {

  private final Answers answers;
  private final DurationRows rows;
  private final PublicationRows publications;

  DurationAnswers(Answers answers, DurationRows rows, PublicationRows publications) {
    this.answers = answers;
    this.rows = rows;
    this.publications = publications;
  }

  DurationDetails durations(Selection selection, TwoDates dates) {
    return answers.answer(dates, at -> durations(selection, at));
  }

  private DurationDetails durations(Selection selection, Standpoint at) {
    if (selection.review() != null) {
      publications.requireKnown(selection.review(), at);
    }
    return DurationDetails.of(selection, rows.observed(selection, at), at);
  }
}
