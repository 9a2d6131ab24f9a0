package org.uptake.identity;

import jakarta.servlet.http.HttpServletRequest;

/** What is asked for, without the host: path and query as they were sent. */
final class RequestAddress {

  private RequestAddress() {}

  static String of(HttpServletRequest request) {
    String query = request.getQueryString();
    return request.getRequestURI() + (query == null ? "" : "?" + query);
  }
}
