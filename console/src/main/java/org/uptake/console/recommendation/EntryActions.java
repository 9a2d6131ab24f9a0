package org.uptake.console.recommendation;

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

  /** Whether to offer this reader to record something about a recommendation. */
  public static boolean mayRecord(Frame frame) {
    OwnAccountAnswer own = frame.visit().reader().own();
    return own != null
        && !frame.isPast()
        && (own.has(Role.STEWARD) || own.has(Role.REPORTER) || own.has(Role.VERIFIER));
  }
}
