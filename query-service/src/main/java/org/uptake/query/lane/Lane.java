package org.uptake.query.lane;

import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** For what a connection is wanted. */
public enum Lane {
  /** Following the log, and building tables anew: nobody waits, and it may take long. */
  WORK,
  QUESTION,
  EXPENSIVE_QUESTION;

  private static final String ATTRIBUTE = Lane.class.getName();

  /** That of whoever calls: what no request stands behind is work. */
  public static Lane current() {
    RequestAttributes request = RequestContextHolder.getRequestAttributes();
    if (request == null) {
      return WORK;
    }
    boolean expensive = request.getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST) != null;
    return expensive ? EXPENSIVE_QUESTION : QUESTION;
  }

  static void turnExpensive() {
    RequestContextHolder.currentRequestAttributes()
        .setAttribute(ATTRIBUTE, true, RequestAttributes.SCOPE_REQUEST);
  }
}
