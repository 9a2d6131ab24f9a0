package org.uptake.platform.security;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.web.HttpRequestHandler;
import org.uptake.platform.identity.Author;
import org.uptake.platform.identity.CurrentAuthor;
import org.uptake.platform.program.Variables;

/**
 * Nobody asks so often that others have to wait: whoever has an account is counted by it, all
 * others by their address. What costs next to nothing is counted by itself, and so are the pages
 * where people sign in, so that they come through beside whoever downloads everything from the same
 * address. Each process counts for itself.
 */
public final class Rates {

  /** What is the same for everybody, and lies ready. */
  private static final Pattern READY =
      Pattern.compile("/api/docs|/api/docs\\.css|/api/openapi\\.json");

  private final CurrentAuthor current;
  private final Refusals refusals;
  private final Buckets accounts;
  private final Buckets addresses;
  private final Buckets attempts;
  private final Buckets pages;
  private final Buckets small;

  Rates(Variables variables, CurrentAuthor current, Refusals refusals) {
    Rate ofAddresses = Rate.of(variables, "UPTAKE_RATE_ADDRESS", "50/500");
    this.current = current;
    this.refusals = refusals;
    this.accounts = new Buckets("account", Rate.of(variables, "UPTAKE_RATE_ACCOUNT", "100/1000"));
    this.addresses = new Buckets("address", ofAddresses);
    this.attempts = new Buckets("sign-in", Rate.of(variables, "UPTAKE_RATE_SIGN_IN", "5/20"));
    this.pages = new Buckets("sign-in-pages", ofAddresses);
    this.small = new Buckets("small", Rate.of(variables, "UPTAKE_RATE_SMALL", "500/5000"));
  }

  /** Stands behind what finds out who is behind the request. */
  Filter ofRequests() {
    return new RateFilter(new OfRequests(), refusals::tooMany);
  }

  /**
   * Stands before pages.
   *
   * @param tooMany how people are told
   */
  public Filter ofPages(HttpRequestHandler tooMany) {
    return new RateFilter(this::takeOfNobody, tooMany);
  }

  /** Stands before what pages load. */
  public Filter ofAssets() {
    return new RateFilter(request -> small.take(network(request)), refusals::tooMany);
  }

  /** Stands before what looks at passwords, secrets and codes; these come by POST. */
  public Filter ofSigningIn() {
    return ofSigningIn(refusals::tooMany);
  }

  /**
   * @param tooMany how people are told, who see pages
   */
  public Filter ofSigningIn(HttpRequestHandler tooMany) {
    return new RateFilter(this::takeOfSigningIn, tooMany);
  }

  /**
   * Bad tokens count as requests of nobody: they are told no more than others that they are bad.
   */
  AuthenticationFailureHandler ofBadTokens() {
    return (request, response, failure) -> {
      if (takeOfNobody(request).isTaken()) {
        refusals.onAuthenticationFailure(request, response, failure);
      } else {
        refusals.tooMany(request, response);
      }
    };
  }

  private Allowance takeOfSigningIn(HttpServletRequest request) {
    Buckets theirs = HttpMethod.POST.matches(request.getMethod()) ? attempts : pages;
    return theirs.take(network(request));
  }

  private Allowance takeOfNobody(HttpServletRequest request) {
    return addresses.take(network(request));
  }

  private static boolean isReady(HttpServletRequest request) {
    return READY.matcher(request.getRequestURI()).matches();
  }

  private static String network(HttpServletRequest request) {
    return Network.of(request);
  }

  /**
   * Whoever asks whether something has changed pays little, and the rest where it has. Who owes
   * that is not asked whether it has.
   */
  private final class OfRequests implements RateFilter.Counting {

    @Override
    public Allowance take(HttpServletRequest request) {
      String asking = asking(request);
      if (isReady(request)) {
        return small.take(asking);
      }
      if (!isConditional(request)) {
        return theirs().take(asking);
      }
      Allowance little = small.take(asking);
      return little.isTaken() ? theirs().look(asking) : little;
    }

    @Override
    public void answered(HttpServletRequest request, int status) {
      boolean wasWork = status != HttpStatus.NOT_MODIFIED.value();
      if (wasWork && isConditional(request) && !isReady(request)) {
        var ignored = theirs().owe(asking(request));
      }
    }

    private Buckets theirs() {
      return current.signedIn().isPresent() ? accounts : addresses;
    }

    private String asking(HttpServletRequest request) {
      return current.signedIn().map(Author::id).orElseGet(() -> network(request));
    }
  }

  private static boolean isConditional(HttpServletRequest request) {
    return request.getHeader(HttpHeaders.IF_NONE_MATCH) != null
        && !HttpMethod.POST.matches(request.getMethod());
  }
}
