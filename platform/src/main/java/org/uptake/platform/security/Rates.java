package org.uptake.platform.security;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.web.HttpRequestHandler;
import org.uptake.platform.identity.Author;
import org.uptake.platform.identity.CurrentAuthor;
import org.uptake.platform.program.Variables;

/**
 * Nobody asks so often that others have to wait: whoever has an account is counted by it, all
 * others by their address. Each process counts for itself.
 */
public final class Rates {

  private final CurrentAuthor current;
  private final Refusals refusals;
  private final Buckets accounts;
  private final Buckets addresses;
  private final Buckets attempts;

  Rates(Variables variables, CurrentAuthor current, Refusals refusals) {
    this.current = current;
    this.refusals = refusals;
    this.accounts = new Buckets(Rate.of(variables, "UPTAKE_RATE_ACCOUNT", "100/1000"));
    this.addresses = new Buckets(Rate.of(variables, "UPTAKE_RATE_ADDRESS", "50/500"));
    this.attempts = new Buckets(Rate.of(variables, "UPTAKE_RATE_SIGN_IN", "5/20"));
  }

  /** Stands behind what finds out who is behind the request. */
  Filter ofRequests() {
    return new RateFilter(this::allowsRequest, refusals::tooMany);
  }

  /**
   * Stands before pages.
   *
   * @param tooMany how people are told
   */
  public Filter ofPages(HttpRequestHandler tooMany) {
    return new RateFilter(this::allowsNobody, tooMany);
  }

  /** Stands before what looks at passwords, secrets and codes; these come by POST. */
  public Filter ofSigningIn() {
    return ofSigningIn(refusals::tooMany);
  }

  /**
   * @param tooMany how people are told, who see pages
   */
  public Filter ofSigningIn(HttpRequestHandler tooMany) {
    return new RateFilter(this::allowsAttempt, tooMany);
  }

  /**
   * Bad tokens count as requests of nobody: they are told no more than others that they are bad.
   */
  AuthenticationFailureHandler ofBadTokens() {
    return (request, response, failure) -> {
      if (allowsNobody(request)) {
        refusals.onAuthenticationFailure(request, response, failure);
      } else {
        refusals.tooMany(request, response);
      }
    };
  }

  private boolean allowsRequest(HttpServletRequest request) {
    return current
        .signedIn()
        .map(Author::id)
        .map(accounts::take)
        .orElseGet(() -> allowsNobody(request));
  }

  private boolean allowsAttempt(HttpServletRequest request) {
    return HttpMethod.POST.matches(request.getMethod())
        ? attempts.take(Network.of(request))
        : allowsNobody(request);
  }

  private boolean allowsNobody(HttpServletRequest request) {
    return addresses.take(Network.of(request));
  }
}
