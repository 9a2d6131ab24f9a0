package org.uptake.query.changes;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.uptake.query.platform.StageChange;
import org.uptake.query.platform.Texts;
import org.uptake.query.sheet.TableShape;

/**
 * What was recorded in a period, in a table.
 *
 * @param part happened or learned
 */
record RecordingRow(String part, Recording recording) {

  static List<RecordingRow> of(Briefing briefing) {
    return Stream.concat(of("happened", briefing.happened()), of("learned", briefing.learned()))
        .toList();
  }

  private static Stream<RecordingRow> of(String part, Part<Recording> recordings) {
    return recordings.items().stream().map(recording -> new RecordingRow(part, recording));
  }

  static TableShape<RecordingRow> table() {
    return new TableShape<RecordingRow>("changes")
        .word("part", "#meta+part", RecordingRow::part)
        .word("change", "#event+change", row -> row.recording.change())
        .text("entry", "#meta+id", row -> row.recording.entry().toString())
        .text("recommendation", "#activity+code", row -> row.recording.recommendation())
        .prose("title", "#activity+name", row -> row.recording.title())
        .word("kind", "#event+type", row -> row.recording.kind())
        .date("occurredOn", "#date+occurred", row -> row.recording.occurredOn())
        .stakeholder("addressee", "#org+addressee", row -> row.recording.addressee())
        .stakeholder("by", "#org+reporting", row -> row.recording.by())
        .amount("amount", "#value", row -> row.recording.amount())
        .word("currency", "#value+currency", row -> row.recording.currency())
        .word("phase", "#value+type", row -> row.recording.phase())
        .prose("text", "#description", row -> row.recording.text())
        .word("texts", "#meta+texts", row -> word(row.recording.texts()))
        .word("stageBefore", "#status+before", row -> row.moved(StageChange::before))
        .word("stageAfter", "#status+after", row -> row.moved(StageChange::after))
        .number("lagDays", "#indicator+lag", row -> row.recording.lagDays())
        .moment("recordedAt", "#date+reported", row -> row.recording.recordedAt())
        .number("recordedAtPosition", "#meta+recorded", row -> row.recording.position())
        .text("author", "#contact+id", row -> row.recording.author())
        .stakeholder("organisation", "#org+recording", row -> row.recording.organisation())
        .prose("reason", "#description+reason", row -> row.recording.reason());
  }

  private static @Nullable String word(@Nullable Texts texts) {
    return texts == null ? null : texts.word();
  }

  private @Nullable String moved(Function<StageChange, @Nullable String> side) {
    return recording.stage() == null ? null : side.apply(recording.stage());
  }
}
