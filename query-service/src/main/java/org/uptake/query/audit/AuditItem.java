package org.uptake.query.audit;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.uptake.query.platform.Texts;
import tools.jackson.databind.JsonNode;

/**
 * An event of the log as an auditor sees it.
 *
 * @param version the number of events in its stream, this one included
 * @param type the name under which it is kept
 * @param title of the recommendation that it is about
 * @param kind in one word: that of the entry, or corrected, retracted, registered, revised
 * @param author an opaque id
 * @param channel how it came in
 * @param imported the import that it came with
 * @param texts of an entry that is or was restricted
 * @param payload as it is kept, byte for byte; its facts alone where texts are withheld
 * @param before what it changed, as it was; null where nothing was said before
 * @param after what it changed, as it is from then on; the same names as before
 */
record AuditItem(
    long position,
    String stream,
    long version,
    String type,
    @Nullable String title,
    @Nullable String kind,
    Instant recordedAt,
    String author,
    String organisation,
    @Nullable String channel,
    @JsonProperty("import") @Nullable String imported,
    @Nullable String correlationId,
    @Nullable Texts texts,
    @JsonRawValue String payload,
    @Nullable JsonNode before,
    @Nullable JsonNode after) {}
