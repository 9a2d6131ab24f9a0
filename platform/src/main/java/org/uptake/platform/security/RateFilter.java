package org.uptake.platform.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Predicate;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses what is too much, before it is worked on. */
final class RateFilter extends OncePerRequestFilter {

  /** Whoever watches over the program must always hear how it is. */
  static final RequestMatcher HEALTH =
      PathPatternRequestMatcher.withDefaults().matcher("/actuator/health/**");

  private final Predicate<HttpServletRequest> allowed;
  private final HttpRequestHandler tooMany;

  RateFilter(Predicate<HttpServletRequest> allowed, HttpRequestHandler tooMany) {
    this.allowed = allowed;
    this.tooMany = tooMany;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return HEALTH.matches(request);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (allowed.test(request)) {
      chain.doFilter(request, response);
    } else {
      tooMany.handleRequest(request, response);
    }
  }
}
