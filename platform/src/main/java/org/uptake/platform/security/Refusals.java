package org.uptake.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.uptake.kernel.NoSuch;
import org.uptake.kernel.Refusal;
import org.uptake.kernel.Refused;
import org.uptake.platform.logging.ThrottledLog;

/** What is refused before any controller is asked leaves as the same problem that theirs do. */
final class Refusals
    implements AuthenticationEntryPoint,
        AuthenticationFailureHandler,
        AccessDeniedHandler,
        RequestRejectedHandler {

  private static final ThrottledLog LOG = ThrottledLog.of(Refusals.class);

  private final HandlerExceptionResolver problems;

  Refusals(HandlerExceptionResolver problems) {
    this.problems = problems;
  }

  static Refused noAccount() {
    return new Refused(Refusal.NOT_ALLOWED, Fence.NO_ACCOUNT);
  }

  /** No token, or none that can be read. */
  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException nobody) {
    refuse(request, response, new Refused(Refusal.NOT_SIGNED_IN, Fence.SIGN_IN));
  }

  /** A token, and it was not accepted or could not be checked. */
  @Override
  public void onAuthenticationFailure(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException failure) {
    refuse(request, response, reason(failure));
  }

  private static Exception reason(AuthenticationException failure) {
    if (!(failure instanceof AuthenticationServiceException)) {
      Refused refused = new Refused(Refusal.NOT_SIGNED_IN, Fence.TOKEN_NOT_ACCEPTED);
      var ignored = refused.initCause(failure);
      return refused;
    }
    return failure.getCause() instanceof Exception cause && !(cause instanceof JwtException)
        ? cause
        : noKeys(failure);
  }

  private static Refused noKeys(AuthenticationException failure) {
    LOG.warn(
        "The identity provider cannot be asked for its keys", String.valueOf(failure.getMessage()));
    return new Refused(Refusal.UNAVAILABLE, Fence.NO_KEYS);
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied) {
    refuse(request, response, noAccount());
  }

  /** Whether there is something or not: what is not named is not served. */
  void hide(HttpServletRequest request, HttpServletResponse response) {
    refuse(
        request,
        response,
        new Refused(Refusal.NOT_FOUND, new NoSuch.Page(request.getRequestURI())));
  }

  /** What looks like an attack, before any fence and its headers. */
  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, RequestRejectedException attack) {
    SecurityHeaders.ofRefusal(request, response);
    refuse(request, response, attack);
  }

  /** Before any fence and its headers. */
  void strangeHost(HttpServletRequest request, HttpServletResponse response) {
    SecurityHeaders.ofRefusal(request, response);
    refuse(request, response, new Refused(Refusal.MALFORMED, Fence.STRANGE_HOST));
  }

  void tooMany(HttpServletRequest request, HttpServletResponse response) throws IOException {
    if (TooManyPage.isWanted(request)) {
      TooManyPage.show(request, response);
      return;
    }
    refuse(request, response, new Refused(Refusal.TOO_MANY_REQUESTS, Fence.TOO_OFTEN));
  }

  private void refuse(HttpServletRequest request, HttpServletResponse response, Exception reason) {
    var ignored = problems.resolveException(request, response, null, reason);
  }
}
