package org.uptake.platform.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** An identity provider on this machine, which signs whatever a test wants to try. */
public final class TestIssuer implements AutoCloseable {

  private static final int KEY_BITS = 2048;
  private static final Duration LIFE = Duration.ofHours(1);

  private final RSAKey key = newKey();
  private final HttpServer server;

  private TestIssuer(HttpServer server) {
    this.server = server;
  }

  /** On a port of its own. */
  public static TestIssuer start() {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      TestIssuer issuer = new TestIssuer(server);
      server.createContext(
          "/.well-known/openid-configuration",
          exchange ->
              answer(
                  exchange,
                  Map.of("issuer", issuer.issuer(), "jwks_uri", issuer.issuer() + "/keys")));
      server.createContext(
          "/keys", exchange -> answer(exchange, new JWKSet(issuer.key).toJSONObject(true)));
      server.start();
      return issuer;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static void answer(HttpExchange exchange, Map<String, Object> body) throws IOException {
    byte[] bytes = new JsonMapper().writeValueAsString(body).getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(200, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private static RSAKey newKey() {
    try {
      return new RSAKeyGenerator(KEY_BITS).keyID(UUID.randomUUID().toString()).generate();
    } catch (JOSEException failure) {
      throw new IllegalStateException(failure);
    }
  }

  public String issuer() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** A token that is as it must be. */
  public String token(String subject) {
    return sign(claims(subject).build());
  }

  /** What such a token says. */
  public JWTClaimsSet.Builder claims(String subject) {
    return new JWTClaimsSet.Builder()
        .issuer(issuer())
        .subject(subject)
        .audience("uptake")
        .expirationTime(Date.from(Instant.now().plus(LIFE)));
  }

  public String sign(JWTClaimsSet claims) {
    return sign("at+jwt", JWSAlgorithm.RS256, claims);
  }

  public String sign(String type, JWSAlgorithm algorithm, JWTClaimsSet claims) {
    return sign(type, algorithm, key, claims);
  }

  /** As somebody would who only knows which key to name. */
  public String forge(JWTClaimsSet claims) {
    RSAKey other = new RSAKey.Builder(newKey()).keyID(key.getKeyID()).build();
    return sign("at+jwt", JWSAlgorithm.RS256, other, claims);
  }

  private static String sign(String type, JWSAlgorithm algorithm, RSAKey key, JWTClaimsSet claims) {
    JWSHeader header =
        new JWSHeader.Builder(algorithm)
            .type(new JOSEObjectType(type))
            .keyID(key.getKeyID())
            .build();
    SignedJWT token = new SignedJWT(header, claims);
    try {
      token.sign(new RSASSASigner(key));
    } catch (JOSEException failure) {
      throw new IllegalStateException(failure);
    }
    return token.serialize();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
