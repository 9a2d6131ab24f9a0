package org.uptake.console.signin;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.util.function.SingletonSupplier;
import org.uptake.console.signin.SignInProvider.Endpoints;

/** What the console is to its provider, looked up when the first person signs in. */
final class ConsoleClient implements ClientRegistrationRepository {

  static final String ID = "uptake";

  private final SignInProvider provider;
  private final Supplier<ClientRegistration> registration;

  ConsoleClient(SignInProvider provider) {
    this.provider = provider;
    this.registration = SingletonSupplier.of(this::registered);
  }

  @Override
  public @Nullable ClientRegistration findByRegistrationId(String id) {
    return id.equals(ID) ? registration.get() : null;
  }

  ClientRegistration registration() {
    return registration.get();
  }

  private ClientRegistration registered() {
    Endpoints endpoints = provider.endpoints().get();
    String own = provider.ownAddress() == null ? "{baseUrl}" : provider.ownAddress();
    return ClientRegistration.withRegistrationId(ID)
        .clientId(provider.client())
        .clientSecret(provider.secret())
        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
        .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
        .clientSettings(ClientRegistration.ClientSettings.builder().requireProofKey(true).build())
        .redirectUri(own + SignInPaths.SIGNED_IN)
        .scope(OidcScopes.OPENID)
        .issuerUri(provider.issuer())
        .authorizationUri(endpoints.authorization())
        .tokenUri(endpoints.token())
        .jwkSetUri(endpoints.keys())
        .build();
  }
}
