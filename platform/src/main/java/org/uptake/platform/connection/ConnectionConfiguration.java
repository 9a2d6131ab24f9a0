package org.uptake.platform.connection;

import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.uptake.platform.problem.RefusalPages;

/** Puts the bounds on whatever connects. */
@Configuration(proxyBeanMethods = false)
public class ConnectionConfiguration {

  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> deadlines(
      @Value("${uptake.connections.address:0}") int mostOfAnAddress,
      @Value("${uptake.connections.answer:40s}") Duration eachMibOfAnAnswer,
      ObjectProvider<RefusalPages> pages) {
    return factory -> {
      factory.setProtocol(HttpWithDeadlines.class.getName());
      factory.addContextValves(new LateValve());
      factory.addConnectorCustomizers(
          connector -> {
            if (connector.getProtocolHandler() instanceof HttpWithDeadlines http) {
              http.bound(mostOfAnAddress);
              http.awaitTaking(eachMibOfAnAnswer);
              http.tellBy(() -> pages.getIfAvailable(() -> RefusalPages.NONE));
            }
          });
    };
  }
}
