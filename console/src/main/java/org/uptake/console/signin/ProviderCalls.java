package org.uptake.console.signin;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpRequest;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.RestClientRefreshTokenTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.uptake.platform.security.ConsoleSecret;

/** What the console itself says to the provider: codes for tokens, new tokens for old. */
final class ProviderCalls {

  private static final Logger LOG = LoggerFactory.getLogger(ProviderCalls.class);
  private static final Duration CONNECTING = Duration.ofSeconds(2);
  private static final Duration READING = Duration.ofSeconds(5);

  private final SignInProvider provider;
  private final ConsoleClient client;
  private final RestClient http;
  private final RestClientAuthorizationCodeTokenResponseClient codes =
      new RestClientAuthorizationCodeTokenResponseClient();
  private final RestClientRefreshTokenTokenResponseClient renewals =
      new RestClientRefreshTokenTokenResponseClient();

  ProviderCalls(SignInProvider provider, ConsoleClient client, ConsoleSecret secret) {
    this.provider = provider;
    this.client = client;
    this.http = http(provider.isPartOfUptake() ? secret : null);
    codes.setRestClient(http);
    renewals.setRestClient(http);
  }

  private static RestClient http(@org.jspecify.annotations.Nullable ConsoleSecret secret) {
    JdkClientHttpRequestFactory requests =
        new JdkClientHttpRequestFactory(
            HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECTING)
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .build());
    requests.setReadTimeout(READING);
    return RestClient.builder()
        .requestFactory(requests)
        .requestInterceptor(
            (request, body, next) -> {
              if (secret != null) {
                tellVisitor(request, secret);
              }
              return next.execute(request, body);
            })
        .configureMessageConverters(
            converters ->
                converters
                    .addCustomConverter(new FormHttpMessageConverter())
                    .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
        .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
        .build();
  }

  /** So that the provider counts whoever signs in, and not the console. */
  private static void tellVisitor(HttpRequest request, ConsoleSecret secret) {
    if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes visit) {
      request
          .getHeaders()
          .set(ConsoleSecret.HEADER, secret.value() + " " + visit.getRequest().getRemoteAddr());
    }
  }

  OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> codes() {
    return codes;
  }

  /**
   * @throws OAuth2AuthorizationException if the sign-in counts no more, or nobody can be asked
   */
  OAuth2AccessTokenResponse renew(OAuth2AccessToken access, OAuth2RefreshToken refresh) {
    return renewals.getTokenResponse(
        new OAuth2RefreshTokenGrantRequest(client.registration(), access, refresh));
  }

  /** Gives a token back; what cannot be given back ends by itself. */
  void giveBack(String token) {
    MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
    form.add("token", token);
    try {
      var ignored =
          http.post()
              .uri(provider.endpoints().get().revocation())
              .headers(headers -> headers.setBasicAuth(provider.client(), provider.secret()))
              .contentType(MediaType.APPLICATION_FORM_URLENCODED)
              .body(form)
              .retrieve()
              .toBodilessEntity();
    } catch (RestClientException | OAuth2AuthorizationException failure) {
      LOG.warn("A token could not be given back: {}", failure.getMessage());
    }
  }
}
