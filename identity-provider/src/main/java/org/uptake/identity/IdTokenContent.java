package org.uptake.identity;

import java.util.Objects;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.core.oidc.StandardClaimNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/**
 * Makes of an id token what programs are promised. One that may know somebody's {@code profile} is
 * told their login, and their name, which is the login again where nobody knows another; from there
 * it is in what {@code /userinfo} answers too. No session is named: of several the framework would
 * name the latest.
 */
record IdTokenContent(CredentialsRows people, DisplayNames names)
    implements OAuth2TokenCustomizer<JwtEncodingContext> {

  private static final String SESSION = "sid";

  @Override
  public void customize(JwtEncodingContext token) {
    if (token.getTokenType().getValue().equals(OidcParameterNames.ID_TOKEN)) {
      var ignored = token.getClaims().claims(all -> all.remove(SESSION));
      if (token.getAuthorizedScopes().contains(OidcScopes.PROFILE)) {
        tellProfile(token);
      }
    }
  }

  private void tellProfile(JwtEncodingContext token) {
    Authentication owner = Objects.requireNonNull(token.getPrincipal());
    people
        .withAccount(owner.getName())
        .ifPresent(
            person ->
                token
                    .getClaims()
                    .claim(
                        StandardClaimNames.NAME, names.of(person.account()).orElse(person.login()))
                    .claim(StandardClaimNames.PREFERRED_USERNAME, person.login()));
  }
}
