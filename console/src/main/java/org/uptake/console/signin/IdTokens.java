package org.uptake.console.signin;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.uptake.platform.security.IdentityProvider;

/**
 * Reads what the provider says of who signed in, by its keys, which are fetched as the API does.
 */
public final class IdTokens implements JwtDecoderFactory<ClientRegistration> {

  private final Map<String, JwtDecoder> decoders = new ConcurrentHashMap<>();

  @Override
  public JwtDecoder createDecoder(ClientRegistration client) {
    return decoders.computeIfAbsent(client.getRegistrationId(), id -> decoder(client));
  }

  private static JwtDecoder decoder(ClientRegistration client) {
    ClientRegistration.ProviderDetails told = client.getProviderDetails();
    IdentityProvider provider =
        new IdentityProvider(
            Objects.requireNonNull(told.getIssuerUri()),
            Objects.requireNonNull(told.getJwkSetUri()));
    NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSource(provider.keySource()).build();
    decoder.setJwtValidator(
        new DelegatingOAuth2TokenValidator<>(
            new JwtTimestampValidator(), new OidcIdTokenValidator(client)));
    return decoder;
  }
}
