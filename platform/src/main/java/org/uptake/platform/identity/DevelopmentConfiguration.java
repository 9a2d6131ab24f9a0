package org.uptake.platform.identity;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** Who is behind a request as long as nobody signs in. */
@Configuration(proxyBeanMethods = false)
public class DevelopmentConfiguration {

  @Bean
  @Primary
  DevelopmentAuthor developmentAuthor(
      @Value("${server.address:}") String address,
      @Value("${UPTAKE_UNPROTECTED:}") String unprotected) {
    return new DevelopmentAuthor(address, unprotected);
  }
}
