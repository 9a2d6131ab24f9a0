package org.uptake.identity;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.uptake.platform.security.SecurityLog;

/**
 * What was handed out. A refresh token that comes again once it was renewed is in the wrong hands,
 * or the one that it was renewed with is: all that the sign-in gave is taken back (RFC 9700,
 * section 4.14.2).
 */
record Authorizations(OAuth2AuthorizationService store) implements OAuth2AuthorizationService {

  @Override
  public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
    OAuth2Authorization found = store.findByToken(token, type);
    if (found == null && Objects.equals(type, OAuth2TokenType.REFRESH_TOKEN)) {
      takeBack(RefreshTokens.signIn(token));
    }
    return found;
  }

  private void takeBack(String signIn) {
    OAuth2Authorization renewed = signIn.isEmpty() ? null : store.findById(signIn);
    if (renewed != null) {
      store.remove(renewed);
      SecurityLog.line()
          .addKeyValue("account", renewed.getPrincipalName())
          .addKeyValue("reason", "a refresh token came again")
          .log("Took back what a sign-in gave");
    }
  }

  @Override
  public @Nullable OAuth2Authorization findById(String id) {
    return store.findById(id);
  }

  @Override
  public void save(OAuth2Authorization authorization) {
    store.save(authorization);
  }

  @Override
  public void remove(OAuth2Authorization authorization) {
    store.remove(authorization);
  }
}
