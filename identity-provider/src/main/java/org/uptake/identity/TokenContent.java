package org.uptake.identity;

import java.util.Collections;
import java.util.Objects;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.uptake.platform.identity.Accounts;
import org.uptake.platform.security.AccessTokens;
import org.uptake.platform.security.SecurityLog;

/**
 * Makes of an access token what the services take: for Uptake, and naming an account, which must be
 * in use.
 */
record TokenContent(Accounts accounts) implements OAuth2TokenCustomizer<JwtEncodingContext> {

  @Override
  public void customize(JwtEncodingContext token) {
    if (OAuth2TokenType.ACCESS_TOKEN.equals(token.getTokenType())) {
      String account = account(token);
      if (accounts.withId(account).isEmpty()) {
        throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_GRANT);
      }
      fill(token, account);
      SecurityLog.line()
          .addKeyValue("account", account)
          .addKeyValue("program", token.getRegisteredClient().getClientId())
          .log("Gave a token");
    }
  }

  /** Of the program if it acts for itself, else of the person in front of it. */
  private static String account(JwtEncodingContext token) {
    String own = Clients.accountOf(token.getRegisteredClient());
    Authentication person = token.getPrincipal();
    return own == null ? Objects.requireNonNull(person).getName() : own;
  }

  private static void fill(JwtEncodingContext token, String account) {
    token.getJwsHeader().type(AccessTokens.TYPE);
    // The store keeps claims as JSON with their types; this type of list is one that it reads.
    JwtClaimsSet.Builder claims =
        token
            .getClaims()
            .subject(account)
            .audience(Collections.singletonList(AccessTokens.AUDIENCE));
    OAuth2Authorization signIn = token.getAuthorization();
    if (signIn != null) {
      claims.claim(TakenBack.SIGN_IN, signIn.getId());
    }
  }
}
