package org.uptake.identity;

import java.time.Duration;
import java.time.Instant;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.uptake.platform.identity.Accounts;

/**
 * Checks login and password, ever more slowly for a login that fails again and again. Who is let in
 * goes by the id of their account from then on.
 */
final class SignIn implements AuthenticationProvider {

  /** May do nothing but choose a password. */
  static final String MUST_CHANGE = "MUST_CHANGE_PASSWORD";

  private final CredentialsRows people;
  private final Accounts accounts;
  private final TakenInvitations taken;
  private final Failures failures;
  private final DaoAuthenticationProvider passwords;

  SignIn(
      CredentialsRows people,
      Accounts accounts,
      TakenInvitations taken,
      PasswordEncoder hashes,
      Failures failures) {
    this.people = people;
    this.accounts = accounts;
    this.taken = taken;
    this.failures = failures;
    this.passwords = new DaoAuthenticationProvider(this::details);
    this.passwords.setPasswordEncoder(hashes);
  }

  @Override
  public Authentication authenticate(Authentication attempt) {
    String login = attempt.getName();
    Duration wait = failures.wait(login);
    if (wait.isPositive()) {
      throw new LockedException("Too many failures; wait %d s".formatted(wait.toSeconds()));
    }
    try {
      Authentication somebody = passwords.authenticate(attempt);
      failures.forget(login);
      people
          .withAccount(somebody.getName())
          .filter(person -> !person.mustChange())
          .ifPresent(person -> taken.note(person, person.since()));
      return somebody;
    } catch (AuthenticationException failure) {
      failures.count(login);
      throw new BadCredentialsException("Login or password is wrong", failure);
    }
  }

  private UserDetails details(String login) {
    Credentials person =
        people.find(login).orElseThrow(() -> UsernameNotFoundException.fromUsername(login));
    return User.withUsername(person.account())
        .password(person.password())
        .authorities(person.mustChange() ? new String[] {MUST_CHANGE} : new String[0])
        .credentialsExpired(person.isTooLate(taken.invitations(), Instant.now()))
        .disabled(accounts.withId(person.account()).isEmpty())
        .build();
  }

  @Override
  public boolean supports(Class<?> authentication) {
    return passwords.supports(authentication);
  }
}
