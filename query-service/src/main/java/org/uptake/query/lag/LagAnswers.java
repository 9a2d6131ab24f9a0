package org.uptake.query.lag;

import java.util.List;
import org.springframework.stereotype.Component;
import org.uptake.query.lag.LagRows.Bundle;
import org.uptake.query.platform.Listing;
import org.uptake.query.platform.Snapshots;
import org.uptake.query.platform.Standpoint;
import org.uptake.query.platform.TwoDates;
import org.uptake.query.platform.WithNames;
import org.uptake.query.sheet.Chunk;
import org.uptake.query.sheet.Chunks;
import org.uptake.query.sheet.ListTable;
import org.uptake.query.sheet.SheetWish;

/** Answers how long after the fact entries were recorded. */
@Component
final class LagAnswers {

  private final Snapshots answers;
  private final LagRows rows;

  LagAnswers(Snapshots answers, LagRows rows) {
    this.answers = answers;
    this.rows = rows;
  }

  ListTable<?> table(LagQuestion question, SheetWish wish, TwoDates wanted) {
    return question.groupBy().isEmpty()
        ? ListTable.of(
            LagTables.LATE,
            wish,
            wanted,
            Chunks.paged((page, dates) -> lag(question.of(page), dates).map(Lag::late)))
        : ListTable.of(
            LagTables.GROUPS, wish, wanted, Chunks.whole(dates -> groups(question, dates)));
  }

  private Chunk<Lag.Group> groups(LagQuestion question, TwoDates dates) {
    WithNames<Lag> lag = lag(question, dates);
    return new Chunk<>(lag.answer().groups(), lag.names(), lag.answer().late().at());
  }

  WithNames<Lag> lag(LagQuestion question, TwoDates dates) {
    return answers.introduce(dates, at -> lag(question, at));
  }

  Lag lag(LagQuestion question, Standpoint at) {
    List<Bundle> all = rows.spreads(question.filter(), question.groupBy(), question.late(), at);
    Spread overall =
        all.stream().filter(Bundle::overall).findFirst().map(Bundle::spread).orElse(Spread.NONE);
    List<Lag.Group> groups = question.groupBy().map(of -> groups(all, of)).orElse(List.of());
    List<LateEntry> late = rows.late(question.filter(), question.late(), question.page(), at);
    return new Lag(
        question.late(), overall, groups, Listing.of(late, overall.late(), question.page(), at));
  }

  private static List<Lag.Group> groups(List<Bundle> all, LagGrouping of) {
    return all.stream()
        .filter(bundle -> !bundle.overall())
        .map(bundle -> new Lag.Group(bundle.group(), bundle.spread(), of))
        .toList();
  }
}
