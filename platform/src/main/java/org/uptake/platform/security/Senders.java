package org.uptake.platform.security;

import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.uptake.platform.identity.Author;
import org.uptake.platform.identity.CurrentAuthor;

/**
 * Who asks, as far as one is told from another when things are shared out: whoever has an account
 * by it, wherever they ask from, all others by their network.
 */
public final class Senders {

  private final CurrentAuthor current;

  Senders(CurrentAuthor current) {
    this.current = current;
  }

  /** Of the request at hand. */
  public String current() {
    return current.signedIn().map(Author::id).orElseGet(Senders::network);
  }

  private static String network() {
    return RequestContextHolder.currentRequestAttributes()
            instanceof ServletRequestAttributes attributes
        ? Network.of(attributes.getRequest())
        : "";
  }
}
