package org.uptake.identity;

import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationEndpointConfigurer;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2ClientAuthenticationConfigurer;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2DeviceAuthorizationEndpointConfigurer;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2TokenEndpointConfigurer;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OidcConfigurer;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2DeviceCodeAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenGenerator;

/** What the endpoints of OAuth 2 and OpenID Connect do here otherwise than the framework's. */
record Endpoints(
    RegisteredClientRepository registered,
    OAuth2AuthorizationService authorizations,
    OAuth2TokenGenerator<OAuth2Token> generator,
    Consents consents,
    AuthorizationAnswers answers) {

  void configure(OAuth2AuthorizationServerConfigurer server) {
    server
        .oidc(this::connect)
        .authorizationServerMetadataEndpoint(
            document ->
                document.authorizationServerMetadataCustomizer(
                    builder -> builder.claims(Discovery::tell)))
        .clientAuthentication(this::programs)
        .authorizationEndpoint(this::authorize)
        .deviceAuthorizationEndpoint(this::device)
        .tokenEndpoint(this::token);
  }

  private void connect(OidcConfigurer oidc) {
    EndedSignIns ended = new EndedSignIns(answers.pages());
    oidc.logoutEndpoint(
            out ->
                out.logoutRequestConverter(ended)
                    .logoutResponseHandler(ended)
                    .errorResponseHandler(ended))
        .providerConfigurationEndpoint(
            document ->
                document.providerConfigurationCustomizer(
                    builder -> builder.claims(Discovery::tell)));
  }

  private void programs(OAuth2ClientAuthenticationConfigurer clients) {
    PublicClients publicClients = new PublicClients(registered);
    clients
        .authenticationConverter(publicClients)
        .authenticationProvider(publicClients)
        .errorResponseHandler(new TokenErrors());
  }

  private void authorize(OAuth2AuthorizationEndpointConfigurer authorize) {
    authorize
        .authorizationRequestConverter(new AuthorizationRequests(new KnownScopes(registered)))
        .authorizationRequestConverter(consents::read)
        .authenticationProviders(Consents::ask)
        .consentPage(Pages.CONSENT)
        .authorizationResponseHandler(answers)
        .errorResponseHandler(answers);
  }

  private void device(OAuth2DeviceAuthorizationEndpointConfigurer device) {
    KnownScopes scopes = new KnownScopes(registered);
    device
        .verificationUri(Pages.DEVICE)
        .authenticationProviders(
            all -> all.replaceAll(one -> new DeviceScopes(one, scopes, authorizations)));
  }

  private void token(OAuth2TokenEndpointConfigurer token) {
    token.authenticationProviders(
        all ->
            all.replaceAll(
                one ->
                    one instanceof OAuth2DeviceCodeAuthenticationProvider
                        ? new DeviceIdTokens(one, authorizations, generator)
                        : one));
  }
}
