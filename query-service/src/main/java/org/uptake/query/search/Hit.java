package org.uptake.query.search;

import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.uptake.query.platform.ShownText;
import org.uptake.query.platform.Texts;
import org.uptake.query.text.Snippet;

/**
 * An entry that was found, in the form that was known.
 *
 * @param title of its recommendation
 * @param occurredOn a partial date
 * @param texts of an entry that is or was restricted
 * @param position of the form in the log
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
    @Nullable Texts texts,
    long position,
    @Nullable Float rank) {

  Stream<ShownText> shown() {
    return ShownText.where(texts, recommendation, position);
  }
}
