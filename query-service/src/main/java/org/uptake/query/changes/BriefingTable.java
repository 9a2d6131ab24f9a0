package org.uptake.query.changes;

import org.uptake.kernel.Word;
import org.uptake.query.platform.Parameters;
import org.uptake.query.sheet.TableShape;

/** Which of the lists of a briefing is wanted as a table. */
enum BriefingTable implements Word {
  RECORDINGS,
  RESTATEMENTS,
  FIGURES;

  static final TableShape<RecordingRow> OF_RECORDINGS = RecordingRow.table();

  static final TableShape<Restatement> OF_RESTATEMENTS =
      new TableShape<Restatement>("restatements")
          .text("recommendation", "#activity+code", Restatement::recommendation)
          .prose("title", "#activity+name", Restatement::title)
          .moment("from", "#date+from", Restatement::from)
          .moment("to", "#date+to", Restatement::to)
          .word("before", "#status+before", Restatement::before)
          .word("after", "#status+after", Restatement::after)
          .word("change", "#event+change", Restatement::change)
          .text("entry", "#meta+id", row -> row.entry().toString())
          .word("kind", "#event+type", Restatement::kind)
          .date("occurredOn", "#date+occurred", Restatement::occurredOn)
          .moment("recordedAt", "#date+reported", Restatement::recordedAt)
          .number("recordedAtPosition", "#meta+recorded", Restatement::position)
          .text("author", "#contact+id", Restatement::author)
          .stakeholder("organisation", "#org+recording", Restatement::organisation)
          .prose("reason", "#description+reason", Restatement::reason)
          .number("lagDays", "#indicator+lag", Restatement::lagDays);

  static final TableShape<MovedFigure> OF_FIGURES =
      new TableShape<MovedFigure>("figures")
          .word("review", "#activity+programme+code", MovedFigure::review)
          .moment("date", "#date", MovedFigure::date)
          .word("figure", "#status+name", MovedFigure::figure)
          .number("before", "#indicator+count+before", MovedFigure::before)
          .number("after", "#indicator+count+after", MovedFigure::after);

  static BriefingTable of(Parameters parameters) {
    return parameters.word("table", BriefingTable.class).orElse(RECORDINGS);
  }
}
