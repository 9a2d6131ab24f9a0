package org.uptake.identity;

import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationConsent;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationConsentService;

/** Nobody is taken at their word twice: {@link Consents}. */
final class ForgottenConsents implements OAuth2AuthorizationConsentService {

  @Override
  public void save(OAuth2AuthorizationConsent consent) {
    // It holds for the one question that was answered.
  }

  @Override
  public void remove(OAuth2AuthorizationConsent consent) {
    // There is none.
  }

  @Override
  public @Nullable OAuth2AuthorizationConsent findById(String program, String account) {
    return null;
  }
}
