package org.uptake.query.funding;

import java.util.List;
import org.springframework.stereotype.Component;
import org.uptake.query.funding.FundingRows.Grouped;
import org.uptake.query.platform.BadParameter;
import org.uptake.query.platform.Malformed;
import org.uptake.query.platform.Snapshots;
import org.uptake.query.platform.Standpoint;
import org.uptake.query.platform.TwoDates;
import org.uptake.query.platform.WithNames;
import org.uptake.query.sheet.Chunk;
import org.uptake.query.sheet.Chunks;
import org.uptake.query.sheet.ListTable;
import org.uptake.query.sheet.SheetWish;

/** Answers how much money there was. */
@Component
final class FundingAnswers {

  private static final int MOST_TOTALS = 2_000;

  private final Snapshots answers;
  private final FundingRows rows;

  FundingAnswers(Snapshots answers, FundingRows rows) {
    this.answers = answers;
    this.rows = rows;
  }

  WithNames<FundingDetails> funding(FundingQuestion asked, TwoDates dates) {
    return answers.introduce(dates, at -> funding(asked.groupings(), asked.filter(), at));
  }

  ListTable<FundingRow> table(FundingQuestion asked, SheetWish wish, TwoDates wanted) {
    return ListTable.of(
        FundingRow.TABLE,
        wish,
        wanted,
        Chunks.whole(
            dates -> {
              WithNames<FundingDetails> told = funding(asked, dates);
              return new Chunk<>(FundingRow.of(told.answer()), told.names(), told.answer().at());
            }));
  }

  private FundingDetails funding(
      List<FundingGrouping> groupings, FundingFilter filter, Standpoint at) {
    List<Grouped> whole = rows.totals(List.of(), filter, at);
    if (groupings.isEmpty()) {
      return FundingDetails.of(whole, at);
    }
    List<Grouped> parts = rows.totals(groupings, filter, at);
    requireFew(parts.size());
    return FundingDetails.of(whole, parts, at);
  }

  private static void requireFew(int parts) {
    if (parts > MOST_TOTALS) {
      throw Malformed.parameter("groupBy", new BadParameter.TooManyTotals(parts, MOST_TOTALS));
    }
  }
}
