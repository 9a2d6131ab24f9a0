package org.uptake.platform.security;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.uptake.platform.program.Variables;

/**
 * The one provider whose tokens are accepted.
 *
 * @param issuer as its tokens name it
 * @param keys the address of its public keys; empty where its discovery document tells it
 */
public record IdentityProvider(String issuer, String keys) {

  public static IdentityProvider of(Variables variables) {
    return new IdentityProvider(
        variables.required("UPTAKE_ISSUER", "https://sso.example.org/realms/uptake"),
        variables.text("UPTAKE_JWKS_URI", ""));
  }

  /** Asks the provider for its keys when the first token comes, and then now and again. */
  public JwtDecoder tokens() {
    return AccessTokens.decoder(issuer, keySource());
  }

  /** The keys themselves, for other tokens of the provider. */
  public JWKSource<SecurityContext> keySource() {
    return JWKSourceBuilder.create(new ProviderKeys(this)).rateLimited(false).build();
  }
}
