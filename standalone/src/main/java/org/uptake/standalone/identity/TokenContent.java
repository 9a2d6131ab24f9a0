package org.uptake.standalone.identity;

import java.util.Collections;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.uptake.platform.security.AccessTokens;

/** Makes of an access token what the services take: for Uptake, and naming an account. */
final class TokenContent implements OAuth2TokenCustomizer<JwtEncodingContext> {

  @Override
  public void customize(JwtEncodingContext token) {
    if (OAuth2TokenType.ACCESS_TOKEN.equals(token.getTokenType())) {
      token.getJwsHeader().type(AccessTokens.TYPE);
      // The store keeps claims as JSON with their types; this type of list is one that it reads.
      token.getClaims().audience(Collections.singletonList(AccessTokens.AUDIENCE));
      String account = Clients.accountOf(token.getRegisteredClient());
      if (account != null) {
        token.getClaims().subject(account);
      }
    }
  }
}
