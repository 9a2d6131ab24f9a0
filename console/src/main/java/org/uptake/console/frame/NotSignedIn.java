package org.uptake.console.frame;

/** Somebody asks for what is only for people who have signed in. */
public final class NotSignedIn extends RuntimeException {

  private static final long serialVersionUID = 1L;

  NotSignedIn() {
    super("nobody has signed in");
  }
}
