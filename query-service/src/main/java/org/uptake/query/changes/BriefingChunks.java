package org.uptake.query.changes;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.uptake.query.platform.Page;
import org.uptake.query.platform.TwoDates;
import org.uptake.query.platform.WithNames;
import org.uptake.query.sheet.Chunk;
import org.uptake.query.sheet.Chunks;

/** A briefing page by page, as long as one of its lists goes on. */
final class BriefingChunks implements Chunks<Briefing> {

  private final ChangesAnswers answers;
  private ChangesQuestion asked;
  private @Nullable Page next = new Page(0, SIZE);

  BriefingChunks(ChangesAnswers answers, ChangesQuestion asked) {
    this.answers = answers;
    this.asked = asked;
  }

  /** Its end is the standpoint, so what is asked with later is what was answered first. */
  @Override
  public Optional<Chunk<Briefing>> next(TwoDates dates) {
    if (next == null) {
      return Optional.empty();
    }
    WithNames<Briefing> found = answers.changes(asked, next);
    Briefing briefing = found.answer();
    asked = asked.until(briefing.position());
    next = briefing.following().orElse(null);
    return Optional.of(new Chunk<>(List.of(briefing), found.names(), briefing.at()));
  }
}
