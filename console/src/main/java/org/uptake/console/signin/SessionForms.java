package org.uptake.console.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;

/** What a form must bring is kept in the session; where there is none, no form is shown either. */
final class SessionForms implements CsrfTokenRepository {

  static final String ATTRIBUTE = "uptake.console.form";

  private final HttpSessionCsrfTokenRepository framework = new HttpSessionCsrfTokenRepository();

  SessionForms() {
    framework.setSessionAttributeName(ATTRIBUTE);
  }

  @Override
  public CsrfToken generateToken(HttpServletRequest request) {
    return framework.generateToken(request);
  }

  @Override
  public void saveToken(
      @Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
    if (request.getSession(false) != null) {
      framework.saveToken(token, request, response);
    }
  }

  @Override
  public @Nullable CsrfToken loadToken(HttpServletRequest request) {
    return framework.loadToken(request);
  }
}
