package org.uptake.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.jwt.JwtValidationException;
import org.springframework.util.StringUtils;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.uptake.kernel.Refused;
import org.uptake.platform.identity.Author;

/**
 * Tells the log who was let in, who was not, and what was refused to whom: in words of ours, with
 * ids of accounts and addresses, never with what somebody typed or sent.
 */
public final class SecurityLog {

  private static final Logger LOG = LoggerFactory.getLogger(SecurityLog.class);
  private static final int LONGEST_ADDRESS = 200;

  /** Whoever has very much refused to them does not fill the log with it. */
  private static final Buckets REFUSALS = new Buckets("refusals", new Rate(10, 100));

  private SecurityLog() {}

  /** Of the request at hand: what was asked, and where from. */
  public static LoggingEventBuilder line() {
    LoggingEventBuilder line = LOG.atInfo();
    return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes current
        ? about(current.getRequest(), line)
        : line;
  }

  private static LoggingEventBuilder about(HttpServletRequest request, LoggingEventBuilder line) {
    String path = StringUtils.truncate(request.getRequestURI(), LONGEST_ADDRESS);
    return line.addKeyValue("operation", request.getMethod() + " " + path)
        .addKeyValue("from", request.getRemoteAddr());
  }

  public static void refused(Refused refused, HttpServletRequest request) {
    if (refused.refusal().status() < 500 && REFUSALS.take(Network.of(request)).isTaken()) {
      LoggingEventBuilder line =
          about(request, LOG.atInfo()).addKeyValue("problem", refused.refusal().word());
      with(with(line, "account", account()), "reason", reason(refused)).log("Refused");
    }
  }

  private static LoggingEventBuilder with(
      LoggingEventBuilder line, String name, Optional<String> value) {
    return value.map(known -> line.addKeyValue(name, known)).orElse(line);
  }

  private static Optional<String> account() {
    return SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn person
        ? person.author().map(Author::id)
        : Optional.empty();
  }

  /** Why a token was not accepted; other messages than these may hold parts of it. */
  private static Optional<String> reason(Refused refused) {
    return Optional.ofNullable(refused.getCause())
        .map(
            failure ->
                failure.getCause() instanceof JwtValidationException invalid
                    ? invalid.getErrors().stream()
                        .map(OAuth2Error::getDescription)
                        .collect(Collectors.joining("; "))
                    : "The token cannot be read, or another key has signed it");
  }
}
