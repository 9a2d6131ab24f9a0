package org.uptake.query.search;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uptake.query.platform.Snippet;

/**
 * An entry that was found, in the form that was known.
 *
 * @param title of its recommendation
 * @param occurredOn a partial date
 * @param rank the higher the better; absent where they are not ranked
 */
record Hit(
    UUID entry,
    String kind,
    String review,
    String recommendation,
    String title,
    String occurredOn,
    @Nullable String addressee,
    @Nullable String by,
    Snippet snippet,
    @Nullable Float rank) {}
