package org.uptake.query.matrix;

import java.util.List;
import org.springframework.stereotype.Component;
import org.uptake.query.platform.Listing;
import org.uptake.query.platform.Page;
import org.uptake.query.platform.PublicationRows;
import org.uptake.query.platform.Snapshots;
import org.uptake.query.platform.Standpoint;
import org.uptake.query.platform.TwoDates;

/** Answers how the recommendations of a review stood, year by year. */
@Component
final class MatrixAnswers {

  private final Snapshots answers;
  private final MatrixRows rows;
  private final PublicationRows publications;

  MatrixAnswers(Snapshots answers, MatrixRows rows, PublicationRows publications) {
    this.answers = answers;
    this.rows = rows;
    this.publications = publications;
  }

  Listing<MatrixTheme> matrix(String review, YearRange years, Page page, TwoDates dates) {
    return answers.answer(dates, at -> matrix(review, years, page, at));
  }

  private Listing<MatrixTheme> matrix(String review, YearRange years, Page page, Standpoint at) {
    int last = years.last(at.asOf());
    int first = years.first(publications.ofReview(review, at), last);
    List<MatrixTheme> themes = MatrixTheme.of(rows.cells(review, first, last, page, at));
    return Listing.whole(themes, rows.count(review, at), page, at);
  }
}
