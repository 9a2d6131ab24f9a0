package org.uptake.platform.security;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.uptake.platform.identity.Author;
import org.uptake.platform.identity.Identity;

/**
 * Whose token came with the request, and what they are here: nobody, or the owner of an account.
 */
final class SignedIn extends AbstractAuthenticationToken {

  /** What an account alone gives; everything else is decided with the command. */
  static final String ACCOUNT = "ACCOUNT";

  private final transient Identity identity;
  private final transient @Nullable Author author;

  SignedIn(Identity identity, Optional<Author> author) {
    super(author.isPresent() ? AuthorityUtils.createAuthorityList(ACCOUNT) : List.of());
    this.identity = identity;
    this.author = author.orElse(null);
    setAuthenticated(true);
  }

  Optional<Author> author() {
    return Optional.ofNullable(author);
  }

  @Override
  public Identity getPrincipal() {
    return identity;
  }

  @Override
  public String getName() {
    return identity.subject();
  }

  /** The token is not kept: nobody needs it once it was checked. */
  @Override
  public String getCredentials() {
    return "";
  }
}
