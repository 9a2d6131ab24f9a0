package org.uptake.deploy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.uptake.deploy.RunningDeployment.FIRST_COMMAND;
import static org.uptake.deploy.RunningDeployment.FIRST_QUERY;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.URI;
import java.text.ParseException;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.uptake.deploy.Browser.Page;

/** The worked example of an identity provider: whom its realm lets in, and what its tokens open. */
class KeycloakTest {

  private static final Http COMMAND = FIRST_COMMAND.http();
  private static final Http QUERY = FIRST_QUERY.http();
  private static final Person PERSON = new Person("nadia", "given at first");

  private static Realm realm;
  private static String subject;
  private static Http.Answer tokens;

  @BeforeAll
  static void signIn() throws IOException {
    realm = Realm.administered();
    subject = realm.add(PERSON);
    tokens = Grants.code(PERSON);
  }

  @Test
  void aPersonRecordsOnceTheyHaveAnAccount() throws IOException {
    Person person = new Person("tomas", "given at first");
    String newcomer = realm.add(person);
    String token = Grants.device(person).text("access_token");
    assertThat(SignedIn.subject(token)).isEqualTo(newcomer);
    Http.Answer refused = SignedIn.register(COMMAND, token, "TOMAS");
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.text("detail")).contains("no account");
    SignedIn.openAccount(COMMAND, SignedIn.administrator(), newcomer);
    assertThat(SignedIn.register(COMMAND, token, "TOMAS").status()).isEqualTo(201);
  }

  @Test
  void anAccessTokenTellsWhoAndNothingElseOfThem() throws ParseException {
    SignedJWT token = SignedJWT.parse(tokens.text("access_token"));
    assertThat(token.getHeader().getAlgorithm()).isEqualTo(JWSAlgorithm.RS256);
    assertThat(token.getHeader().getType()).isEqualTo(new JOSEObjectType("at+jwt"));
    JWTClaimsSet claims = token.getJWTClaimsSet();
    assertThat(claims.getIssuer()).isEqualTo(Keycloak.ISSUER);
    assertThat(claims.getAudience()).containsExactly("uptake");
    assertThat(claims.getSubject()).isEqualTo(subject);
    assertThat(claims.getIssueTime().toInstant().plus(Duration.ofMinutes(5)))
        .isEqualTo(claims.getExpirationTime().toInstant());
    assertThat(claims.getClaims().keySet())
        .isSubsetOf(
            "iss", "aud", "sub", "iat", "exp", "auth_time", "jti", "typ", "azp", "sid", "scope");
  }

  @ParameterizedTest
  @ValueSource(strings = {"id_token", "refresh_token"})
  void onlyItsAccessTokensAreTaken(String other) throws IOException {
    assertThat(tokens.text(other)).isNotEmpty();
    assertRefused(tokens.text(other));
  }

  @Test
  void aTokenForAnotherServiceIsRefused() throws IOException {
    assertRefused(realm.tokenOf("elsewhere", "elsewhere", 300));
  }

  @Test
  void aTokenOfAnotherRealmIsRefused() throws IOException {
    assertRefused(realm.token());
  }

  @Test
  void anAlteredTokenIsRefused() throws IOException {
    String[] parts = tokens.text("access_token").split("\\.");
    String claims = new String(Base64.getUrlDecoder().decode(parts[1]), UTF_8);
    String altered = claims.replace(subject, Settings.given("UPTAKE_ADMINISTRATOR_SUBJECT"));
    parts[1] = Base64.getUrlEncoder().withoutPadding().encodeToString(altered.getBytes(UTF_8));
    assertThat(altered).isNotEqualTo(claims);
    assertRefused(String.join(".", parts));
  }

  /** All of these are made in the same way, so it is only their time that is wrong with them. */
  @Test
  void anExpiredTokenIsRefused() throws IOException {
    String fresh = realm.tokenOf("fresh", "uptake", 60);
    assertThat(SignedIn.register(COMMAND, fresh, "NOBODY").status()).isEqualTo(403);
    assertRefused(realm.tokenOf("stale", "uptake", -60));
  }

  private static void assertRefused(String token) throws IOException {
    assertThat(SignedIn.register(COMMAND, token, "NOBODY").status()).isEqualTo(401);
    assertThat(QUERY.get("/api/reviews", token).status()).isEqualTo(401);
  }

  @Test
  void aRefreshTokenIsGoodForOneRenewal() throws IOException {
    String refresh = Grants.code(PERSON.later()).text("refresh_token");
    assertThat(Grants.renewed(refresh).status()).isEqualTo(200);
    assertThat(Grants.renewed(refresh).status()).isEqualTo(400);
  }

  @Test
  void noCodeIsGivenWithoutAChallenge() throws IOException {
    Map<String, String> none = Map.of("code_challenge", "", "code_challenge_method", "");
    Page page = new Browser().open(Grants.authorization(none));
    assertThat(page.address().toString()).contains("error=invalid_request");
  }

  @ParameterizedTest
  @CsvSource({
    "code_challenge_method, plain",
    "redirect_uri, http://127.0.0.1:49152/elsewhere",
    "redirect_uri, http://elsewhere.example/callback"
  })
  void aCodeIsOnlyGivenToTheProgramThatAskedForIt(String parameter, String value)
      throws IOException {
    Page page = new Browser().open(Grants.authorization(Map.of(parameter, value)));
    assertThat(page.hasForm()).isFalse();
    assertThat(page.address().toString() + page.html())
        .containsAnyOf("error=invalid_request", "Invalid parameter: redirect_uri");
  }

  @ParameterizedTest
  @ValueSource(strings = {"uptake-cli", "admin-cli"})
  void noProgramMayTakeAPassword(String client) throws IOException {
    String password = PERSON.later().password();
    Http.Answer answer =
        Grants.token(client, "password", Map.of("username", PERSON.name(), "password", password));
    assertThat(answer.text("error")).isIn("unauthorized_client", "invalid_client");
  }

  @Test
  void nobodyMakesThemselvesAPerson() throws IOException {
    String signIn = Grants.authorization(Map.of()).toString();
    Page page = new Browser().open(URI.create(signIn.replace("/auth?", "/registrations?")));
    assertThat(page.status()).isEqualTo(400);
    assertThat(page.hasForm()).isFalse();
  }

  @Test
  void guessingPasswordsComesToAnEnd() throws IOException {
    Person guessed = new Person("guessed", "given at first");
    assertThat(realm.add(guessed)).isNotEmpty();
    Browser browser = new Browser();
    Page page = browser.open(Grants.authorization(Map.of()));
    for (int guess = 1; guess <= 5; guess++) {
      page = browser.submit(page, Map.of("username", guessed.name(), "password", "guess" + guess));
    }
    page = browser.submit(page, Map.of("username", guessed.name(), "password", guessed.password()));
    assertThat(page.hasField("password")).isTrue();
    assertThat(page.hasField("password-new")).isFalse();
  }
}
