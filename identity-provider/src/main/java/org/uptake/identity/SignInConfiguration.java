package org.uptake.identity;

import jakarta.servlet.Filter;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.ExceptionHandlingConfigurer;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationConsentService;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2DeviceVerificationAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenGenerator;
import org.springframework.security.oauth2.server.resource.web.BearerTokenAuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.preauth.AbstractPreAuthenticatedProcessingFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.uptake.platform.identity.Accounts;
import org.uptake.platform.security.Rates;
import org.uptake.platform.security.SecurityHeaders;
import org.uptake.platform.security.SecurityLog;

/** How people sign in, and how programs get their tokens: paths before those of the services. */
@Configuration(proxyBeanMethods = false)
class SignInConfiguration {

  @Bean
  WantedAddress wantedAddress(OwnAddress address) {
    return new WantedAddress(PageCookie.of("uptake-wanted", address));
  }

  @Bean
  ProviderFrames providerFrames(WantedAddress wanted, CredentialsRows people) {
    return new ProviderFrames(wanted, people);
  }

  @Bean
  AuthorizationAnswers authorizationAnswers(
      OwnAddress address,
      RegisteredClientRepository registered,
      HandlerExceptionResolver handlerExceptionResolver,
      ProviderFrames frames) {
    return new AuthorizationAnswers(
        address, registered, new FaultPages(handlerExceptionResolver, frames));
  }

  @Bean
  Consents consentQuestions(OAuth2AuthorizationService authorizations) {
    return new Consents(authorizations);
  }

  @Bean
  Endpoints endpoints(
      RegisteredClientRepository registered,
      OAuth2AuthorizationService authorizations,
      OAuth2TokenGenerator<OAuth2Token> generator,
      Consents consents,
      AuthorizationAnswers answers) {
    return new Endpoints(registered, authorizations, generator, consents, answers);
  }

  /** What a form must bring is in a cookie too, so that no session begins before a sign-in. */
  @Bean
  CsrfTokenRepository forms(OwnAddress address) {
    PageCookie cookie = PageCookie.of("uptake-form", address);
    CookieCsrfTokenRepository forms = new CookieCsrfTokenRepository();
    forms.setCookieName(cookie.name());
    forms.setCookieCustomizer(cookie::dress);
    return forms;
  }

  /** The endpoints of OAuth 2 and OpenID Connect. */
  @Bean
  @Order(-2)
  SecurityFilterChain tokens(
      HttpSecurity http,
      Endpoints endpoints,
      CredentialsRows people,
      Accounts accounts,
      Rates rates,
      WantedAddress wanted) {
    OAuth2AuthorizationServerConfigurer server = new OAuth2AuthorizationServerConfigurer();
    Class<? extends Filter> programs = AbstractPreAuthenticatedProcessingFilter.class;
    return http.securityMatcher(Discovery.served(server.getEndpointsMatcher()))
        .with(server, endpoints::configure)
        .authorizeHttpRequests(paths -> paths.anyRequest().authenticated())
        .requestCache(cache -> cache.requestCache(wanted))
        .exceptionHandling(SignInConfiguration::nobody)
        .headers(SecurityHeaders.of(Pages.POLICY))
        .addFilterAfter(rates.ofSigningIn(), HeaderWriterFilter.class)
        .addFilterBefore(new EndOfSession(people, accounts), programs)
        .addFilterBefore(new PasswordFirst(), programs)
        .addFilterBefore(new TokenRequests(), programs)
        .addFilterBefore(new PostedQuestions(), programs)
        .addFilterBefore(new Unproved(wanted, endpoints.answers()), AuthorizationFilter.class)
        .build();
  }

  /** Programs are told what they lack, people are led to where they sign in. */
  private static void nobody(ExceptionHandlingConfigurer<HttpSecurity> nobody) {
    nobody
        .defaultAuthenticationEntryPointFor(new TokenErrors(), TokenRequests.ADDRESSES)
        .defaultAuthenticationEntryPointFor(
            new LoginUrlAuthenticationEntryPoint(Pages.SIGN_IN), path(Pages.AUTHORIZE))
        .defaultAuthenticationEntryPointFor(
            new BearerTokenAuthenticationEntryPoint(), path("/userinfo"));
  }

  private static RequestMatcher path(String path) {
    return PathPatternRequestMatcher.withDefaults().matcher(path);
  }

  /** The pages for people. */
  @Bean
  @Order(-1)
  SecurityFilterChain pages(
      HttpSecurity http,
      CredentialsRows people,
      Accounts accounts,
      PasswordEncoder hashes,
      Rates rates,
      WantedAddress wanted,
      ProviderFrames frames,
      TakenInvitations taken,
      CsrfTokenRepository forms) {
    return http.securityMatcher(
            Pages.SIGN_IN,
            Pages.SIGN_OUT,
            Pages.SIGN_OUT_EVERYWHERE,
            Pages.SIGNED_OUT,
            Pages.TAKE_BACK,
            Pages.ACCOUNT,
            Pages.CONSENT,
            Pages.PASSWORD,
            Pages.INVITATION,
            Pages.DEVICE)
        .authorizeHttpRequests(
            paths ->
                paths
                    .requestMatchers(Pages.SIGN_IN, Pages.SIGNED_OUT)
                    .permitAll()
                    .anyRequest()
                    .authenticated())
        .csrf(csrf -> csrf.csrfTokenRepository(forms))
        .requestCache(cache -> cache.requestCache(wanted))
        .authenticationProvider(
            new SignIn(people, accounts, taken, hashes, new Failures(Clock.systemUTC())))
        .formLogin(
            form ->
                form.loginPage(Pages.SIGN_IN)
                    .defaultSuccessUrl(Pages.ACCOUNT)
                    .failureHandler(inVain()))
        .logout(out -> out.logoutUrl(Pages.SIGN_OUT).logoutSuccessUrl(Pages.SIGNED_OUT))
        .exceptionHandling(denied -> denied.accessDeniedHandler(tooOld()))
        .headers(SecurityHeaders.of(Pages.POLICY))
        .addFilterAfter(rates.ofSigningIn(frames::tooMany), HeaderWriterFilter.class)
        .addFilterBefore(new EndOfSession(people, accounts), AuthorizationFilter.class)
        .addFilterBefore(new PasswordFirst(), AuthorizationFilter.class)
        .addFilterBefore(new ChosenLanguage(wanted), AuthorizationFilter.class)
        .build();
  }

  private static AuthenticationFailureHandler inVain() {
    return (request, response, failure) ->
        response.sendRedirect(
            Pages.SIGN_IN + (failure instanceof LockedException ? "?why=slow" : "?why=failed"));
  }

  /** A form of another session, or of another site. */
  private static AccessDeniedHandler tooOld() {
    return (request, response, denied) -> {
      SecurityLog.line().addKeyValue("reason", "not from a form of this session").log("Refused");
      response.sendRedirect(Pages.SIGN_IN + "?why=old");
    };
  }

  @Bean
  DeviceCodes deviceCodes(
      RegisteredClientRepository registered,
      OAuth2AuthorizationService authorizations,
      OAuth2AuthorizationConsentService consents) {
    OAuth2DeviceVerificationAuthenticationProvider verification =
        new OAuth2DeviceVerificationAuthenticationProvider(registered, authorizations, consents);
    // The form that asks for the code has asked already.
    verification.setAuthorizationConsentRequired(context -> false);
    return new DeviceCodes(verification, authorizations);
  }
}
