package org.uptake.platform;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.uptake.platform.database.DatabaseSettings;

/** What a service that is a process of its own takes from its {@link ServiceSettings}. */
@Configuration(proxyBeanMethods = false)
public class ServiceConfiguration {

  @Bean
  DatabaseSettings databaseSettings(ServiceSettings settings) {
    return settings.database();
  }

  @Bean
  JwtDecoder accessTokens(ServiceSettings settings) {
    return settings.provider().tokens();
  }
}
