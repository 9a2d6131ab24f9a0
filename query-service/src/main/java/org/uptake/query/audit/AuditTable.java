package org.uptake.query.audit;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.uptake.query.platform.Texts;
import org.uptake.query.sheet.TableShape;

/** The trail as a table: a row for each event, what it says as JSON. */
final class AuditTable {

  static final TableShape<AuditItem> SHAPE =
      new TableShape<AuditItem>("audit")
          .number("eventPosition", "#meta+id", AuditItem::position)
          .text("stream", "#meta+stream", AuditItem::stream)
          .number("version", "#meta+version", AuditItem::version)
          .text("type", "#event+name", AuditItem::type)
          .prose("title", "#activity+name", AuditItem::title)
          .word("kind", "#event+type", AuditItem::kind)
          .moment("recordedAt", "#date+reported", AuditItem::recordedAt)
          .text("author", "#contact+id", AuditItem::author)
          .stakeholder("organisation", "#org+recording", AuditItem::organisation)
          .word("channel", "#meta+via", AuditItem::channel)
          .text("import", "#meta+import", AuditItem::imported)
          .text("correlationId", "#meta+correlation", AuditItem::correlationId)
          .word("texts", "#meta+texts", item -> word(item.texts()))
          .prose("payload", "#description+payload", AuditItem::payload)
          .prose("before", "#description+before", item -> text(item.before()))
          .prose("after", "#description+after", item -> text(item.after()));

  private AuditTable() {}

  private static @Nullable String word(@Nullable Texts texts) {
    return texts == null ? null : texts.word();
  }

  private static @Nullable String text(@Nullable Object json) {
    return Objects.toString(json, null);
  }
}
