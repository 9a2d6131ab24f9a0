package org.uptake.query.recommendation;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.uptake.query.platform.StageChange;
import org.uptake.query.platform.Texts;
import org.uptake.query.sheet.TableShape;
import tools.jackson.databind.json.JsonMapper;

/**
 * Entries as a table: a row for each, a column for each field that any kind has, under the names
 * that a file to import has. Evidence of several pieces has a line of the cell for each.
 */
final class EntryTable {

  static final TableShape<EntryDetails> SHAPE = shape();

  private static final JsonMapper JSON = new JsonMapper();

  private EntryTable() {}

  private static TableShape<EntryDetails> shape() {
    TableShape<EntryDetails> shape = new TableShape<>("entries");
    identified(shape);
    told(shape);
    proposed(shape);
    recorded(shape);
    return shape;
  }

  private static void identified(TableShape<EntryDetails> shape) {
    shape
        .text("entry", "#meta+id", text("id"))
        .text("recommendation", "#activity+code", text("recommendation"))
        .prose("recommendationTitle", "#activity+name", EntryDetails::recommendationTitle)
        .word("kind", "#event+type", text("kind"))
        .date("occurredOn", "#date+occurred", text("occurredOn"))
        .stakeholder("addressee", "#org+addressee", text("addressee"))
        .stakeholder("by", "#org+reporting", text("by"))
        .prose("note", "#description+note", text("note"))
        .word("visibility", "#meta+visibility", text("visibility"))
        .date("disclosedOn", "#date+disclosed", text("disclosedOn"))
        .prose("evidenceTitle", "#meta+source+name", evidence("title"))
        .prose("evidenceUrl", "#meta+source+url", evidence("url"))
        .text("evidenceLocator", "#meta+source+locator", evidence("locator"));
  }

  private static void told(TableShape<EntryDetails> shape) {
    shape
        .word("extent", "#status+extent", text("extent"))
        .word("reopens", "#status+reopens", text("reopens"))
        .prose("reason", "#description+reason", text("reason"))
        .stakeholder("lead", "#org+lead", text("lead"))
        .date("targetDate", "#date+target", text("targetDate"))
        .prose("steps", "#description+steps", text("steps"))
        .amount("amount", "#value", text("amount"))
        .word("currency", "#value+currency", text("currency"))
        .word("phase", "#value+type", text("phase"))
        .word("channel", "#value+channel", text("channel"))
        .text("contribution", "#value+id", text("contribution"))
        .word("movement", "#status+movement", text("movement"))
        .prose("summary", "#description+summary", text("summary"))
        .prose("measures", "#indicator", json("measures"))
        .word("cause", "#status+cause", text("cause"))
        .word("finding", "#status+verification", text("finding"))
        .word("ground", "#status+ground", text("ground"))
        .prose("explanation", "#description+explanation", text("explanation"))
        .text("successor", "#activity+successor", text("successor"))
        .word("stance", "#status+stance", text("stance"))
        .text("place", "#loc+name", text("place"))
        .text("to", "#meta+to", text("to"))
        .word("relation", "#meta+relation", text("relation"));
  }

  /** What proposals have, beside the text that observations have as well. */
  private static void proposed(TableShape<EntryDetails> shape) {
    shape
        .prose("title", "#activity+proposed+name", text("title"))
        .prose("text", "#description+text", text("text"))
        .prose("action", "#activity+action", text("action"))
        .text("theme", "#sector+name", text("theme"))
        .stakeholders("addressees", "#org+addressed", EntryTable::addressees)
        .text("source", "#meta+source+text", text("source"))
        .text("location", "#meta+source+location", text("location"));
  }

  private static void recorded(TableShape<EntryDetails> shape) {
    shape
        .word("texts", "#meta+texts", entry -> word(entry.texts()))
        .word("stageBefore", "#status+before", entry -> moved(entry, StageChange::before))
        .word("stageAfter", "#status+after", entry -> moved(entry, StageChange::after))
        .number("lagDays", "#indicator+lag", EntryDetails::lagDays)
        .moment("recordedAt", "#date+reported", EntryDetails::recordedAt)
        .number("recordedAtPosition", "#meta+recorded", EntryDetails::position)
        .text("author", "#contact+id", entry -> entry.author().id())
        .stakeholder("organisation", "#org+recording", entry -> entry.author().organisation())
        .word("recordedVia", "#meta+via", EntryDetails::recordedVia)
        .moment("correctedAt", "#date+corrected", EntryTable::correctedAt)
        .prose("correctedBecause", "#description+correction", EntryTable::correctedBecause);
  }

  private static Function<EntryDetails, @Nullable String> text(String field) {
    return entry -> Objects.toString(entry.entry().get(field), null);
  }

  private static Function<EntryDetails, @Nullable String> json(String field) {
    return entry ->
        several(entry.entry().get(field)).findAny().isEmpty()
            ? null
            : JSON.writeValueAsString(entry.entry().get(field));
  }

  private static Collection<String> addressees(EntryDetails entry) {
    return several(entry.entry().get("addressees")).map(String::valueOf).toList();
  }

  private static Function<EntryDetails, @Nullable String> evidence(String part) {
    return entry -> {
      List<String> parts =
          several(entry.entry().get("evidence"))
              .map(piece -> Objects.toString(((Map<?, ?>) piece).get(part), ""))
              .toList();
      return parts.stream().allMatch(String::isEmpty) ? null : String.join("\n", parts);
    };
  }

  private static Stream<?> several(@Nullable Object value) {
    return value instanceof Collection<?> all ? all.stream() : Stream.empty();
  }

  private static @Nullable String word(@Nullable Texts texts) {
    return texts == null ? null : texts.word();
  }

  private static @Nullable String moved(
      EntryDetails entry, Function<StageChange, @Nullable String> side) {
    return entry.stage() == null ? null : side.apply(entry.stage());
  }

  private static @Nullable Instant correctedAt(EntryDetails entry) {
    return entry.corrected() == null ? null : entry.corrected().recordedAt();
  }

  private static @Nullable String correctedBecause(EntryDetails entry) {
    return entry.corrected() == null ? null : entry.corrected().reason();
  }
}
