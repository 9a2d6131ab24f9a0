package org.uptake.identity;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2DeviceCode;
import org.springframework.security.oauth2.core.OAuth2UserCode;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2DeviceVerificationAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2DeviceVerificationAuthenticationToken;

/**
 * What somebody says to a program that waits for it, by the code that it shows. Either way the code
 * is used up, and the program is told when it next asks.
 */
record DeviceCodes(
    OAuth2DeviceVerificationAuthenticationProvider framework,
    OAuth2AuthorizationService authorizations) {

  private static final OAuth2TokenType USER_CODE =
      new OAuth2TokenType(OAuth2ParameterNames.USER_CODE);

  /**
   * @return false if there is no such code, or not any more
   */
  boolean allow(String code, Authentication person) {
    try {
      var ignored =
          framework.authenticate(
              new OAuth2DeviceVerificationAuthenticationToken(person, code, Map.of()));
      return true;
    } catch (OAuth2AuthenticationException unknown) {
      return false;
    }
  }

  /**
   * @return false if there is no such code, or not any more
   */
  boolean deny(String code) {
    Optional<OAuth2Authorization> asked =
        Optional.ofNullable(authorizations.findByToken(code, USER_CODE))
            .filter(one -> Objects.requireNonNull(one.getToken(OAuth2UserCode.class)).isActive());
    asked.map(DeviceCodes::denied).ifPresent(authorizations::save);
    return asked.isPresent();
  }

  private static OAuth2Authorization denied(OAuth2Authorization asked) {
    return OAuth2Authorization.from(asked)
        .invalidate(Objects.requireNonNull(asked.getToken(OAuth2DeviceCode.class)).getToken())
        .invalidate(Objects.requireNonNull(asked.getToken(OAuth2UserCode.class)).getToken())
        .build();
  }
}
