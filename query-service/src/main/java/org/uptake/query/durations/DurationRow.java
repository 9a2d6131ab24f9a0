package org.uptake.query.durations;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.uptake.query.platform.TwoDates;
import org.uptake.query.sheet.Chunk;
import org.uptake.query.sheet.Chunks;
import org.uptake.query.sheet.ListTable;
import org.uptake.query.sheet.SheetWish;
import org.uptake.query.sheet.TableShape;

/** How long it takes to a milestone, in a table. */
record DurationRow(Milestone milestone, Waiting waiting) {

  private static final TableShape<DurationRow> TABLE =
      new TableShape<DurationRow>("durations")
          .word("milestone", "#event+type", row -> row.milestone.word())
          .number("recommendations", "#indicator+count", row -> row.waiting.recommendations())
          .number("reached", "#indicator+count+reached", row -> row.waiting.reached())
          .number("waiting", "#indicator+count+waiting", row -> row.waiting.waiting())
          .number("ended", "#indicator+count+ended", row -> row.waiting.ended())
          .number("lowerQuartileDays", "#indicator+days+q1", row -> row.waiting.lowerQuartile())
          .number("medianDays", "#indicator+days+median", row -> row.waiting.median())
          .number("upperQuartileDays", "#indicator+days+q3", row -> row.waiting.upperQuartile())
          .number("medianAtLeast", "#indicator+days+least", row -> row.waiting.medianAtLeast())
          .number("medianAtMost", "#indicator+days+most", row -> row.waiting.medianAtMost())
          .number("longestDays", "#indicator+days+max", row -> row.waiting.longest());

  static ListTable<DurationRow> table(
      SheetWish wish, TwoDates wanted, Function<TwoDates, DurationDetails> answer) {
    return ListTable.of(TABLE, wish, wanted, Chunks.whole(dates -> chunk(answer.apply(dates))));
  }

  private static Chunk<DurationRow> chunk(DurationDetails told) {
    List<DurationRow> rows =
        List.of(
            new DurationRow(Milestone.ENDORSED, told.endorsed()),
            new DurationRow(Milestone.FUNDED, told.funded()),
            new DurationRow(Milestone.IMPLEMENTED, told.implemented()));
    return new Chunk<>(rows, Map.of(), told.at());
  }
}
