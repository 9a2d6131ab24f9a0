package org.uptake.deploy;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.uptake.deploy.Browser.Page;

/** How programs come to tokens of Keycloak, as {@code docs/operations.md} shows. */
final class Grants {

  /** Where a program on the person's machine would listen. */
  static final URI CALLBACK = URI.create("http://127.0.0.1:49152/callback");

  static final Http REALM = new Http(URI.create(Keycloak.ISSUER + "/protocol/openid-connect/"));

  private static final String CLIENT = "uptake-cli";
  private static final String VERIFIER = "code_verifier";
  private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");

  private Grants() {}

  /** With the pages of Keycloak, which lead back to the program. */
  static Http.Answer code(Person person) throws IOException {
    String verifier = verifier();
    Page back = person.signIn(new Browser(), authorization(challenge(verifier)));
    Matcher code = CODE.matcher(back.address().toString());
    if (!code.find()) {
      throw new AssertionError(back.toString());
    }
    return token(
            CLIENT,
            "authorization_code",
            Map.of("code", code.group(1), "redirect_uri", CALLBACK.toString(), VERIFIER, verifier))
        .require(200);
  }

  /**
   * Where a person signs in for a program.
   *
   * @param otherwise what is not as it should be; empty what is missing
   */
  static URI authorization(Map<String, String> otherwise) {
    Map<String, String> query = new LinkedHashMap<>(challenge(verifier()));
    query.put("client_id", CLIENT);
    query.put("response_type", "code");
    query.put("scope", "openid");
    query.put("redirect_uri", CALLBACK.toString());
    query.putAll(otherwise);
    query.values().removeIf(String::isEmpty);
    return REALM.address().resolve("auth?" + Http.encoded(query));
  }

  /** With the pages of Keycloak, in a browser that knows nothing of the program. */
  static Http.Answer device(Person person) throws IOException {
    String verifier = verifier();
    Map<String, String> request = new LinkedHashMap<>(challenge(verifier));
    request.put("client_id", CLIENT);
    Http.Answer device = REALM.submit("auth/device", request).require(200);
    Page done = person.signIn(new Browser(), URI.create(device.text("verification_uri_complete")));
    if (done.status() != 200) {
      throw new AssertionError(done.toString());
    }
    return token(
            CLIENT,
            "urn:ietf:params:oauth:grant-type:device_code",
            Map.of("device_code", device.text("device_code"), VERIFIER, verifier))
        .require(200);
  }

  /** By a program for itself. */
  static Http.Answer program(String client, String secret) throws IOException {
    return token(client, "client_credentials", Map.of("client_secret", secret)).require(200);
  }

  static Http.Answer renewed(String refreshToken) throws IOException {
    return token(CLIENT, "refresh_token", Map.of("refresh_token", refreshToken));
  }

  static Http.Answer token(String client, String grant, Map<String, String> proof)
      throws IOException {
    Map<String, String> request = new LinkedHashMap<>(proof);
    request.put("client_id", client);
    request.put("grant_type", grant);
    return REALM.submit("token", request);
  }

  private static String verifier() {
    return UUID.randomUUID() + "-" + UUID.randomUUID();
  }

  private static Map<String, String> challenge(String verifier) {
    return Map.of("code_challenge_method", "S256", "code_challenge", digest(verifier));
  }

  private static String digest(String verifier) {
    try {
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(US_ASCII)));
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
