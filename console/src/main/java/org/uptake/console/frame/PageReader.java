package org.uptake.console.frame;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.uptake.console.api.OwnAccountAnswer;
import org.uptake.kernel.account.Role;

/**
 * Who reads a page.
 *
 * @param canSignIn whether there is anybody to sign in with
 * @param own account of somebody who has signed in
 * @param token what they show to the API
 * @param form what a form of theirs must bring
 * @param notice key of the words that tell why they read as anybody does, though they had signed in
 */
public record PageReader(
    boolean canSignIn,
    @Nullable OwnAccountAnswer own,
    @Nullable String token,
    @Nullable String form,
    @Nullable String notice) {

  /** A sign-in that holds no more. */
  public static final String ENDED = "signin.ended";

  /** Whether they are signed in cannot be found out now. */
  public static final String UNSURE = "signin.unsure";

  /** Where nobody can sign in. */
  public static final PageReader NOBODY = new PageReader(false, null, null, null, null);

  /** Anybody, who could sign in. */
  public static PageReader stranger(@Nullable String notice) {
    return new PageReader(true, null, null, null, notice);
  }

  /** Whether signing in may help: it does not where somebody did, and has no account here. */
  boolean mayTryToSignIn() {
    return canSignIn && (notice == null || notice.equals(ENDED));
  }

  boolean isUnsure() {
    return UNSURE.equals(notice);
  }

  public boolean isSignedIn() {
    return token != null;
  }

  /** Whether they have signed in, and have this role. */
  public boolean has(Role role) {
    return own != null && own.has(role);
  }

  /** What whoever has signed in is called. */
  public String name() {
    return own == null ? "" : own.called();
  }

  /** Whether the page tells nothing that is for one person alone. */
  boolean isAnybody() {
    return token == null && notice == null;
  }

  /** A token is nobody else's business, not even a log's. */
  @Override
  public String toString() {
    return name();
  }

  /** Finds out who reads; the same for the whole of a request. */
  @FunctionalInterface
  public interface Readers {

    PageReader of(HttpServletRequest request);
  }
}
