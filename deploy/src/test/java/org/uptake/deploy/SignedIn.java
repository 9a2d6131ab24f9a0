package org.uptake.deploy;

import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * Those whom the realm brings along: the first administrator, and a program that records as a
 * steward, with the account that the administrator opened for it.
 */
final class SignedIn {

  static final String PROGRAM = "uptake-program";

  private static final Person FIRST =
      new Person("administrator", Settings.given("UPTAKE_ADMINISTRATOR_PASSWORD"));

  /** A token is good for longer. */
  private static final Duration OLD = Duration.ofMinutes(3);

  private static String secret = "";
  private static String token = "";
  private static Instant fetched = Instant.EPOCH;

  private SignedIn() {}

  /** The first steps after the start, as {@code docs/operations.md} tells them. */
  static void begin(Http command, Http query) {
    try {
      String administrator = Grants.code(FIRST).text("access_token");
      String account =
          query.get("/api/accounts", administrator).body().at("/items/0/account").asString();
      grantSteward(command, administrator, account);
      register(command, administrator, "UPTAKE").require(201);
      secret = Realm.administered().secret(PROGRAM);
      openAccount(command, administrator, subject(token()));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Of a steward, for somebody whom Keycloak knows. */
  static void openAccount(Http command, String administrator, String subject) throws IOException {
    Map<String, String> account =
        Map.of("organisation", "UPTAKE", "issuer", Keycloak.ISSUER, "subject", subject);
    Http.Answer opened = command.post("/api/accounts", administrator, account).require(201);
    grantSteward(command, administrator, opened.text("account"));
  }

  private static void grantSteward(Http command, String administrator, String account)
      throws IOException {
    String grants = "/api/accounts/%s/grants".formatted(account);
    command.post(grants, administrator, Map.of("role", "steward")).require(200);
  }

  static Http.Answer register(Http command, String token, String code) throws IOException {
    return command.post(
        "/api/stakeholders",
        token,
        Map.of("code", code, "name", "The " + code, "kind", "secretariat"));
  }

  /** Of the program. */
  static synchronized String token() {
    if (fetched.isBefore(Instant.now().minus(OLD))) {
      try {
        token = Grants.program(PROGRAM, secret).text("access_token");
        fetched = Instant.now();
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }
    return token;
  }

  /** Of the administrator, who has chosen a password by now. */
  static String administrator() throws IOException {
    return Grants.code(FIRST.later()).text("access_token");
  }

  static String subject(String token) {
    try {
      return SignedJWT.parse(token).getJWTClaimsSet().getSubject();
    } catch (ParseException noToken) {
      throw new AssertionError(token, noToken);
    }
  }
}
