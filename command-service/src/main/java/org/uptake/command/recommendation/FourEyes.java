package org.uptake.command.recommendation;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.uptake.kernel.EntryId;
import org.uptake.kernel.recommendation.Entry;
import org.uptake.kernel.recommendation.Kind;
import org.uptake.kernel.recommendation.lifecycle.Lifecycle;
import org.uptake.kernel.recommendation.lifecycle.Moment;
import org.uptake.kernel.recommendation.lifecycle.Situation;

/**
 * Nobody verifies a claim that they recorded or corrected themselves; nor may a change, of whatever
 * entry, put such a claim under what they verified before.
 */
record FourEyes(Authorship authorship, String author) {

  /** Whether this change would leave the author alone with a claim, or already concerns one. */
  boolean isBroken(Entry changed, Lifecycle before, Supplier<Lifecycle> after) {
    if (changed.kind() != Kind.VERIFIED && !authorship.isVerifier(author)) {
      return false;
    }
    Predicate<EntryId> already = id -> authorship.isAuthor(id, author);
    Predicate<EntryId> then = already.or(changed.id()::equals);
    Set<EntryId> further = alone(after.get(), then);
    further.removeAll(alone(before, already));
    return !further.isEmpty() || alone(before, then).contains(changed.id());
  }

  /**
   * The verifications of one author that stand on a claim of the same author.
   *
   * @param theirs which entries they recorded or corrected
   */
  private static Set<EntryId> alone(Lifecycle life, Predicate<EntryId> theirs) {
    Set<EntryId> alone = new HashSet<>();
    Situation before = life.moments().getFirst().situation();
    for (Moment moment : life.moments()) {
      Entry entry = moment.entry();
      if (entry.kind() == Kind.VERIFIED
          && theirs.test(entry.id())
          && standsOn(entry, before, theirs)) {
        alone.add(entry.id());
      }
      before = moment.situation();
    }
    return alone;
  }

  private static boolean standsOn(Entry verified, Situation before, Predicate<EntryId> theirs) {
    return before.tracks().stream()
        .filter(
            track -> verified.addressee() == null || verified.addressee().equals(track.addressee()))
        .map(track -> track.from().claim())
        .filter(Objects::nonNull)
        .anyMatch(claim -> theirs.test(claim.id()));
  }
}
