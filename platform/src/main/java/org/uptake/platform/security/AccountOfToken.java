package org.uptake.platform.security;

import java.util.Objects;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.uptake.platform.identity.Accounts;
import org.uptake.platform.identity.Identity;

/**
 * Finds the account behind a token with each request, so that what changes there counts at once.
 */
record AccountOfToken(Accounts accounts) implements Converter<Jwt, AbstractAuthenticationToken> {

  @Override
  public AbstractAuthenticationToken convert(Jwt token) {
    Identity identity =
        new Identity(claim(token, JwtClaimNames.ISS), claim(token, JwtClaimNames.SUB));
    try {
      return new SignedIn(identity, accounts.of(identity));
    } catch (RuntimeException unknown) {
      throw new AuthenticationServiceException("Whose token it is cannot be told", unknown);
    }
  }

  /** The decoder lets through no token without it. */
  private static String claim(Jwt token, String name) {
    return Objects.requireNonNull(token.getClaimAsString(name));
  }
}
