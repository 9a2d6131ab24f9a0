package org.uptake.kernel.recommendation.lifecycle;

import org.jspecify.annotations.Nullable;
import org.uptake.kernel.recommendation.Entry;

/**
 * An entry that is illegal where it stands in order of occurrence.
 *
 * @param because the entry that makes it so
 * @param why in words, such as "it was declined"
 * @param dayMatters whether it might stand on another day
 */
public record Contradiction(Entry illegal, Entry because, String why, boolean dayMatters) {

  /**
   * The entry in the way: the one that makes it illegal, or the one that could not stand any more.
   *
   * @param recorded the entry that is recorded or corrected; null for a retraction
   */
  public Entry inTheWayOf(@Nullable Entry recorded) {
    return isAbout(recorded) ? because : illegal;
  }

  /** In words, to whoever wants to record or correct an entry, or to retract one (null). */
  public String told(@Nullable Entry recorded) {
    return (isAbout(recorded)
            ? "\"%s\" of %s cannot stand here: %s."
            : "With this, \"%s\" of %s could not stand any more: %s.")
        .formatted(illegal.kind().word(), illegal.occurredOn(), why);
  }

  private boolean isAbout(@Nullable Entry recorded) {
    return recorded != null && illegal.id().equals(recorded.id());
  }
}
