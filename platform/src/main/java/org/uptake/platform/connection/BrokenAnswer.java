package org.uptake.platform.connection;

import jakarta.servlet.ServletRequest;

/**
 * An answer of which a part was sent when the rest could not be made. Its connection is closed in
 * the middle, so that nobody takes the part for the whole.
 */
public final class BrokenAnswer {

  private static final String ATTRIBUTE = BrokenAnswer.class.getName();

  private BrokenAnswer() {}

  public static void mark(ServletRequest request) {
    request.setAttribute(ATTRIBUTE, true);
  }

  static boolean isMarked(ServletRequest request) {
    return request.getAttribute(ATTRIBUTE) != null;
  }
}
