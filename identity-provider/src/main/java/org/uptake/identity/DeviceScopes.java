package org.uptake.identity;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2DeviceCode;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2DeviceAuthorizationRequestAuthenticationToken;

/**
 * Begins what a program without a browser asks for, with the same scopes as one with a browser. The
 * framework would refuse {@code openid}, so it is not asked with any.
 */
record DeviceScopes(
    AuthenticationProvider framework, KnownScopes known, OAuth2AuthorizationService authorizations)
    implements AuthenticationProvider {

  @Override
  public Authentication authenticate(Authentication request) {
    OAuth2DeviceAuthorizationRequestAuthenticationToken asked =
        (OAuth2DeviceAuthorizationRequestAuthenticationToken) request;
    Authentication program = (Authentication) asked.getPrincipal();
    Authentication begun =
        Objects.requireNonNull(
            framework.authenticate(
                new OAuth2DeviceAuthorizationRequestAuthenticationToken(
                    program,
                    Objects.requireNonNull(asked.getAuthorizationUri()),
                    Set.of(),
                    asked.getAdditionalParameters())));
    note(
        known.of(program.getName(), asked.getScopes()),
        Objects.requireNonNull(
            ((OAuth2DeviceAuthorizationRequestAuthenticationToken) begun).getDeviceCode()));
    return begun;
  }

  /** Where the framework looks for them once somebody has confirmed the code. */
  private void note(Set<String> scopes, OAuth2DeviceCode code) {
    OAuth2Authorization begun =
        authorizations.findByToken(
            code.getTokenValue(), new OAuth2TokenType(OAuth2ParameterNames.DEVICE_CODE));
    authorizations.save(
        OAuth2Authorization.from(Objects.requireNonNull(begun))
            // The store keeps sets as JSON with their types; this is one that it reads.
            .attribute(OAuth2ParameterNames.SCOPE, new HashSet<>(scopes))
            .build());
  }

  @Override
  public boolean supports(Class<?> authentication) {
    return framework.supports(authentication);
  }
}
