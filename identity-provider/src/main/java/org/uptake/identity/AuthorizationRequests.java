package org.uptake.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationException;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.web.authentication.OAuth2AuthorizationCodeRequestAuthenticationConverter;
import org.springframework.security.web.authentication.AuthenticationConverter;

/**
 * Reads what a program asks for as if it had left out the scopes that it cannot have, and refuses
 * questions that are in another document (OpenID Connect Core 1.0, section 6).
 */
record AuthorizationRequests(KnownScopes known) implements AuthenticationConverter {

  private static final AuthenticationConverter FRAMEWORK =
      new OAuth2AuthorizationCodeRequestAuthenticationConverter();

  private static final Map<String, String> NOT_HERE =
      Map.of(
          "request",
          "request_not_supported",
          OAuth2ParameterNames.REQUEST_URI,
          "request_uri_not_supported");

  private static final String MAX_AGE = "max_age";

  /** The framework fails where it compares this with what is registered. */
  private static final String NO_PORT = "https?://[^/]*:[0-9]{6,}.*";

  @Override
  public @Nullable Authentication convert(HttpServletRequest request) {
    NOT_HERE.forEach((parameter, error) -> refuse(request, parameter, ".*", error));
    refuse(request, OAuth2ParameterNames.REDIRECT_URI, NO_PORT, OAuth2ErrorCodes.INVALID_REQUEST);
    refuse(request, MAX_AGE, "(?![0-9]{1,9}$).*", OAuth2ErrorCodes.INVALID_REQUEST);
    return FRAMEWORK.convert(request)
            instanceof OAuth2AuthorizationCodeRequestAuthenticationToken asked
        ? known(asked)
        : null;
  }

  private static void refuse(
      HttpServletRequest request, String parameter, String values, String error) {
    String given = request.getParameter(parameter);
    if (given != null && given.matches(values)) {
      throw new OAuth2AuthorizationCodeRequestAuthenticationException(
          new OAuth2Error(error, "OAuth 2.0 Parameter: " + parameter, null), null);
    }
  }

  private Authentication known(OAuth2AuthorizationCodeRequestAuthenticationToken asked) {
    return new OAuth2AuthorizationCodeRequestAuthenticationToken(
        asked.getAuthorizationUri(),
        asked.getClientId(),
        (Authentication) asked.getPrincipal(),
        asked.getRedirectUri(),
        asked.getState(),
        known.of(asked.getClientId(), asked.getScopes()),
        asked.getAdditionalParameters());
  }
}
