package org.uptake.console.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.client.OAuth2LoginConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.uptake.console.api.UptakeApi;
import org.uptake.console.frame.ErrorPages;
import org.uptake.console.frame.PageReader;
import org.uptake.console.frame.SecondTry;
import org.uptake.platform.security.ConsoleSecret;

/** Signing in to the console, where there is anybody to sign in with. */
public final class ConsoleSignIn {

  private static final Logger LOG = LoggerFactory.getLogger(ConsoleSignIn.class);

  private final @Nullable Parts parts;

  public ConsoleSignIn(@Nullable SignInProvider provider, ConsoleSecret secret, UptakeApi api) {
    this.parts = provider == null ? null : Parts.of(provider, secret, api);
  }

  private record Parts(
      SignInProvider provider, ConsoleClient client, ProviderCalls calls, SessionReaders readers) {

    static Parts of(SignInProvider provider, ConsoleSecret secret, UptakeApi api) {
      ConsoleClient client = new ConsoleClient(provider);
      ProviderCalls calls = new ProviderCalls(provider, client, secret);
      return new Parts(provider, client, calls, new SessionReaders(calls, api));
    }
  }

  /** Sessions begin with a sign-in; nothing else here makes one. */
  public void protect(HttpSecurity http, ErrorPages pages) {
    http.csrf(
            csrf ->
                csrf.csrfTokenRepository(new SessionForms())
                    .requireCsrfProtectionMatcher(ConsoleSignIn::needsProof))
        .exceptionHandling(
            denied ->
                denied.accessDeniedHandler(
                    (request, response, why) -> notFromAForm(request, response, pages)));
    if (parts != null) {
      HttpSessionSecurityContextRepository who = new HttpSessionSecurityContextRepository();
      who.setSpringSecurityContextKey(TokensOfSession.WHO);
      http.securityContext(context -> context.securityContextRepository(who))
          .oauth2Login(login -> by(login, parts));
    }
  }

  private static void by(OAuth2LoginConfigurer<HttpSecurity> login, Parts parts) {
    SignInsUnderWay underWay = new SignInsUnderWay(parts.client, parts.provider.isBehindTls());
    OidcUserService people = new OidcUserService();
    people.setRetrieveUserInfo(request -> false);
    login
        .loginPage(SignInPaths.SIGN_IN)
        .clientRegistrationRepository(parts.client)
        .authorizedClientRepository(new TokensOfSession())
        .authorizationEndpoint(
            begin ->
                begin
                    .authorizationRequestResolver(new SignInBeginnings(parts.client))
                    .authorizationRequestRepository(underWay))
        .redirectionEndpoint(end -> end.baseUri(SignInPaths.SIGNED_IN))
        .tokenEndpoint(tokens -> tokens.accessTokenResponseClient(parts.calls.codes()))
        .userInfoEndpoint(info -> info.oidcUserService(people))
        .successHandler(ConsoleSignIn::back)
        .failureHandler(ConsoleSignIn::inVain);
  }

  private static void back(
      HttpServletRequest request, HttpServletResponse response, Authentication person)
      throws IOException {
    response.sendRedirect(
        Objects.requireNonNullElse(request.getAttribute(SignInsUnderWay.BACK), "/").toString());
  }

  private static void inVain(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
      throws IOException {
    LOG.info("Nobody signed in to the console: {}", failure.getMessage());
    response.sendRedirect(SignInPaths.IN_VAIN);
  }

  private static boolean needsProof(HttpServletRequest request) {
    return CsrfFilter.DEFAULT_CSRF_MATCHER.matches(request) && !SecondTry.isProven(request);
  }

  /**
   * A form of a session that has ended, or of another site. The first is shown again with what was
   * typed; for signing out there is nothing to show but the start.
   */
  private static void notFromAForm(
      HttpServletRequest request, HttpServletResponse response, ErrorPages pages)
      throws IOException {
    if (request.getRequestURI().startsWith(SignInPaths.SIGN_OUT)) {
      response.sendRedirect("/");
    } else {
      pages.letIn(request, response);
    }
  }

  public PageReader.Readers readers() {
    return parts == null ? request -> PageReader.NOBODY : parts.readers;
  }

  /** Signs out whoever asks, and tells where it goes on. */
  String end(HttpServletRequest request) {
    return parts == null
        ? SignInPaths.SIGNED_OUT
        : new SigningOut(parts.provider, parts.calls).of(request);
  }
}
