package org.uptake.console.frame;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who reads a page.
 *
 * @param canSignIn whether there is anybody to sign in with
 * @param name of somebody who has signed in
 * @param token what they show to the API
 * @param form what a form of theirs must bring
 * @param notice key of the words that tell why they read as anybody does, though they had signed in
 */
public record PageReader(
    boolean canSignIn,
    @Nullable String name,
    @Nullable String token,
    @Nullable String form,
    @Nullable String notice) {

  /** Where nobody can sign in. */
  public static final PageReader NOBODY = new PageReader(false, null, null, null, null);

  /** Anybody, who could sign in. */
  public static PageReader stranger(@Nullable String notice) {
    return new PageReader(true, null, null, null, notice);
  }

  public boolean isSignedIn() {
    return token != null;
  }

  /** Whether the page tells nothing that is for one person alone. */
  boolean isAnybody() {
    return token == null && notice == null;
  }

  /** A token is nobody else's business, not even a log's. */
  @Override
  public String toString() {
    return Objects.toString(name);
  }

  /** Finds out who reads; the same for the whole of a request. */
  @FunctionalInterface
  public interface Readers {

    PageReader of(HttpServletRequest request);
  }
}
