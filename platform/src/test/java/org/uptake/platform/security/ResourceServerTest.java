package org.uptake.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.uptake.kernel.StakeholderCode;
import org.uptake.kernel.account.Role;
import org.uptake.platform.identity.Author;
import org.uptake.platform.identity.Identity;

/** Who gets in with what, and what they are told who do not. */
class ResourceServerTest {

  private static final TestIssuer ISSUER = TestIssuer.start();
  private static final TestIssuer STRANGER = TestIssuer.start();
  private static final TestService SERVICE =
      new TestService(
          new IdentityProvider(ISSUER.issuer(), ""),
          Map.of(
              new Identity(ISSUER.issuer(), "ada"),
              new Author("account-of-ada", new StakeholderCode("DPO"), Set.of(Role.STEWARD))));

  @AfterAll
  static void stop() {
    SERVICE.close();
    ISSUER.close();
    STRANGER.close();
  }

  @Test
  void aTokenTellsWhoActs() {
    HttpResponse<String> answer = SERVICE.post("/api/things", ISSUER.token("ada"));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("account-of-ada");
  }

  @ParameterizedTest
  @ValueSource(strings = {"JWT", "at+jwt", "AT+JWT"})
  void tokensMayBeOfEitherType(String type) {
    String token = ISSUER.sign(type, JWSAlgorithm.PS256, ISSUER.claims("ada").build());
    assertThat(SERVICE.post("/api/things", token).statusCode()).isEqualTo(200);
  }

  @Test
  void clocksMayDifferByTenSeconds() {
    assertThat(SERVICE.post("/api/things", expiring(-5)).statusCode()).isEqualTo(200);
    assertThat(SERVICE.post("/api/things", expiring(-15)).statusCode()).isEqualTo(401);
  }

  private static String expiring(int seconds) {
    Date end = Date.from(Instant.now().plusSeconds(seconds));
    return ISSUER.sign(ISSUER.claims("ada").expirationTime(end).build());
  }

  static Stream<String> badTokens() {
    JWTClaimsSet good = ISSUER.claims("ada").build();
    String token = ISSUER.sign(good);
    return Stream.of(
        "nonsense",
        token.substring(0, token.length() - 8) + "AAAAAAAA",
        token.replaceFirst("\\.[^.]*\\.", ".eyJzdWIiOiJhZGEifQ."),
        new PlainJWT(good).serialize(),
        ISSUER.forge(good),
        STRANGER.token("ada"),
        STRANGER.sign(good),
        ISSUER.sign(ISSUER.claims("ada").issuer(STRANGER.issuer()).build()),
        ISSUER.sign(ISSUER.claims("ada").audience("another").build()),
        ISSUER.sign(ISSUER.claims("ada").audience((String) null).build()),
        ISSUER.sign(ISSUER.claims("ada").expirationTime(null).build()),
        ISSUER.sign(
            ISSUER.claims("ada").notBeforeTime(Date.from(Instant.now().plusSeconds(60))).build()),
        ISSUER.sign(ISSUER.claims("ada").subject(null).build()),
        ISSUER.sign(ISSUER.claims("ada").claim("nonce", "n").build()),
        ISSUER.sign(ISSUER.claims("ada").claim("at_hash", "h").build()),
        ISSUER.sign(ISSUER.claims("ada").claim("typ", "ID").build()),
        ISSUER.sign("id+jwt", JWSAlgorithm.RS256, good),
        ISSUER.sign("JWT", JWSAlgorithm.RS512, good));
  }

  @ParameterizedTest
  @MethodSource("badTokens")
  void refusesATokenThatIsNotAsItMustBe(String token) {
    int before = SERVICE.recorded();
    for (HttpResponse<String> answer :
        Stream.of(SERVICE.post("/api/things", token), SERVICE.get("/api/things", token)).toList()) {
      assertThat(answer.statusCode()).isEqualTo(401);
      assertThat(answer.body()).contains("/problems/not-signed-in", "\"correlationId\"");
      assertThat(answer.headers().firstValue("WWW-Authenticate"))
          .hasValue("Bearer error=\"invalid_token\"");
    }
    assertThat(SERVICE.recorded()).isEqualTo(before);
  }

