package org.uptake.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.uptake.platform.identity.Accounts;

/**
 * Whoever signed in too long ago, or before a new password, or whose account is not in use any
 * more, is signed in no longer.
 */
final class EndOfSession extends OncePerRequestFilter {

  private final CredentialsRows people;
  private final Accounts accounts;

  EndOfSession(CredentialsRows people, Accounts accounts) {
    this.people = people;
    this.accounts = accounts;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Authentication person = SecurityContextHolder.getContext().getAuthentication();
    if (person instanceof UsernamePasswordAuthenticationToken && hasEnded(person)) {
      SecurityContextHolder.clearContext();
      request.getSession().invalidate();
    }
    chain.doFilter(request, response);
  }

  private boolean hasEnded(Authentication signedIn) {
    return accounts.withId(signedIn.getName()).isEmpty()
        || people
            .withAccount(signedIn.getName())
            .filter(person -> !person.hasEnded(SignInTime.of(signedIn), Instant.now()))
            .isEmpty();
  }
}
