package org.uptake.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.uptake.kernel.Refusal;
import org.uptake.kernel.Refused;

/** What people see who ask too often for what has no pages of its own to say so. */
final class TooManyPage {

  private static final String PAGE =
      """
      <!doctype html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width">
      <title>Too many requests – Uptake</title>
      </head>
      <body>
      <main>
      <h1>Too many requests</h1>
      <p>More was asked from here than is answered at once. Wait a moment, then load this page again.</p>
      </main>
      </body>
      </html>
      """;

  private TooManyPage() {}

  /** A browser that opens an address, as it says; programs take anything. */
  static boolean isWanted(HttpServletRequest request) {
    String taken = request.getHeader(HttpHeaders.ACCEPT);
    return HttpMethod.GET.matches(request.getMethod())
        && taken != null
        && taken.contains(MediaType.TEXT_HTML_VALUE);
  }

  static void show(HttpServletRequest request, HttpServletResponse response) throws IOException {
    SecurityLog.refused(new Refused(Refusal.TOO_MANY_REQUESTS, Fence.TOO_OFTEN), request);
    response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
    response.setHeader(HttpHeaders.RETRY_AFTER, "2");
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
    response.setContentType("text/html;charset=UTF-8");
    response.getWriter().write(PAGE);
  }
}
