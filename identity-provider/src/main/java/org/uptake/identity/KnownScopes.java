package org.uptake.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.web.authentication.OAuth2AuthorizationCodeRequestAuthenticationConverter;
import org.springframework.security.web.authentication.AuthenticationConverter;

/**
 * Reads what a program asks for as if it had left out the scopes that it cannot have (OpenID
 * Connect Core 1.0, section 3.1.2.1: unknown ones are ignored). With its tokens it is told which
 * are left.
 */
record KnownScopes(RegisteredClientRepository registered) implements AuthenticationConverter {

  private static final AuthenticationConverter FRAMEWORK =
      new OAuth2AuthorizationCodeRequestAuthenticationConverter();

  @Override
  public @Nullable Authentication convert(HttpServletRequest request) {
    Authentication read = FRAMEWORK.convert(request);
    return read instanceof OAuth2AuthorizationCodeRequestAuthenticationToken asked
        ? new OAuth2AuthorizationCodeRequestAuthenticationToken(
            asked.getAuthorizationUri(),
            asked.getClientId(),
            (Authentication) asked.getPrincipal(),
            asked.getRedirectUri(),
            asked.getState(),
            of(asked.getClientId(), asked.getScopes()),
            asked.getAdditionalParameters())
        : read;
  }

  /** Those of the scopes that this program can have; none for one that nobody knows. */
  Set<String> of(String program, Set<String> asked) {
    var client = registered.findByClientId(program);
    return client == null
        ? Set.of()
        : asked.stream().filter(client.getScopes()::contains).collect(Collectors.toSet());
  }
}
