package org.uptake.platform.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses what is too much, before it is worked on, and tells everybody what is left to them. */
final class RateFilter extends OncePerRequestFilter {

  /** Whoever watches over the program must always hear how it is. */
  static final RequestMatcher HEALTH =
      PathPatternRequestMatcher.withDefaults().matcher("/actuator/health/**");

  private final Counting counting;
  private final HttpRequestHandler tooMany;

  RateFilter(Counting counting, HttpRequestHandler tooMany) {
    this.counting = counting;
    this.tooMany = tooMany;
  }

  /** How requests are counted. */
  @FunctionalInterface
  interface Counting {

    Allowance take(HttpServletRequest request);

    /** What has been answered may have cost more than was known before. */
    default void answered(HttpServletRequest request, int status) {}
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return HEALTH.matches(request);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Allowance allowance = counting.take(request);
    allowance.tell(response);
    if (allowance.isTaken()) {
      chain.doFilter(request, response);
      counting.answered(request, response.getStatus());
    } else {
      tooMany.handleRequest(request, response);
    }
  }
}
