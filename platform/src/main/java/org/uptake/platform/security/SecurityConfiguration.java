package org.uptake.platform.security;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.HEAD;

import jakarta.servlet.DispatcherType;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Fallback;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.security.authorization.AuthorityAuthorizationManager;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.SingleResultAuthorizationManager;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.uptake.platform.identity.Accounts;
import org.uptake.platform.identity.CurrentAuthor;
import org.uptake.platform.program.Variables;

/**
 * The outer fence of every service: who is behind a request, and which paths there are. It needs a
 * {@link JwtDecoder} and {@link Accounts} from whoever starts it.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
public class SecurityConfiguration {

  /** What says how to sign in, or whether there is anybody to sign in to. */
  private static final String[] ALWAYS_OPEN = {
    "/api", "/api/docs", "/api/docs.css", "/api/openapi.json", "/actuator/health/**"
  };

  @Bean
  CurrentAuthor signedInAuthor() {
    return new SignedInAuthor();
  }

  @Bean
  Refusals refusals(HandlerExceptionResolver handlerExceptionResolver) {
    return new Refusals(handlerExceptionResolver);
  }

  @Bean
  Rates rates(Environment environment, CurrentAuthor current, Refusals refusals) {
    return new Rates(new Variables(environment), current, refusals);
  }

  /** A process with an address of its own has that as well. */
  @Bean
  @Fallback
  OwnHosts namedHosts(Environment environment) {
    return OwnHosts.of(new Variables(environment));
  }

  /** After what a proxy tells of the host is believed, where it is. */
  @Bean
  FilterRegistrationBean<HostFilter> hostFilter(OwnHosts own, Refusals refusals) {
    FilterRegistrationBean<HostFilter> registration =
        new FilterRegistrationBean<>(new HostFilter(own, refusals));
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
    return registration;
  }

  /** Unless somebody gives it the console's, it knows one that nobody else does. */
  @Bean
  @Fallback
  ConsoleSecret unknownSecret(Environment environment) {
    String given = new Variables(environment).text("UPTAKE_CONSOLE_SECRET", "");
    return given.isEmpty() ? ConsoleSecret.drawn() : new ConsoleSecret(given);
  }

  @Bean
  FilterRegistrationBean<VisitorFilter> visitorFilter(ConsoleSecret secret) {
    FilterRegistrationBean<VisitorFilter> registration =
        new FilterRegistrationBean<>(new VisitorFilter(secret));
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
    return registration;
  }

  @Bean
  Senders senders(CurrentAuthor current) {
    return new Senders(current);
  }

  @Bean
  @Order(0)
  SecurityFilterChain api(
      HttpSecurity http,
      JwtDecoder tokens,
      Accounts accounts,
      Refusals refusals,
      Rates rates,
      @Value("${UPTAKE_ANONYMOUS_READING:true}") boolean anonymousReading) {
    AuthorizationManager<RequestAuthorizationContext> readers =
        anonymousReading
            ? SingleResultAuthorizationManager.permitAll()
            : AuthorityAuthorizationManager.hasAuthority(SignedIn.ROLE);
    return bare(http, rates)
        .securityMatcher("/api", "/api/**", "/actuator/health/**")
        .authorizeHttpRequests(
            paths ->
                paths
                    .requestMatchers(ALWAYS_OPEN)
                    .permitAll()
                    .requestMatchers(GET, "/api/**")
                    .access(readers)
                    .requestMatchers(HEAD, "/api/**")
                    .access(readers)
                    .anyRequest()
                    .hasAuthority(SignedIn.ACCOUNT))
        .oauth2ResourceServer(
            bearer ->
                bearer
                    .jwt(
                        jwt ->
                            jwt.decoder(tokens)
                                .jwtAuthenticationConverter(new AccountOfToken(accounts)))
                    .withObjectPostProcessor(tellingWhy(rates.ofBadTokens()))
                    .authenticationEntryPoint(refusals)
                    .accessDeniedHandler(refusals))
        .build();
  }

  private static ObjectPostProcessor<BearerTokenAuthenticationFilter> tellingWhy(
      AuthenticationFailureHandler refusals) {
    return new ObjectPostProcessor<>() {
      @Override
      public <O extends BearerTokenAuthenticationFilter> O postProcess(O filter) {
        filter.setAuthenticationFailureHandler(refusals);
        return filter;
      }
    };
  }

  /** The last one: whatever no other names. */
  @Bean
  @Order(Ordered.LOWEST_PRECEDENCE)
  SecurityFilterChain nothingElse(HttpSecurity http, Refusals refusals, Rates rates) {
    return bare(http, rates)
        .authorizeHttpRequests(
            paths ->
                paths
                    .dispatcherTypeMatchers(DispatcherType.ERROR)
                    .permitAll()
                    .anyRequest()
                    .denyAll())
        .exceptionHandling(
            denied ->
                denied
                    .authenticationEntryPoint(
                        (request, response, why) -> refusals.hide(request, response))
                    .accessDeniedHandler(
                        (request, response, why) -> refusals.hide(request, response)))
        .build();
  }

  /** Nothing is kept between requests, so nobody's browser can be made to act for them. */
  private static HttpSecurity bare(HttpSecurity http, Rates rates) {
    return http.headers(SecurityHeaders.ofData())
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .csrf(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .addFilterAfter(rates.ofRequests(), BearerTokenAuthenticationFilter.class);
  }
}
