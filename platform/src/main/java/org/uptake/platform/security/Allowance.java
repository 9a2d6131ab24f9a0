package org.uptake.platform.security;

import jakarta.servlet.http.HttpServletResponse;

/**
 * What came of a request for a share, and what is left of it.
 *
 * @param name whose it is, such as {@code address}
 * @param left requests that could be sent at once
 */
record Allowance(String name, Rate rate, boolean isTaken, long left) {

  /**
   * In the headers of draft-ietf-httpapi-ratelimit-headers-10: so many in so many seconds, so many
   * left, and in so many seconds all of them again.
   */
  void tell(HttpServletResponse response) {
    response.setHeader(
        "RateLimit-Policy",
        "\"%s\";q=%d;w=%d".formatted(name, rate.atOnce(), seconds(rate.atOnce())));
    response.setHeader(
        "RateLimit", "\"%s\";r=%d;t=%d".formatted(name, left, seconds(rate.atOnce() - left)));
  }

  private long seconds(long requests) {
    return Math.ceilDiv(requests, rate.aSecond());
  }
}
