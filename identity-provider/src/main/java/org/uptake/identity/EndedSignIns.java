package org.uptake.identity;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.server.authorization.oidc.authentication.OidcLogoutAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.oidc.web.authentication.OidcLogoutAuthenticationConverter;
import org.springframework.security.oauth2.server.authorization.oidc.web.authentication.OidcLogoutAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.AuthenticationConverter;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.util.StringUtils;

/**
 * A program wants to end the sign-in that it began, and proves by an id token that it did (OpenID
 * Connect RP-Initiated Logout 1.0). Whoever is signed in as somebody else stays so.
 */
record EndedSignIns(FaultPages pages)
    implements AuthenticationConverter, AuthenticationSuccessHandler, AuthenticationFailureHandler {

  private static final String NO_SIGN_OUT = "no-sign-out";
  private static final String AFTERWARDS = "post_logout_redirect_uri";

  /** The session at hand ends, whichever of several the id token came from. */
  @Override
  public Authentication convert(HttpServletRequest request) {
    var asked =
        (OidcLogoutAuthenticationToken)
            Objects.requireNonNull(new OidcLogoutAuthenticationConverter().convert(request));
    return new OidcLogoutAuthenticationToken(
        asked.getIdTokenHint(),
        (Authentication) asked.getPrincipal(),
        null,
        asked.getClientId(),
        asked.getPostLogoutRedirectUri(),
        asked.getState());
  }

  @Override
  public void onAuthenticationSuccess(
      HttpServletRequest request, HttpServletResponse response, Authentication proved)
      throws IOException, ServletException {
    var ended = (OidcLogoutAuthenticationToken) proved;
    if (StringUtils.hasText(ended.getPostLogoutRedirectUri())) {
      new OidcLogoutAuthenticationSuccessHandler()
          .onAuthenticationSuccess(request, response, proved);
    } else {
      new SecurityContextLogoutHandler()
          .logout(request, response, (Authentication) ended.getPrincipal());
      response.sendRedirect(Pages.SIGNED_OUT);
    }
  }

  /** What proves nothing ends nothing: its owner sees what holds, and can sign out. */
  @Override
  public void onAuthenticationFailure(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException unproved)
      throws IOException {
    if (isAboutAfterwards(unproved)) {
      String address = Objects.requireNonNullElse(request.getParameter(AFTERWARDS), "");
      pages.tell(NO_SIGN_OUT, new AuthorizationFault.NowhereAfterwards(address), request, response);
    } else {
      response.sendRedirect(Pages.ACCOUNT);
    }
  }

  /** The framework tells which parameter is wrong at the end of a sentence alone. */
  private static boolean isAboutAfterwards(AuthenticationException unproved) {
    return unproved instanceof OAuth2AuthenticationException told
        && Optional.ofNullable(told.getError().getDescription())
            .filter(sentence -> sentence.endsWith(AFTERWARDS))
            .isPresent();
  }
}
