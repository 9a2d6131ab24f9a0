package org.uptake.query.recommendation.projection;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uptake.kernel.recommendation.Entry;
import org.uptake.query.log.Positioned;

/**
 * A form that an entry has from a position on.
 *
 * @param first where and when the entry itself was recorded
 * @param by who recorded this form, and where
 * @param reason of the correction that gave it this form
 * @param changed the names of the fields that this correction changed
 */
record EntryRow(
    Entry entry,
    Positioned.Place first,
    Positioned by,
    @Nullable String reason,
    @Nullable List<String> changed) {

  UUID id() {
    return entry.id().uuid();
  }
}
