package org.uptake.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import java.util.regex.Pattern;
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

  /** The id of this request, also where it did not come as far as here. */
  public static String idOf(HttpServletRequest request) {
    if (request.getAttribute(ATTRIBUTE) instanceof String known) {
      return known;
    }
    String given = request.getHeader(HEADER);
    String id = given != null && isPlain(given) ? given : UUID.randomUUID().toString();
    request.setAttribute(ATTRIBUTE, id);
    return id;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String id = idOf(request);
    response.setHeader(HEADER, id);
    MDC.put(MDC_KEY, id);
    try {
      chain.doFilter(request, response);
    } finally {
      MDC.remove(MDC_KEY);
    }
  }

  private static boolean isPlain(String given) {
    return PLAIN.matcher(given).matches();
  }
}
