package org.uptake.query.matrix;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.uptake.query.platform.Listing;
import org.uptake.query.platform.Page;
import org.uptake.query.platform.PublicationRows;
import org.uptake.query.platform.Snapshots;
import org.uptake.query.platform.Standpoint;
import org.uptake.query.platform.TwoDates;
import org.uptake.query.platform.WithNames;
import org.uptake.query.sheet.Chunks;
import org.uptake.query.sheet.ListTable;
import org.uptake.query.sheet.SheetWish;

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

  ListTable<MatrixRow> table(String review, YearRange years, SheetWish wish, TwoDates wanted) {
    Chunks<MatrixTheme> themes =
        Chunks.paged(
            (page, dates) -> new WithNames<>(matrix(review, years, page, dates), Map.of()));
    return ListTable.of(MatrixRow::table, wish, wanted, themes.flat(MatrixRow::of));
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
