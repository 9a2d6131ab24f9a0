package org.uptake.platform.security;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/** Which tokens are accepted: those that one provider made, for Uptake, to give access. */
public final class AccessTokens {

  /** What a token must be made for, its {@code aud}. */
  public static final String AUDIENCE = "uptake";

  /** The {@code typ} in the header of an access token by RFC 9068. */
  public static final String TYPE = "at+jwt";

  private static final Duration CLOCK_SKEW = Duration.ofSeconds(10);

  private static final List<SignatureAlgorithm> ALGORITHMS =
      List.of(SignatureAlgorithm.RS256, SignatureAlgorithm.ES256, SignatureAlgorithm.PS256);

  private AccessTokens() {}

  public static JwtDecoder decoder(String issuer, JWKSource<SecurityContext> keys) {
    return decoder(issuer, keys, token -> OAuth2TokenValidatorResult.success());
  }

  /**
   * @param also what else is asked of a token
   */
  public static JwtDecoder decoder(
      String issuer, JWKSource<SecurityContext> keys, OAuth2TokenValidator<Jwt> also) {
    NimbusJwtDecoder decoder =
        NimbusJwtDecoder.withJwkSource(keys)
            .jwsAlgorithms(algorithms -> algorithms.addAll(ALGORITHMS))
            .build();
    decoder.setJwtValidator(
        new DelegatingOAuth2TokenValidator<>(
            new JwtTypeValidator(TYPE, "JWT"),
            new JwtIssuerValidator(issuer),
            new JwtAudienceValidator(AUDIENCE),
            new JwtClaimValidator<>(JwtClaimNames.SUB, Objects::nonNull),
            notExpired(),
            AccessTokens::givesAccess,
            also));
    return decoder;
  }

  private static OAuth2TokenValidator<Jwt> notExpired() {
    JwtTimestampValidator validator = new JwtTimestampValidator(CLOCK_SKEW);
    validator.setAllowEmptyExpiryClaim(false);
    return validator;
  }

  /** An id token tells a program who signed in; nobody may act with it. */
  private static OAuth2TokenValidatorResult givesAccess(Jwt token) {
    boolean isIdToken = Stream.of("nonce", "at_hash", "c_hash").anyMatch(token::hasClaim);
    // Keycloak tells by this claim what a token is: Bearer, ID, Refresh.
    Object kind = token.getClaims().getOrDefault("typ", "Bearer");
    return isIdToken || !kind.equals("Bearer")
        ? OAuth2TokenValidatorResult.failure(
            new OAuth2Error(OAuth2ErrorCodes.INVALID_TOKEN, "This is no access token", null))
        : OAuth2TokenValidatorResult.success();
  }
}
