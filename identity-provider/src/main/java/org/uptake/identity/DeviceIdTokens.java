package org.uptake.identity;

import java.security.Principal;
import java.util.Map;
import java.util.Objects;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AccessTokenAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.context.AuthorizationServerContextHolder;
import org.springframework.security.oauth2.server.authorization.token.DefaultOAuth2TokenContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenGenerator;

/**
 * Tells a program without a browser who has let it act, where it asked for that ({@code openid}):
 * an id token beside what the framework gives for a device's code.
 */
record DeviceIdTokens(
    AuthenticationProvider framework,
    OAuth2AuthorizationService authorizations,
    OAuth2TokenGenerator<OAuth2Token> generator)
    implements AuthenticationProvider {

  @Override
  public Authentication authenticate(Authentication device) {
    OAuth2AccessTokenAuthenticationToken given =
        (OAuth2AccessTokenAuthenticationToken)
            Objects.requireNonNull(framework.authenticate(device));
    return given.getAccessToken().getScopes().contains(OidcScopes.OPENID)
        ? withIdentity(given, device)
        : given;
  }

  private Authentication withIdentity(
      OAuth2AccessTokenAuthenticationToken given, Authentication device) {
    OAuth2Authorization signIn =
        Objects.requireNonNull(
            authorizations.findByToken(
                given.getAccessToken().getTokenValue(), OAuth2TokenType.ACCESS_TOKEN));
    OidcIdToken identity = identity(given, device, signIn);
    authorizations.save(
        OAuth2Authorization.from(signIn)
            .token(
                identity,
                about ->
                    about.put(OAuth2Authorization.Token.CLAIMS_METADATA_NAME, identity.getClaims()))
            .build());
    return new OAuth2AccessTokenAuthenticationToken(
        given.getRegisteredClient(),
        (Authentication) given.getPrincipal(),
        given.getAccessToken(),
        given.getRefreshToken(),
        Map.of(OidcParameterNames.ID_TOKEN, identity.getTokenValue()));
  }

  private OidcIdToken identity(
      OAuth2AccessTokenAuthenticationToken given,
      Authentication device,
      OAuth2Authorization signIn) {
    Authentication person = signIn.getAttribute(Principal.class.getName());
    Jwt token =
        (Jwt)
            Objects.requireNonNull(
                generator.generate(
                    DefaultOAuth2TokenContext.builder()
                        .registeredClient(given.getRegisteredClient())
                        .principal(Objects.requireNonNull(person))
                        .authorizationServerContext(AuthorizationServerContextHolder.getContext())
                        .authorization(signIn)
                        .authorizedScopes(signIn.getAuthorizedScopes())
                        .authorizationGrantType(AuthorizationGrantType.DEVICE_CODE)
                        .authorizationGrant(device)
                        .tokenType(new OAuth2TokenType(OidcParameterNames.ID_TOKEN))
                        .build()));
    return new OidcIdToken(
        token.getTokenValue(), token.getIssuedAt(), token.getExpiresAt(), token.getClaims());
  }

  @Override
  public boolean supports(Class<?> authentication) {
    return framework.supports(authentication);
  }
}
