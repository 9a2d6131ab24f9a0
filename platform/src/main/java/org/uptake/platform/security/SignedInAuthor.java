package org.uptake.platform.security;

import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.uptake.kernel.Refusal;
import org.uptake.kernel.Refused;
import org.uptake.platform.identity.Author;
import org.uptake.platform.identity.CurrentAuthor;

/** Who is behind the request, by its token. */
final class SignedInAuthor implements CurrentAuthor {

  @Override
  public Author author() {
    return person().orElseThrow(SignedInAuthor::nobody).author().orElseThrow(Refusals::noAccount);
  }

  @Override
  public Optional<Author> signedIn() {
    return person().flatMap(SignedIn::author);
  }

  private static Optional<SignedIn> person() {
    return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
        .filter(SignedIn.class::isInstance)
        .map(SignedIn.class::cast);
  }

  private static Refused nobody() {
    return new Refused(Refusal.NOT_SIGNED_IN, Fence.SIGN_IN);
  }
}
