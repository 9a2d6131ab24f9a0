package org.uptake.platform;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.apache.catalina.core.StandardHost;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.ContentNegotiationConfigurer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.uptake.platform.connection.ConnectionConfiguration;
import org.uptake.platform.database.NodeName;
import org.uptake.platform.log.EventAliases;
import org.uptake.platform.log.EventSerializer;
import org.uptake.platform.logging.ThrottledLog;
import org.uptake.platform.problem.ProblemAdvice;
import org.uptake.platform.problem.ProblemErrorController;
import org.uptake.platform.problem.ProblemFilter;
import org.uptake.platform.problem.ProblemValve;
import org.uptake.platform.problem.RefusalPages;
import org.uptake.platform.web.CorrelationFilter;
import org.uptake.platform.web.InstantModule;
import org.uptake.platform.web.JsonMapping;
import org.uptake.platform.web.MethodFilter;
import org.uptake.platform.web.PlainMediaTypes;
import org.uptake.platform.web.TakenMethods;

/** What every service has in common. */
@Configuration(proxyBeanMethods = false)
@Import({ConnectionConfiguration.class, ProblemAdvice.class, ProblemErrorController.class})
public class PlatformConfiguration {

  @Bean
  NodeName nodeName(@Value("${uptake.node:}") String name) {
    return new NodeName(name.isEmpty() ? UUID.randomUUID().toString() : name);
  }

  @Bean
  EventAliases eventAliases() {
    return new EventAliases();
  }

  @Bean
  InstantModule instantModule() {
    return new InstantModule();
  }

  @Bean
  EventSerializer eventSerializer(EventAliases aliases) {
    return new EventSerializer(aliases);
  }

  @Bean
  FilterRegistrationBean<CorrelationFilter> correlationFilter() {
    FilterRegistrationBean<CorrelationFilter> registration =
        new FilterRegistrationBean<>(new CorrelationFilter());
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
    return registration;
  }

  @Bean
  FilterRegistrationBean<ProblemFilter> problemFilter(
      HandlerExceptionResolver handlerExceptionResolver) {
    FilterRegistrationBean<ProblemFilter> registration =
        new FilterRegistrationBean<>(new ProblemFilter(handlerExceptionResolver));
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
    return registration;
  }

  /** Before anybody asks who sends it. */
  @Bean
  FilterRegistrationBean<MethodFilter> methodFilter(
      @Qualifier("requestMappingHandlerMapping")
          ObjectProvider<RequestMappingHandlerMapping> operations,
      HandlerExceptionResolver handlerExceptionResolver) {
    Supplier<TakenMethods> taken =
        SingletonSupplier.of(() -> new TakenMethods(operations.getObject()));
    FilterRegistrationBean<MethodFilter> registration =
        new FilterRegistrationBean<>(new MethodFilter(taken, handlerExceptionResolver));
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 2);
    return registration;
  }

  @Bean
  WebMvcRegistrations jsonMapping() {
    return new WebMvcRegistrations() {
      @Override
      public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
        return new JsonMapping();
      }
    };
  }

  @Bean
  WebMvcConfigurer plainMediaTypes() {
    return new WebMvcConfigurer() {
      @Override
      public void configureContentNegotiation(ContentNegotiationConfigurer configurer) {
        configurer.strategies(List.of(new PlainMediaTypes()));
      }
    };
  }

  @Bean
  DisposableBean lastLines() {
    return ThrottledLog::flush;
  }

  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> containerProblems(
      ObjectProvider<RefusalPages> pages) {
    return factory -> {
      factory.addContextCustomizers(
          context -> {
            StandardHost host = (StandardHost) context.getParent();
            host.setErrorReportValveClass(ProblemValve.class.getName());
            host.getPipeline()
                .addValve(new ProblemValve(() -> pages.getIfAvailable(() -> RefusalPages.NONE)));
          });
      // They are refused by us, who know what is taken instead.
      factory.addConnectorCustomizers(connector -> connector.setAllowTrace(true));
    };
  }
}
