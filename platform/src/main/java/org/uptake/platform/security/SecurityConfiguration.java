package org.uptake.platform.security;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.HEAD;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.security.authorization.AuthorityAuthorizationManager;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.SingleResultAuthorizationManager;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.uptake.platform.identity.Accounts;

/**
 * Who is behind a request to the API, and who may read. It needs a {@link JwtDecoder} and {@link
 * Accounts} from whoever starts it.
 */
@Configuration(proxyBeanMethods = false)
@Import(FenceConfiguration.class)
public class SecurityConfiguration {

  /** What says how to sign in, or whether there is anybody to sign in to. */
  private static final String[] ALWAYS_OPEN = {
    "/api",
    "/api/docs",
    "/api/docs.css",
    "/api/openapi.json",
    "/actuator/health/**",
    "/.well-known/api-catalog",
    "/.well-known/security.txt"
  };

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
    return FenceConfiguration.bare(http, rates)
        .securityMatcher(
            "/api",
            "/api/**",
            "/actuator/health/**",
            "/.well-known/api-catalog",
            "/.well-known/security.txt")
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
}
