package org.uptake.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.uptake.kernel.StakeholderCode;
import org.uptake.kernel.account.Role;
import org.uptake.platform.identity.Author;
import org.uptake.platform.identity.Identity;
import org.uptake.platform.program.StartRefused;

/** Whoever asks too often is refused for a moment, and nobody else is. */
@Timeout(60)
class RatesTest {

  private static final String THINGS = "/api/things";
  private static final int AT_ONCE = 20;
  private static final int MANY = 500;

  private static final TestIssuer ISSUER = TestIssuer.start();
  private static final TestService SERVICE =
      service("--UPTAKE_RATE_ACCOUNT=1/20", "--UPTAKE_RATE_ADDRESS=1/20");

  private static TestService service(String account, String address) {
    return new TestService(
        new IdentityProvider(ISSUER.issuer(), ""),
        Map.of(
            identity("ada"),
            author("of-ada"),
            identity("bob"),
            author("of-bob"),
            identity("eve"),
            author("of-eve")),
        "--server.forward-headers-strategy=framework",
        account,
        address);
  }

  private static Identity identity(String subject) {
    return new Identity(ISSUER.issuer(), subject);
  }

  private static Author author(String account) {
    return new Author(account, new StakeholderCode("DPO"), Set.of(Role.STEWARD));
  }

  @AfterAll
  static void stop() {
    SERVICE.close();
    ISSUER.close();
  }

  @Test
  void anAccountIsCountedByItself() {
    String ada = ISSUER.token("ada");
    int taken = servedUntilRefused(() -> SERVICE.post(THINGS, ada));
    assertThat(taken).isGreaterThanOrEqualTo(AT_ONCE);
    assertThat(SERVICE.post(THINGS, ISSUER.token("bob")).statusCode()).isEqualTo(200);
    assertThat(SERVICE.recorded()).isEqualTo(taken + 1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "nonsense"})
  void whoeverIsNotSignedInIsCountedByTheAddress(String token) {
    String address = "192.0.2.1" + token.length();
    int served = servedUntilRefused(() -> get(THINGS, token, address));
    assertThat(served).isGreaterThanOrEqualTo(AT_ONCE);
    assertThat(servedUntilRefused(() -> get("/nowhere", "", address))).isLessThan(AT_ONCE);
    assertThat(get(THINGS, ISSUER.token("bob"), address).statusCode()).isEqualTo(200);
  }

  @Test
  void whoeverHasNoAccountIsCountedByTheAddress() {
    assertThat(servedUntilRefused(() -> get(THINGS, ISSUER.token("carol"), "192.0.2.3")))
        .isGreaterThanOrEqualTo(AT_ONCE);
    assertThat(servedUntilRefused(() -> get(THINGS, ISSUER.token("dave"), "192.0.2.3")))
        .isLessThan(AT_ONCE);
  }

  @Test
  void addressesOfOneNetworkOfIpv6AreCountedTogether() {
    assertThat(servedUntilRefused(() -> get(THINGS, "", "2001:db8::1")))
        .isGreaterThanOrEqualTo(AT_ONCE);
    assertThat(servedUntilRefused(() -> get(THINGS, "", "[2001:db8::2:2]"))).isLessThan(AT_ONCE);
    assertThat(servedUntilRefused(() -> get(THINGS, "", "2001:db8:0:1::1")))
        .isGreaterThanOrEqualTo(AT_ONCE);
  }

  @Test
  void anAddressThatCannotBeReadIsOneToo() {
    assertThat(servedUntilRefused(() -> get(THINGS, "", "unknown")))
        .isGreaterThanOrEqualTo(AT_ONCE);
  }

  @Test
  void everybodyIsToldWhatIsLeftToThem() {
    HttpResponse<String> anonymous = get(THINGS, "", "192.0.2.6");
    assertThat(header(anonymous, "RateLimit-Policy")).isEqualTo("\"address\";q=20;w=20");
    assertThat(header(anonymous, "RateLimit")).isEqualTo("\"address\";r=19;t=1");
    assertThat(header(get(THINGS, "", "192.0.2.6"), "RateLimit")).isEqualTo("\"address\";r=18;t=2");
    HttpResponse<String> signedIn = get(THINGS, ISSUER.token("eve"), "192.0.2.6");
    assertThat(header(signedIn, "RateLimit")).startsWith("\"account\";r=");
    int ignored = servedUntilRefused(() -> get(THINGS, "", "192.0.2.6"));
    assertThat(header(get(THINGS, "", "192.0.2.6"), "RateLimit")).isEqualTo("\"address\";r=0;t=20");
  }

