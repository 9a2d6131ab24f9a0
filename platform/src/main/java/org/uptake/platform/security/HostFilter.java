package org.uptake.platform.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Supplier;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses what was sent to somebody else. Whoever watches over a node may know it as they like, and
 * so may the console.
 */
final class HostFilter extends OncePerRequestFilter {

  private final OwnHosts own;
  private final Supplier<ConsoleSecret> console;
  private final Refusals refusals;

  HostFilter(OwnHosts own, Supplier<ConsoleSecret> console, Refusals refusals) {
    this.own = own;
    this.console = console;
    this.refusals = refusals;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return RateFilter.HEALTH.matches(request)
        || own.include(request.getServerName())
        || console.get().visitor(request).isPresent();
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    refusals.strangeHost(request, response);
  }
}