  @Test
  void asksWhoeverRecordsToSignIn() {
    HttpResponse<String> answer = SERVICE.post("/api/things", "");
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.body()).contains("/problems/not-signed-in", "Authorization: Bearer");
    assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
  }

  @Test
  void whoeverHasNoAccountMayReadAndNothingElse() {
    String token = ISSUER.token("somebody");
    assertThat(SERVICE.get("/api/things", token).body()).isEqualTo("anybody");
    HttpResponse<String> refused = SERVICE.post("/api/things", token);
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.body()).contains("/problems/not-allowed", "no account here");
  }

  @Test
  void saysThatAccountsCannotBeLookedUp() {
    HttpResponse<String> answer = SERVICE.get("/api/things", ISSUER.token(TestService.TROUBLE));
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.body()).contains("/problems/unavailable", "database");
  }

  @Test
  void saysThatTheProviderCannotBeAsked() {
    IdentityProvider nobody = new IdentityProvider("http://127.0.0.1:1", "");
    try (TestService service = new TestService(nobody, Map.of())) {
      HttpResponse<String> answer = service.get("/api/things", ISSUER.token("ada"));
      assertThat(answer.statusCode()).isEqualTo(503);
      assertThat(answer.body()).contains("/problems/unavailable", "identity provider");
    }
  }

  @Test
  void takesTheKeysFromWhereItIsTold() {
    IdentityProvider elsewhere =
        new IdentityProvider("https://sso.example.org", ISSUER.issuer() + "/keys");
    try (TestService service = new TestService(elsewhere, Map.of())) {
      String token = ISSUER.sign(ISSUER.claims("ada").issuer("https://sso.example.org").build());
      assertThat(service.get("/api/things", token).statusCode()).isEqualTo(200);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/unnamed", "/error", "/actuator", "/actuator/info", "/nowhere", "/"})
  void servesNothingThatIsNotNamed(String path) {
    for (String token : Stream.of("", ISSUER.token("ada")).toList()) {
      HttpResponse<String> answer = SERVICE.get(path, token);
      assertThat(answer.statusCode()).isEqualTo(404);
      assertThat(answer.body()).contains("/problems/not-found", "at " + path);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/api,404",
    "/api/docs,404",
    "/actuator/health,200",
    "/actuator/health/readiness,200"
  })
  void withoutAnonymousReadingSomePathsStayOpen(String path, int status) {
    assertThat(Closed.SERVICE.get(path, "").statusCode()).isEqualTo(status);
  }

  @Test
  void withoutAnonymousReadingReadersNeedAnAccountWithARole() {
    assertThat(Closed.SERVICE.get("/api/things", "").statusCode()).isEqualTo(401);
    assertThat(Closed.SERVICE.get("/api/things", ISSUER.token("ada")).statusCode()).isEqualTo(403);
    assertThat(Closed.SERVICE.get("/api/things", ISSUER.token("bob")).statusCode()).isEqualTo(403);
    assertThat(Closed.SERVICE.get("/api/things", ISSUER.token("eve")).statusCode()).isEqualTo(200);
  }

  @Test
  void everyAnswerTellsBrowsersAndCachesWhatTheyMay() {
    HttpResponse<String> anonymous = SERVICE.get("/api/things", "");
    assertThat(anonymous.headers().map())
        .containsEntry("Vary", java.util.List.of("Accept, Authorization"))
        .containsEntry("X-Content-Type-Options", java.util.List.of("nosniff"))
        .containsEntry("Referrer-Policy", java.util.List.of("no-referrer"))
        .containsEntry("Cache-Control", java.util.List.of("no-cache"))
        .doesNotContainKeys("Strict-Transport-Security", "Set-Cookie");
    for (String path : Set.of("/api/things", "/actuator/health", "/nowhere", "/%00", "/%0a")) {
      assertThat(SERVICE.get(path, "").headers().firstValue("Content-Security-Policy"))
          .as(path)
          .hasValueSatisfying(
              policy ->
                  assertThat(policy).contains("default-src 'none'", "frame-ancestors 'none'"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/%00", "/%0a"})
  void whatIsRefusedBeforeTheFenceIsNoWorseProtected(String path) {
    assertThat(SERVICE.get(path, "", "X-Forwarded-Proto", "https").headers().map())
        .containsEntry("X-Content-Type-Options", java.util.List.of("nosniff"))
        .containsEntry("Referrer-Policy", java.util.List.of("no-referrer"))
        .containsKey("Strict-Transport-Security");
    assertThat(SERVICE.get(path, "").headers().map())
        .doesNotContainKey("Strict-Transport-Security");
  }

  @Test
  void whatSomebodySignedInReadsIsKeptByNobodyElse() {
    assertThat(
            SERVICE.get("/api/things", ISSUER.token("ada")).headers().firstValue("Cache-Control"))
        .hasValue("private, no-cache");
  }

  /** Started when a test first asks for it. */
  private static final class Closed {

    private static final TestService SERVICE =
        new TestService(
            new IdentityProvider(ISSUER.issuer(), ""),
            Map.of(
                new Identity(ISSUER.issuer(), "bob"),
                new Author("account-of-bob", new StakeholderCode("DPO"), Set.of()),
                new Identity(ISSUER.issuer(), "eve"),
                new Author("account-of-eve", new StakeholderCode("DPO"), Set.of(Role.READER))),
            "--UPTAKE_ANONYMOUS_READING=false");
  }
}
