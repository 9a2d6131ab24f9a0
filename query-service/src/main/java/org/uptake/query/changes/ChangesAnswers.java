package org.uptake.query.changes;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.uptake.kernel.Frequency;
import org.uptake.kernel.ReviewCode;
import org.uptake.query.log.SequenceRows;
import org.uptake.query.platform.BadParameter;
import org.uptake.query.platform.Fitting;
import org.uptake.query.platform.Malformed;
import org.uptake.query.platform.Page;
import org.uptake.query.platform.Snapshots;
import org.uptake.query.platform.Standpoint;
import org.uptake.query.platform.WithNames;
import org.uptake.query.sheet.Chunks;
import org.uptake.query.sheet.ListTable;
import org.uptake.query.sheet.SheetWish;

/** Answers what changed between two instants. */
@Component
final class ChangesAnswers {

  private final Snapshots answers;
  private final SequenceRows sequence;
  private final RecordingRows recordings;
  private final RestatementRows restatements;
  private final FigureRows figures;

  ChangesAnswers(
      Snapshots answers,
      SequenceRows sequence,
      RecordingRows recordings,
      RestatementRows restatements,
      FigureRows figures) {
    this.answers = answers;
    this.sequence = sequence;
    this.recordings = recordings;
    this.restatements = restatements;
    this.figures = figures;
  }

  ListTable<?> table(ChangesQuestion asked, BriefingTable table, SheetWish wish) {
    Chunks<Briefing> all = new BriefingChunks(this, asked);
    return switch (table) {
      case RECORDINGS ->
          ListTable.of(
              BriefingTable.OF_RECORDINGS, wish, asked.dates(), all.flat(RecordingRow::of));
      case RESTATEMENTS ->
          ListTable.of(
              BriefingTable.OF_RESTATEMENTS,
              wish,
              asked.dates(),
              all.flat(briefing -> briefing.restatements().items()));
      case FIGURES ->
          ListTable.of(
              BriefingTable.OF_FIGURES,
              wish,
              asked.dates(),
              all.flat(briefing -> briefing.figures().items()));
    };
  }

  WithNames<Briefing> changes(ChangesQuestion asked, Page page) {
    Instant from = asked.from();
    return answers.introduce(
        asked.dates(),
        at -> {
          requireBegun(asked, at);
          return briefing(from, period(from, asked.review(), at), asked.step(), page, at);
        });
  }

  /** What was answered on the day when it began can be asked again by its position, of before. */
  private static void requireBegun(ChangesQuestion asked, Standpoint at) {
    boolean isAhead = day(asked.from()).isAfter(at.asOf());
    if (isAhead && asked.dates().knownPosition().isEmpty()) {
      throw Malformed.parameter("from", new BadParameter.AfterToday(at.asOf()));
    }
  }

  /** Its last day is that of what is known at its end. */
  private BriefingPeriod period(Instant from, Optional<ReviewCode> review, Standpoint at) {
    return new BriefingPeriod(
        Math.min(sequence.positionAt(from), at.position()),
        at.position(),
        day(from),
        day(end(from, at)),
        review.map(ReviewCode::value).orElse(null));
  }

  /** The newest recording, unless the period begins after it. */
  private static Instant end(Instant from, Standpoint at) {
    Instant newest = at.knownAt();
    return newest == null || newest.isBefore(from) ? from : newest;
  }

  private static LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, ZoneOffset.UTC);
  }

  private Briefing briefing(
      Instant from, BriefingPeriod period, Frequency step, Page wanted, Standpoint at) {
    RecordingRows.Outlined outlined = recordings.list(period, wanted);
    Page page = outlined.fitting(wanted);
    Recordings recorded = recordings.complete(outlined.recordings(), page.size());
    Part<Restatement> restated = restatements.list(period, page);
    Part<MovedFigure> moved = figures(period, step, page);
    Page shown =
        Fitting.page(
            page,
            List.of(
                recorded.happened().items(),
                recorded.learned().items(),
                restated.items(),
                moved.items()));
    return new Briefing(
        from,
        end(from, at),
        recorded.happened().atMost(shown.size()),
        recorded.learned().atMost(shown.size()),
        restated.atMost(shown.size()),
        moved.atMost(shown.size()),
        step.word(),
        shown.page(),
        shown.size(),
        period.before(),
        period.asOf(),
        at.knownAt(),
        at.position(),
        at.notices());
  }

  private Part<MovedFigure> figures(BriefingPeriod period, Frequency step, Page page) {
    List<MonthlyMove> moved = figures.moved(period);
    List<MonthlyMove> published = moved.isEmpty() ? List.of() : figures.published(period);
    return Figures.moved(published, moved, step, period.firstDay()).part(page);
  }
}
