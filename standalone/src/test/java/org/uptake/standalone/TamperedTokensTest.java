package org.uptake.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.uptake.standalone.Http.Answer;

/** A steward's token that was tampered with, in whatever way, records nothing. */
class TamperedTokensTest {

  private static final Http HTTP = RunningUptake.http();
  private static final String GOOD = Tokens.ofDemo(RunningUptake.address(), "steward");

  static Stream<Map.Entry<String, String>> tampered() throws Exception {
    JWTClaimsSet claims = SignedJWT.parse(GOOD).getJWTClaimsSet();
    Instant past = Instant.now().minus(Duration.ofMinutes(1));
    RSAKey foreign = new RSAKeyGenerator(2048).keyID(Tokens.ownKey().getKeyID()).generate();
    return Map.of(
        "no signature", GOOD.replaceFirst("[^.]*$", ""),
        "none", new PlainJWT(claims).serialize(),
        "another's key", Tokens.signed(foreign, claims),
        "expired",
            Tokens.signed(Tokens.ownKey(), change(claims).expirationTime(Date.from(past)).build()),
        "foreign issuer",
            Tokens.signed(Tokens.ownKey(), change(claims).issuer("https://a.example").build()),
        "another audience",
            Tokens.signed(Tokens.ownKey(), change(claims).audience("uptake-cli").build()),
        "id token", Tokens.signed(Tokens.ownKey(), change(claims).claim("nonce", "n").build()),
        "another subject", withPayloadOf(GOOD, change(claims).subject("administrator").build()))
        .entrySet()
        .stream();
  }

  @ParameterizedTest
  @MethodSource("tampered")
  void isRefusedAndRecordsNothing(Map.Entry<String, String> token) {
    String code = Fresh.word();
    Answer refused = post(token.getValue(), code);
    assertThat(refused.status()).isEqualTo(401);
    assertThat(refused.problem()).isEqualTo("not-signed-in");
    // Had it been recorded, it would exist already.
    assertThat(post(GOOD, code).status()).isEqualTo(201);
  }

  private static Answer post(String token, String code) {
    Http anonymous = HTTP.anonymous();
    return anonymous.send(
        anonymous
            .request("/api/stakeholders")
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .POST(
                BodyPublishers.ofString(
                    "{\"code\": \"%s\", \"name\": \"T\", \"kind\": \"research\"}".formatted(code)))
            .build());
  }

  private static JWTClaimsSet.Builder change(JWTClaimsSet claims) {
    return new JWTClaimsSet.Builder(claims);
  }

  private static String withPayloadOf(String token, JWTClaimsSet claims) {
    String[] parts = token.split("\\.", 3);
    return "%s.%s.%s".formatted(parts[0], claims.toPayload().toBase64URL(), parts[2]);
  }
}
