package org.uptake.identity;

import java.time.Instant;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;

/** When somebody proved who they are. */
final class SignInTime {

  private SignInTime() {}

  /** The framework notes when the password was checked. */
  static Instant of(Authentication signedIn) {
    return signedIn.getAuthorities().stream()
        .filter(FactorGrantedAuthority.class::isInstance)
        .map(FactorGrantedAuthority.class::cast)
        .map(FactorGrantedAuthority::getIssuedAt)
        .findFirst()
        .orElse(Instant.EPOCH);
  }
}