  @Test
  void whoeverAsksWhetherItHasChangedPaysForTheAnswerAloneAndOnlyWhereItHas() {
    String address = "192.0.2.7";
    for (int i = 0; i < 5 * AT_ONCE; i++) {
      assertThat(again("/api/unchanged", address).statusCode()).isEqualTo(304);
    }
    assertThat(servedUntilRefused(() -> get(THINGS, "", address))).isGreaterThanOrEqualTo(AT_ONCE);
    assertThat(again("/api/unchanged", address).statusCode()).isEqualTo(304);
    assertThat(servedUntilRefused(() -> again(THINGS, address))).isLessThan(AT_ONCE / 2);
    assertThat(again("/api/unchanged", address).statusCode()).isEqualTo(429);
  }

  @Test
  void whatLiesReadyIsCountedByItself() {
    String address = "192.0.2.8";
    for (int i = 0; i < 5 * AT_ONCE; i++) {
      assertThat(get("/api/docs.css", "", address).statusCode()).isEqualTo(404);
    }
    assertThat(header(get("/api/docs.css", "", address), "RateLimit-Policy"))
        .isEqualTo("\"small\";q=5000;w=10");
    assertThat(servedUntilRefused(() -> get(THINGS, "", address))).isGreaterThanOrEqualTo(AT_ONCE);
    assertThat(get("/api/docs.css", "", address).statusCode()).isEqualTo(404);
  }

  @Test
  void aBrowserShowsAPage() {
    String address = "192.0.2.9";
    int ignored = servedUntilRefused(() -> get(THINGS, "", address));
    HttpResponse<String> page =
        SERVICE.get(
            THINGS, "", "X-Forwarded-For", address, "Accept", "text/html,application/xml;q=0.9");
    assertThat(page.statusCode()).isEqualTo(429);
    assertThat(header(page, "Content-Type")).isEqualTo("text/html;charset=UTF-8");
    assertThat(header(page, "Retry-After")).isEqualTo("2");
    assertThat(page.body()).contains("<h1>Too many requests</h1>");
  }

  private static HttpResponse<String> again(String path, String address) {
    return SERVICE.get(path, "", "X-Forwarded-For", address, "If-None-Match", "\"a\"");
  }

  private static String header(HttpResponse<String> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  @Test
  void afterAMomentItIsServedAgain() {
    String address = "192.0.2.4";
    int ignored = servedUntilRefused(() -> get(THINGS, "", address));
    while (get(THINGS, "", address).statusCode() != 200) {
      Thread.onSpinWait();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/actuator/health", "/actuator/health/readiness"})
  void healthIsAlwaysTold(String path) {
    String address = "192.0.2.5";
    for (int i = 0; i < 5 * AT_ONCE; i++) {
      assertThat(get(path, "", address).statusCode()).isEqualTo(200);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"100", "100/", "0/10", "10/0", "-1/10", "1000000000/1", "ten/ten"})
  void aRateThatCannotBeReadRefusesToStart(String rate) {
    assertThatThrownBy(() -> service("--UPTAKE_RATE_ACCOUNT=1/20", "--UPTAKE_RATE_ADDRESS=" + rate))
        .rootCause()
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("UPTAKE_RATE_ADDRESS cannot be read: " + rate);
  }

  private static HttpResponse<String> get(String path, String token, String address) {
    return SERVICE.get(path, token, "X-Forwarded-For", address);
  }

  private static int servedUntilRefused(Supplier<HttpResponse<String>> request) {
    int served = 0;
    HttpResponse<String> answer = request.get();
    while (answer.statusCode() != 429 && served < MANY) {
      served++;
      answer = request.get();
    }
    assertTooMany(answer);
    return served;
  }

  private static void assertTooMany(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(429);
    assertThat(answer.body()).contains("/problems/too-many-requests", "\"correlationId\"");
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(answer.headers().firstValue("Retry-After")).hasValue("2");
    assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
  }
}
