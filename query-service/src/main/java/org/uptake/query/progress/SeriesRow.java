package org.uptake.query.progress;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.uptake.query.platform.TwoDates;
import org.uptake.query.platform.WithNames;
import org.uptake.query.sheet.Chunk;
import org.uptake.query.sheet.Chunks;
import org.uptake.query.sheet.ListTable;
import org.uptake.query.sheet.SheetWish;
import org.uptake.query.sheet.TableShape;

/**
 * How many recommendations were in a stage at the end of a day, in a table: as spreadsheets make
 * pivots and charts of it.
 *
 * @param review null where the row counts several
 */
record SeriesRow(
    @Nullable String review, ProgressSeries.Point point, String stage, long recommendations) {

  private static final TableShape<SeriesRow> TABLE =
      new TableShape<SeriesRow>("series")
          .moment("date", "#date", row -> row.point.date())
          .word("review", "#activity+programme+code", SeriesRow::review)
          .word("stage", "#status+name", SeriesRow::stage)
          .number("count", "#indicator+count", SeriesRow::recommendations)
          .number("total", "#indicator+count+total", row -> row.point.total())
          .number("confirmed", "#indicator+count+confirmed", row -> row.point.confirmed());

  static ListTable<SeriesRow> table(
      SheetWish wish, TwoDates wanted, Function<TwoDates, WithNames<ProgressSeries>> answer) {
    return ListTable.of(TABLE, wish, wanted, Chunks.whole(dates -> chunk(answer.apply(dates))));
  }

  private static Chunk<SeriesRow> chunk(WithNames<ProgressSeries> told) {
    ProgressSeries series = told.answer();
    Stream<SeriesRow> rows =
        series.groups() == null
            ? rows(series.of().review(), series.points())
            : series.groups().stream().flatMap(group -> rows(group.review(), group.points()));
    return new Chunk<>(rows.toList(), told.names(), series.at());
  }

  private static Stream<SeriesRow> rows(
      @Nullable String review, List<ProgressSeries.Point> points) {
    return points.stream()
        .flatMap(
            point ->
                point.counts().counts().entrySet().stream()
                    .map(
                        (Map.Entry<String, Long> of) ->
                            new SeriesRow(review, point, of.getKey(), of.getValue())));
  }
}
