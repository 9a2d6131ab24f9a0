package org.uptake.identity;

import java.util.Objects;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.core.oidc.StandardClaimNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/**
 * Tells a program that may know somebody's {@code profile} their login, and their name, which is
 * the login again where nobody knows another: in the id token, from where it is in what {@code
 * /userinfo} answers too.
 */
record ProfileClaims(CredentialsRows people, DisplayNames names)
    implements OAuth2TokenCustomizer<JwtEncodingContext> {

  @Override
  public void customize(JwtEncodingContext token) {
    if (token.getTokenType().getValue().equals(OidcParameterNames.ID_TOKEN)
        && token.getAuthorizedScopes().contains(OidcScopes.PROFILE)) {
      people
          .withAccount(Objects.requireNonNull(token.<Authentication>getPrincipal()).getName())
          .ifPresent(
              person ->
                  token
                      .getClaims()
                      .claim(
                          StandardClaimNames.NAME,
                          names.of(person.account()).orElse(person.login()))
                      .claim(StandardClaimNames.PREFERRED_USERNAME, person.login()));
    }
  }
}
