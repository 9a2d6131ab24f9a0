package org.uptake.platform.security;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator;
import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.jwk.source.JWKSetUnavailableException;
import com.nimbusds.jose.proc.SecurityContext;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.text.ParseException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The public keys of an identity provider, fetched from the two addresses that it is configured
 * with and from nowhere else: redirects are not followed.
 */
final class ProviderKeys implements JWKSetSource<SecurityContext> {

  private static final String DISCOVERY = "/.well-known/openid-configuration";
  private static final Duration PATIENCE = Duration.ofSeconds(3);
  private static final int LARGEST_ANSWER = 1 << 20;
  private static final int OK = 200;

  /** However many tokens name keys that nobody knows, the provider is asked this often. */
  private static final long PAUSE_MILLIS = Duration.ofSeconds(10).toMillis();

  private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
  private final IdentityProvider provider;
  private @Nullable JWKSet last;
  private long lastMillis;

  ProviderKeys(IdentityProvider provider) {
    this.provider = provider;
  }

  @Override
  public synchronized JWKSet getJWKSet(
      JWKSetCacheRefreshEvaluator evaluator, long now, @Nullable SecurityContext context)
      throws KeySourceException {
    JWKSet known = last;
    if (known != null && now < lastMillis + PAUSE_MILLIS) {
      return known;
    }
    JWKSet fetched = fetch();
    last = fetched;
    lastMillis = now;
    return fetched;
  }

  private JWKSet fetch() throws KeySourceException {
    try {
      return JWKSet.parse(fetch(address()));
    } catch (ParseException | JacksonException | IllegalArgumentException | IOException failure) {
      throw new JWKSetUnavailableException("No keys of " + provider.issuer(), failure);
    }
  }

  private URI address() throws IOException {
    return URI.create(provider.keys().isEmpty() ? discovered() : provider.keys());
  }

  private String discovered() throws IOException {
    JsonNode document = new JsonMapper().readTree(fetch(URI.create(provider.issuer() + DISCOVERY)));
    if (!provider.issuer().equals(document.path("issuer").asString(""))) {
      throw new IOException("The discovery document is of " + document.path("issuer"));
    }
    return document.path("jwks_uri").asString("");
  }

  private String fetch(URI address) throws IOException {
    HttpRequest request = HttpRequest.newBuilder(address).timeout(PATIENCE).build();
    try {
      HttpResponse<String> answer =
          client.send(request, BodyHandlers.limiting(BodyHandlers.ofString(), LARGEST_ANSWER));
      if (answer.statusCode() != OK) {
        throw new IOException("%s answers with %d".formatted(address, answer.statusCode()));
      }
      return answer.body();
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new IOException(stop);
    }
  }

  @Override
  public void close() {
    client.close();
  }
}
