package org.uptake.platform.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Whoever reads through the console is counted as the reader: a request that proves to be the
 * console's has the reader's address from here on.
 */
final class VisitorFilter extends OncePerRequestFilter {

  private final Supplier<ConsoleSecret> secret;

  VisitorFilter(Supplier<ConsoleSecret> secret) {
    this.secret = secret;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Optional<String> visitor = secret.get().visitor(request);
    chain.doFilter(visitor.isPresent() ? from(visitor.get(), request) : request, response);
  }

  private static HttpServletRequest from(String visitor, HttpServletRequest request) {
    return new HttpServletRequestWrapper(request) {
      @Override
      public String getRemoteAddr() {
        return visitor;
      }
    };
  }
}
