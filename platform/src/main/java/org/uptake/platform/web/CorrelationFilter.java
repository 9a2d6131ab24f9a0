package org.uptake.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives every request an id under which it is found again in answers, logs and the log: the
 * sender's {@code X-Correlation-Id} if it is a plain word of at most 64 characters, else a new one.
 */
public final class CorrelationFilter extends OncePerRequestFilter {

  public static final String HEADER = "X-Correlation-Id";

  /** Under which lines of the log have it. */
  public static final String MDC_KEY = "correlationId";

  private static final String ATTRIBUTE = CorrelationFilter.class.getName();
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._-]{1,64}");

  /** The id of this request; a new one where none passed the filter. */
  public static String idOf(ServletRequest request) {
    Object id = request.getAttribute(ATTRIBUTE);
    if (id instanceof String known) {
      return known;
    }
    String made = UUID.randomUUID().toString();
    request.setAttribute(ATTRIBUTE, made);
    return made;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String given = request.getHeader(HEADER);
    if (isPlain(given)) {
      request.setAttribute(ATTRIBUTE, given);
    }
    String id = idOf(request);
    response.setHeader(HEADER, id);
    MDC.put(MDC_KEY, id);
    try {
      chain.doFilter(request, response);
    } finally {
      MDC.remove(MDC_KEY);
    }
  }

  private static boolean isPlain(@Nullable String given) {
    return given != null && PLAIN.matcher(given).matches();
  }
}
