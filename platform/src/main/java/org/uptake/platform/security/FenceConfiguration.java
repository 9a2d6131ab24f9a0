package org.uptake.platform.security;

import jakarta.servlet.DispatcherType;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Fallback;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.uptake.platform.identity.CurrentAuthor;
import org.uptake.platform.program.Variables;

/** The outer fence of every program: which hosts and paths there are, and how often one may ask. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
public class FenceConfiguration {

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
  FilterRegistrationBean<HostFilter> hostFilter(
      OwnHosts own, ObjectProvider<ConsoleSecret> console, Refusals refusals) {
    FilterRegistrationBean<HostFilter> registration =
        new FilterRegistrationBean<>(new HostFilter(own, console::getObject, refusals));
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
  FilterRegistrationBean<VisitorFilter> visitorFilter(ObjectProvider<ConsoleSecret> secret) {
    FilterRegistrationBean<VisitorFilter> registration =
        new FilterRegistrationBean<>(new VisitorFilter(secret::getObject));
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
    return registration;
  }

  @Bean
  Senders senders(CurrentAuthor current) {
    return new Senders(current);
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
  static HttpSecurity bare(HttpSecurity http, Rates rates) {
    return http.headers(SecurityHeaders.ofData())
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .csrf(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .addFilterAfter(rates.ofRequests(), BearerTokenAuthenticationFilter.class);
  }
}
