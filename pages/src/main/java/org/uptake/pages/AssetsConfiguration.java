package org.uptake.pages;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.CacheControlConfig;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.uptake.platform.security.Rates;
import org.uptake.platform.security.SecurityHeaders;

/** Serves what pages load: once in each program that has pages, however many parts of it do. */
@Configuration(proxyBeanMethods = false)
@Import(AssetController.class)
public class AssetsConfiguration {

  /** Before what denies everything that nobody names. */
  @Bean
  @Order(1)
  SecurityFilterChain assets(HttpSecurity http, Rates rates) {
    return http.securityMatcher("/assets/**", "/favicon.ico", "/robots.txt")
        .authorizeHttpRequests(paths -> paths.anyRequest().permitAll())
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .csrf(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .headers(SecurityHeaders.of(SecurityHeaders.NOTHING))
        .headers(headers -> headers.cacheControl(CacheControlConfig::disable))
        .addFilterAfter(rates.ofAssets(), HeaderWriterFilter.class)
        .build();
  }
}
