package org.uptake.console;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.CacheControlConfig;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.uptake.console.api.ApiClient;
import org.uptake.console.api.UptakeApi;
import org.uptake.console.frame.ConsolePaths;
import org.uptake.console.frame.ErrorPages;
import org.uptake.console.frame.FileForms;
import org.uptake.console.frame.PageReader;
import org.uptake.console.frame.PageValues;
import org.uptake.console.frame.PageWriter;
import org.uptake.console.frame.ShortForm;
import org.uptake.console.frame.UnreadPages;
import org.uptake.console.signin.ConsoleSignIn;
import org.uptake.console.signin.IdTokens;
import org.uptake.console.signin.SignInProvider;
import org.uptake.pages.AssetsConfiguration;
import org.uptake.platform.problem.RefusalPages;
import org.uptake.platform.security.ConsoleSecret;
import org.uptake.platform.security.Rates;
import org.uptake.platform.security.SecurityHeaders;

/**
 * The console. It needs an {@link ApiAddress} and a {@link ConsoleSecret} from whoever starts it,
 * and, for people to sign in, a {@link SignInProvider}.
 */
@Configuration(proxyBeanMethods = false)
@ComponentScan
@Import(AssetsConfiguration.class)
public class ConsoleConfiguration implements WebMvcConfigurer {

  private final PageWriter writer = new PageWriter();
  private final ObjectProvider<PageReader.Readers> readers;
  private final ObjectProvider<ErrorPages> errors;

  /**
   * @param readers which need the API, and are asked for late
   * @param errors which need them
   */
  ConsoleConfiguration(
      ObjectProvider<PageReader.Readers> readers, ObjectProvider<ErrorPages> errors) {
    this.readers = readers;
    this.errors = errors;
  }

  @Bean
  UptakeApi uptakeApi(ApiAddress address, ConsoleSecret secret) {
    return ApiClient.of(address.url(), secret.value());
  }

  /** Where nobody says with whom, nobody signs in. */
  @Bean
  ConsoleSignIn consoleSignIn(
      ObjectProvider<SignInProvider> provider, ConsoleSecret secret, UptakeApi api) {
    return new ConsoleSignIn(provider.getIfAvailable(), secret, api);
  }

  @Bean
  PageReader.Readers pageReaders(ConsoleSignIn signIn) {
    return signIn.readers();
  }

  @Bean
  IdTokens idTokens() {
    return new IdTokens();
  }

  @Bean
  ErrorPages errorPages(
      PageReader.Readers pageReaders, ObjectProvider<RequestMappingHandlerAdapter> adapters) {
    return new ErrorPages(writer, pageReaders, adapters::getObject);
  }

  @Bean
  RefusalPages refusalPages() {
    return new UnreadPages();
  }

  /** Before what denies everything that nobody names. */
  @Bean
  @Order(1)
  SecurityFilterChain console(
      HttpSecurity http, Rates rates, ErrorPages errors, ConsoleSignIn signIn) {
    signIn.protect(http, errors);
    return http.securityMatcher(ConsolePaths::include)
        .authorizeHttpRequests(paths -> paths.anyRequest().permitAll())
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .headers(SecurityHeaders.of(PageWriter.POLICY))
        .headers(headers -> headers.cacheControl(CacheControlConfig::disable))
        .addFilterBefore(new FileForms(), CsrfFilter.class)
        .addFilterAfter(rates.ofPages(errors::tooMany), HeaderWriterFilter.class)
        .build();
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(values());
  }

  @Override
  public void addReturnValueHandlers(List<HandlerMethodReturnValueHandler> handlers) {
    handlers.add(values());
  }

  /** What filters throw before a page is asked for becomes one too. */
  @Override
  public void extendHandlerExceptionResolvers(List<HandlerExceptionResolver> resolvers) {
    resolvers.addFirst(
        (request, response, handler, thrown) ->
            errors.getObject().resolveException(request, response, handler, thrown));
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    var ignored = registry.addInterceptor(new ShortForm());
  }

  private PageValues values() {
    return new PageValues(writer, request -> readers.getObject().of(request));
  }
}
