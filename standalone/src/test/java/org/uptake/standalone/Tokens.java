package org.uptake.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.http.MediaType;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestClient;
import org.uptake.command.account.Enrolment;
import org.uptake.kernel.StakeholderCode;
import org.uptake.kernel.account.Role;

/** Access tokens: of the demo's programs, and of whomever a test needs. */
public final class Tokens {

  private static final Duration LIFE = Duration.ofHours(4);
  private static final Map<String, String> GIVEN = new ConcurrentHashMap<>();
  private static final Map<String, Given> GIVEN_BY_DEMO = new ConcurrentHashMap<>();

  /** The provider's live for half an hour, which all tests together may outlast. */
  private static final Duration USED_FOR = Duration.ofMinutes(10);

  private Tokens() {}

  /**
   * Asked for as any program does.
   *
   * @param role such as {@code steward}
   */
  static String ofDemo(URI address, String role) {
    return GIVEN_BY_DEMO
        .compute(
            address + " " + role,
            (key, given) -> given != null && given.isYoung() ? given : ask(address, "demo-" + role))
        .token();
  }

  private record Given(String token, Instant at) {

    boolean isYoung() {
      return Instant.now().isBefore(at.plus(USED_FOR));
    }
  }

  private static Given ask(URI address, String program) {
    Map<?, ?> answer =
        RestClient.create()
            .post()
            .uri(address.resolve("/oauth2/token"))
            .headers(headers -> headers.setBasicAuth(program, program))
            .contentType(MediaType.APPLICATION_FORM_URLENCODED)
            .body(MultiValueMap.fromSingleValue(Map.of("grant_type", "client_credentials")))
            .retrieve()
            .body(Map.class);
    return new Given(
        String.valueOf(Objects.requireNonNull(answer).get("access_token")), Instant.now());
  }

  /**
   * Of somebody with these roles, or with all where none is named, in the running Uptake.
   *
   * @param organisation a code
   */
  public static String of(String organisation, Role... roles) {
    Set<Role> all = roles.length == 0 ? EnumSet.allOf(Role.class) : EnumSet.copyOf(List.of(roles));
    return GIVEN.computeIfAbsent(
        organisation + all, key -> signed(enrolled(new StakeholderCode(organisation), all)));
  }

  static String ofSomebodyWithoutRole(String organisation) {
    return GIVEN.computeIfAbsent(
        organisation, key -> signed(enrolled(new StakeholderCode(organisation), Set.of())));
  }

  private static String enrolled(StakeholderCode organisation, Set<Role> roles) {
    Enrolment enrolment = RunningUptake.part("enrolment", Enrolment.class);
    String account = enrolment.enrol(organisation, roles, null, null).value();
    Http administrator = new Http(RunningUptake.address()).as("administrator");
    String address = "/api/accounts/" + account;
    administrator
        .get(address)
        .body()
        .path("asked")
        .valueStream()
        .map(asked -> address + "/grants/%s/confirmation".formatted(asked.path("role").asString()))
        .map(asked -> administrator.post(asked, Map.of()).status())
        .forEach(status -> assertThat(status).isEqualTo(200));
    return account;
  }

  /** Of an account of the running Uptake. */
  static String signed(String account) {
    AuthorizationServerSettings settings =
        RunningUptake.part("authorizationServerSettings", AuthorizationServerSettings.class);
    return signed(
        ownKey(),
        new JWTClaimsSet.Builder()
            .issuer(settings.getIssuer())
            .subject(account)
            .audience("uptake")
            .expirationTime(Date.from(Instant.now().plus(LIFE)))
            .build());
  }

  static String signed(RSAKey key, JWTClaimsSet claims) {
    JWSHeader header =
        new JWSHeader.Builder(JWSAlgorithm.RS256)
            .type(new JOSEObjectType("at+jwt"))
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

  /** The key with which the running Uptake signs. */
  @SuppressWarnings("unchecked") // there is one bean of this name
  static RSAKey ownKey() {
    try {
      JWKSource<SecurityContext> keys = RunningUptake.part("signingKey", JWKSource.class);
      return keys.get(new JWKSelector(new JWKMatcher.Builder().build()), null)
          .getFirst()
          .toRSAKey();
    } catch (JOSEException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
