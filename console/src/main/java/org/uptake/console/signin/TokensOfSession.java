package org.uptake.console.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/**
 * Keeps the tokens of whoever signs in, in their session, under keys of the console: the identity
 * provider may have the same session, and ends its part by itself.
 */
final class TokensOfSession implements OAuth2AuthorizedClientRepository {

  /** Under which the framework keeps who somebody is. */
  static final String WHO = "uptake.console.who";

  private static final String TOKENS = "uptake.console.tokens";

  static @Nullable SessionTokens of(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return session != null && session.getAttribute(TOKENS) instanceof SessionTokens tokens
        ? tokens
        : null;
  }

  /** The console's part of the session. */
  static void end(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.removeAttribute(TOKENS);
      session.removeAttribute(WHO);
      session.removeAttribute(SessionForms.ATTRIBUTE);
    }
  }

  @Override
  public void saveAuthorizedClient(
      OAuth2AuthorizedClient given,
      Authentication person,
      HttpServletRequest request,
      HttpServletResponse response) {
    OidcUser user = (OidcUser) Objects.requireNonNull(person.getPrincipal());
    request
        .getSession()
        .setAttribute(
            TOKENS,
            new SessionTokens(
                given.getAccessToken(),
                given.getRefreshToken(),
                user.getIdToken().getTokenValue()));
  }

  /** Nobody but {@link SessionReaders} asks for them. */
  @Override
  @SuppressWarnings("TypeParameterUnusedInFormals") // the framework's own signature
  public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
      String client, Authentication person, HttpServletRequest request) {
    return null;
  }

  @Override
  public void removeAuthorizedClient(
      String client,
      Authentication person,
      HttpServletRequest request,
      HttpServletResponse response) {
    end(request);
  }
}
