package org.uptake.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.uptake.platform.security.SecurityHeaders;

/**
 * Tells which methods an address of the API takes before anybody asks who it is that wants to know,
 * and keeps out what no address takes. It costs no more than to tell somebody that they ask too
 * often, so nobody counts it.
 */
public final class MethodFilter extends OncePerRequestFilter {

  /** Such as TRACE, which would say again what it was sent. */
  private static final Set<HttpMethod> KNOWN =
      Set.of(
          HttpMethod.DELETE,
          HttpMethod.GET,
          HttpMethod.HEAD,
          HttpMethod.OPTIONS,
          HttpMethod.PATCH,
          HttpMethod.POST,
          HttpMethod.PUT);

  private static final Set<String> ANYWHERE = Set.of("GET", "HEAD", "OPTIONS", "POST");

  private final Supplier<TakenMethods> taken;
  private final HandlerExceptionResolver problems;

  public MethodFilter(Supplier<TakenMethods> taken, HandlerExceptionResolver problems) {
    this.taken = taken;
    this.problems = problems;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String method = request.getMethod();
    Set<String> here = taken.get().at(request.getRequestURI());
    if (!KNOWN.contains(HttpMethod.valueOf(method))) {
      refuse(request, response, here.isEmpty() ? ANYWHERE : here);
    } else if (here.isEmpty() || (here.contains(method) && !isOptions(method))) {
      chain.doFilter(request, response);
    } else if (isOptions(method)) {
      SecurityHeaders.ofRefusal(request, response);
      SecurityHeaders.ofReadingAhead(request, response);
      response.setHeader(HttpHeaders.ALLOW, String.join(", ", here));
      response.setStatus(HttpStatus.NO_CONTENT.value());
    } else {
      refuse(request, response, here);
    }
  }

  private static boolean isOptions(String method) {
    return HttpMethod.OPTIONS.matches(method);
  }

  private void refuse(HttpServletRequest request, HttpServletResponse response, Set<String> here) {
    SecurityHeaders.ofRefusal(request, response);
    var ignored =
        problems.resolveException(
            request,
            response,
            null,
            new HttpRequestMethodNotSupportedException(request.getMethod(), here));
  }
}
