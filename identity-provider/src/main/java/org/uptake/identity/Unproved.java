package org.uptake.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;
import org.uptake.identity.AuthorizationAnswers.Place;

/**
 * Whoever has not signed in, or not lately enough for the program that sent them, is asked to sign
 * in; where the program wants nobody asked, it is told so. Stands behind what reads and checks the
 * question.
 */
final class Unproved extends OncePerRequestFilter {

  private static final OAuth2Error LOGIN_REQUIRED =
      new OAuth2Error("login_required", "Somebody has to sign in, and may not be asked to", null);

  private final WantedAddress wanted;
  private final AuthorizationAnswers answers;

  Unproved(WantedAddress wanted, AuthorizationAnswers answers) {
    this.wanted = wanted;
    this.answers = answers;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (request.getAttribute(OAuth2AuthorizationCodeRequestAuthenticationToken.class.getName())
            instanceof OAuth2AuthorizationCodeRequestAuthenticationToken asked
        && !isProved(asked, request)) {
      refuse(asked, request, response);
    } else {
      chain.doFilter(request, response);
    }
  }

  private boolean isProved(
      OAuth2AuthorizationCodeRequestAuthenticationToken asked, HttpServletRequest request) {
    Authentication person = SecurityContextHolder.getContext().getAuthentication();
    if (person == null || person instanceof AnonymousAuthenticationToken) {
      return false;
    }
    Instant signedIn = SignInTime.of(person);
    return !asked.getScopes().contains(OidcScopes.OPENID)
        || isLateEnough(asked, signedIn)
        || !wanted.since(request).isAfter(signedIn);
  }

  private static boolean isLateEnough(
      OAuth2AuthorizationCodeRequestAuthenticationToken asked, Instant signedIn) {
    return prompts(asked).stream().noneMatch(Prompt::wantsNewSignIn)
        && isWithin(asked.getAdditionalParameters().get("max_age"), signedIn);
  }

  /**
   * @param seconds null if it makes no difference
   */
  private static boolean isWithin(@Nullable Object seconds, Instant signedIn) {
    return seconds == null
        || Duration.between(signedIn, Instant.now())
                .compareTo(Duration.ofSeconds(Long.parseLong(seconds.toString())))
            <= 0;
  }

  private static Set<Prompt> prompts(OAuth2AuthorizationCodeRequestAuthenticationToken asked) {
    return Prompt.of(asked.getAdditionalParameters());
  }

  private void refuse(
      OAuth2AuthorizationCodeRequestAuthenticationToken asked,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    if (asked.getScopes().contains(OidcScopes.OPENID) && prompts(asked).contains(Prompt.NONE)) {
      answers.tell(LOGIN_REQUIRED, Place.of(asked), request, response);
    } else {
      wanted.saveRequest(request, response);
      response.sendRedirect(Pages.SIGN_IN);
    }
  }
}
