package org.uptake.console.recommendation;

import java.util.Set;
import org.uptake.console.api.EntryAnswer;
import org.uptake.console.api.OwnAccountAnswer;
import org.uptake.console.frame.Frame;
import org.uptake.kernel.account.Role;
import org.uptake.kernel.recommendation.Kind;

/**
 * What a reader is offered to do with an entry. The API decides what is done; here nobody is led
 * astray (docs/domain.md, "People").
 */
public final class EntryActions {

  private static final Set<Kind> OF_REPORTERS =
      Set.of(
          Kind.PLANNED,
          Kind.FUNDED,
          Kind.PROGRESS_REPORTED,
          Kind.STALLED,
          Kind.RESUMED,
          Kind.IMPLEMENTED,
          Kind.OBSERVED);

  private EntryActions() {}

  /** Whether to offer this reader its correction. */
  public static boolean mayChange(EntryAnswer entry, Frame frame) {
    OwnAccountAnswer own = frame.visit().reader().own();
    if (own == null || entry.isRetracted() || frame.isPast()) {
      return false;
    }
    if (entry.kind() == Kind.VERIFIED) {
      return own.has(Role.VERIFIER) && own.organisation().equals(entry.by());
    }
    boolean isOwn = own.account().equals(entry.author().id());
    return own.has(Role.STEWARD) || (isOwn && own.has(Role.REPORTER));
  }

  /** A proposal is never taken back. */
  public static boolean mayRetract(EntryAnswer entry) {
    return entry.kind() != Kind.PROPOSED;
  }

  public static String address(EntryAnswer entry, String change, Frame frame) {
    return frame
        .visit()
        .plain(
            "/recommendations/%s/entries/%s/%s"
                .formatted(entry.recommendation(), entry.id(), change));
  }

  /** Whether somebody may record an entry of a kind. */
  public static boolean mayRecord(Kind kind, OwnAccountAnswer person) {
    if (kind == Kind.VERIFIED) {
      return person.has(Role.VERIFIER);
    }
    return person.has(Role.STEWARD) || (person.has(Role.REPORTER) && OF_REPORTERS.contains(kind));
  }

  /** Whether this reader may say that others say something; most speak for their own body. */
  public static boolean maySpeakForOthers(Frame frame) {
    OwnAccountAnswer own = frame.visit().reader().own();
    return own != null && own.has(Role.STEWARD);
  }

  /** Whether to offer this reader to record something about a recommendation. */
  public static boolean mayRecord(Frame frame) {
    OwnAccountAnswer own = frame.visit().reader().own();
    return own != null
        && !frame.isPast()
        && (own.has(Role.STEWARD) || own.has(Role.REPORTER) || own.has(Role.VERIFIER));
  }
}
