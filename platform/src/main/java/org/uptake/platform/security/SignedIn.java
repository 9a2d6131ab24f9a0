package org.uptake.platform.security;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.AuthorityUtils;
import org.uptake.kernel.account.Role;
import org.uptake.platform.identity.Author;
import org.uptake.platform.identity.Identity;

/**
 * Whose token came with the request, and what they are here: nobody, or the owner of an account.
 */
final class SignedIn extends AbstractAuthenticationToken {

  /** What an account alone gives; everything else is decided with the command. */
  static final String ACCOUNT = "ACCOUNT";

  /** What any role gives: reading, where it is not open to everybody. */
  static final String ROLE = "ROLE";

  private final transient Identity identity;
  private final transient @Nullable Author author;

  SignedIn(Identity identity, Optional<Author> author) {
    super(author.map(SignedIn::authorities).orElse(List.of()));
    this.identity = identity;
    this.author = author.orElse(null);
    setAuthenticated(true);
  }

  private static List<GrantedAuthority> authorities(Author author) {
    Stream<String> always = Stream.of(ACCOUNT);
    Stream<String> ofRoles = author.roles().isEmpty() ? Stream.of() : Stream.of(ROLE);
    Stream<String> each = author.roles().stream().map(Role::name);
    return AuthorityUtils.createAuthorityList(
        Stream.of(always, ofRoles, each).flatMap(authorities -> authorities).toList());
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
