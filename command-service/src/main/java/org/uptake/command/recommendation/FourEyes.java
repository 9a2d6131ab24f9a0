package org.uptake.command.recommendation;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.uptake.kernel.EntryId;
import org.uptake.kernel.recommendation.Entry;
import org.uptake.kernel.recommendation.Kind;
import org.uptake.kernel.recommendation.lifecycle.Lifecycle;
import org.uptake.kernel.recommendation.lifecycle.Moment;
import org.uptake.kernel.recommendation.lifecycle.Moments;
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
    Moments.Difference difference = after.get().moments().since(before.moments());
    Situation until = before.moments().get(Math.max(difference.from(), 1) - 1).situation();
    Set<EntryId> further = alone(difference.after(), until, then);
    further.removeAll(alone(difference.before(), until, already));
    return !further.isEmpty() || alone(difference.before(), until, then).contains(changed.id());
  }

  /**
   * The verifications of one author that stand on a claim of the same author, among those that a
   * change concerns: what it leaves as it was stands on the same claims.
   *
   * @param until how it stood before these
   * @param theirs which entries they recorded or corrected
   */
  private static Set<EntryId> alone(
      List<Moment> moments, Situation until, Predicate<EntryId> theirs) {
    Set<EntryId> alone = new HashSet<>();
    Situation before = until;
    for (Moment moment : moments) {
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
