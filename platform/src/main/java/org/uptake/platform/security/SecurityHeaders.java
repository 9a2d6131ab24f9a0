package org.uptake.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.CacheControlConfig;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;

/** What browsers and caches are told with every answer. */
public final class SecurityHeaders {

  /** The policy of an answer that is no page. */
  public static final String NOTHING =
      "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  private static final String API = "/api";
  private static final Set<String> READING = Set.of("GET", "HEAD");

  /** What programs in pages of other sites see beside what all may. */
  private static final String EXPOSED =
      "ETag, Link, Location, RateLimit, RateLimit-Policy, Retry-After, X-Correlation-Id";

  private SecurityHeaders() {}

  /** For a browser that asks whether a page of another site may read with headers of its own. */
  public static void ofReadingAhead(HttpServletRequest request, HttpServletResponse response) {
    String method = request.getHeader("Access-Control-Request-Method");
    if (method != null && READING.contains(method)) {
      response.setHeader("Access-Control-Allow-Origin", "*");
      response.setHeader("Access-Control-Allow-Methods", "GET, HEAD");
      response.setHeader("Access-Control-Allow-Headers", "If-None-Match, X-Correlation-Id");
      response.setHeader("Access-Control-Max-Age", "86400");
    }
  }

  /** For what is refused before any fence, such as a path that cannot be decoded. */
  public static void ofRefusal(HttpServletRequest request, HttpServletResponse response) {
    response.setHeader("Content-Security-Policy", NOTHING);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "no-referrer");
    // Whoever pretends that a proxy said so binds nobody but themselves.
    if (request.isSecure() || "https".equals(request.getHeader("X-Forwarded-Proto"))) {
      response.setHeader("Strict-Transport-Security", "max-age=31536000 ; includeSubDomains");
    }
  }

  /**
   * For data: a browser is to load, run, send and frame nothing. What anonymous readers get may be
   * kept by any cache that asks again, unless the answer says that it need not; what others get, by
   * their own alone.
   */
  static Customizer<HeadersConfigurer<HttpSecurity>> ofData() {
    return headers ->
        of(NOTHING)
            .customize(
                headers
                    .cacheControl(CacheControlConfig::disable)
                    .addHeaderWriter(SecurityHeaders::keep)
                    .addHeaderWriter(SecurityHeaders::share)
                    .addHeaderWriter(new StaticHeadersWriter("Vary", "Accept, Authorization")));
  }

  /** Pages of other sites may read what anybody may, and nothing else. */
  private static void share(HttpServletRequest request, HttpServletResponse response) {
    boolean isReading = READING.contains(request.getMethod());
    if (isReading && isAnonymous(request) && request.getRequestURI().startsWith(API)) {
      response.setHeader("Access-Control-Allow-Origin", "*");
      response.setHeader("Access-Control-Expose-Headers", EXPOSED);
    }
  }

  private static boolean isAnonymous(HttpServletRequest request) {
    return request.getHeader("Authorization") == null;
  }

  private static void keep(HttpServletRequest request, HttpServletResponse response) {
    if (!response.containsHeader("Cache-Control")) {
      response.setHeader("Cache-Control", isAnonymous(request) ? "no-cache" : "private, no-cache");
    }
  }

  /**
   * Beside what is the rule already: no sniffing of types, and, behind TLS, nothing but TLS. Nobody
   * is given a part of anything.
   *
   * @param policy what a page may load and do
   */
  public static Customizer<HeadersConfigurer<HttpSecurity>> of(String policy) {
    return headers ->
        headers
            .contentSecurityPolicy(csp -> csp.policyDirectives(policy))
            .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
            .addHeaderWriter(new StaticHeadersWriter("Accept-Ranges", "none"));
  }
}
