package org.uptake.identity;

import org.springframework.dao.DataAccessException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * Refuses an access token, however long it would live, once what its sign-in gave was taken back.
 */
record TakenBack(AuthorizationRows authorizations) implements OAuth2TokenValidator<Jwt> {

  /** The claim that names the sign-in; programs that act for themselves have none. */
  static final String SIGN_IN = "sid";

  @Override
  public OAuth2TokenValidatorResult validate(Jwt token) {
    String signIn = token.getClaimAsString(SIGN_IN);
    try {
      return signIn == null || authorizations.hasAccess(signIn)
          ? OAuth2TokenValidatorResult.success()
          : OAuth2TokenValidatorResult.failure(
              new OAuth2Error(OAuth2ErrorCodes.INVALID_TOKEN, "It was taken back", null));
    } catch (DataAccessException failure) {
      throw new AuthenticationServiceException("Whether it counts cannot be told", failure);
    }
  }
}
