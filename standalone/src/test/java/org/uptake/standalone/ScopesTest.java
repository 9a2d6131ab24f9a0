package org.uptake.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.uptake.standalone.CommandLine.VERIFIER;
import static org.uptake.standalone.CommandLine.device;
import static org.uptake.standalone.CommandLine.exchange;
import static org.uptake.standalone.CommandLine.identity;
import static org.uptake.standalone.CommandLine.poll;
import static org.uptake.standalone.CommandLine.receiptWith;
import static org.uptake.standalone.CommandLine.renew;
import static org.uptake.standalone.CommandLine.userInfo;

import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.uptake.standalone.Http.Answer;
import tools.jackson.databind.JsonNode;

/** What programs ask to know, and what they are told of it. */
class ScopesTest {

  private final Browser browser = new Browser(RunningUptake.address());
  private final CommandLine program = new CommandLine(browser, "reporter", "reporter");

  private JsonNode byCode(String scope) {
    return exchange(program.code(scope), VERIFIER);
  }

  private JsonNode byDevice(String scope) {
    JsonNode device = device(scope);
    program.confirm(device);
    return poll(device);
  }

  private static void assertGranted(JsonNode tokens, String granted) {
    assertThat(tokens.path("scope").asString().split(" "))
        .as(tokens.toString())
        .containsExactlyInAnyOrder(granted.split(" "));
    assertThat(receiptWith(tokens, "access_token").problem()).isEqualTo("unknown-receipt");
  }

  @ParameterizedTest
  @CsvSource({
    "openid,                               openid",
    "openid profile,                       openid profile",
    "openid profile email offline_access,  openid profile",
    "openid email,                         openid",
    "openid https://example.org/made-up,   openid",
    "profile,                              profile"
  })
  void unknownScopesAreIgnoredAndWhatIsGrantedIsTold(String asked, String granted) {
    assertGranted(byCode(asked), granted);
    assertGranted(byDevice(asked), granted);
  }

  @Test
  void whoeverAsksForNothingKnownGetsATokenAllTheSame() {
    JsonNode tokens = byDevice("email offline_access");
    assertThat(receiptWith(tokens, "access_token").problem()).isEqualTo("unknown-receipt");
    assertThat(tokens.has("id_token")).isFalse();
  }

  @Test
  void aProfileHasTheNameAndTheLogin() {
    assertKnown(byCode("openid profile"));
    assertKnown(byDevice("openid profile"));
  }

  private static void assertKnown(JsonNode tokens) {
    JsonNode identity = identity(tokens);
    assertThat(identity.path("name").asString()).isEqualTo("reporter");
    assertThat(identity.path("preferred_username").asString()).isEqualTo("reporter");
    assertThat(identity.path("aud").asString()).isEqualTo("uptake-cli");
    Answer told = userInfo(tokens);
    assertThat(told.status()).isEqualTo(200);
    assertThat(told.text("sub")).isEqualTo(identity.path("sub").asString());
    assertThat(told.text("name")).isEqualTo("reporter");
    assertThat(told.text("preferred_username")).isEqualTo("reporter");
    assertThat(identity(renew(tokens)).path("name").asString()).isEqualTo("reporter");
  }

  @Test
  void theNameIsThatOfTheDirectoryAndOtherwiseTheLogin() {
    Http http = RunningUptake.http();
    Newcomer nameless = Newcomer.of(http);
    assertThat(called(nameless).path("name").asString()).isEqualTo(nameless.login());

    Answer account =
        http.post("/api/accounts", Map.of("organisation", "DPO", "name", "Amina Diallo"));
    Newcomer named =
        new Newcomer(account.text("account"), Fresh.word().toLowerCase(java.util.Locale.ROOT));
    JsonNode identity = called(named);
    assertThat(identity.path("name").asString()).isEqualTo("Amina Diallo");
    assertThat(identity.path("preferred_username").asString()).isEqualTo(named.login());
  }

  private static JsonNode called(Newcomer newcomer) {
    CommandLine theirs = new CommandLine(newcomer.settled(), newcomer.login(), Newcomer.CHOSEN);
    JsonNode device = device("openid profile");
    theirs.confirm(device);
    return identity(poll(device));
  }

  @Test
  void withoutAProfileThereIsNoName() {
    JsonNode tokens = byCode("openid");
    assertThat(identity(tokens).propertyNames()).doesNotContain("name", "preferred_username");
    assertThat(userInfo(tokens).body().propertyNames()).containsExactly("sub");
  }

  @Test
  void accessTokensNameNobody() {
    JsonNode tokens = byCode("openid profile");
    String payload = tokens.path("access_token").asString().split("\\.", -1)[1];
    assertThat(new String(java.util.Base64.getUrlDecoder().decode(payload)))
        .doesNotContain("reporter", "\"name\"");
  }

  @Test
  void aTokenThatACodeGaveIsRenewedAndEachRefreshTokenIsGoodOnce() {
    JsonNode first = byCode("openid");
    assertThat(first.path("refresh_token").asString()).isNotEmpty();
    JsonNode second = renew(first);
    assertGranted(second, "openid");
    assertThat(second.path("refresh_token").asString())
        .isNotEqualTo(first.path("refresh_token").asString());

    assertThat(renew(first).path("error").asString()).isEqualTo("invalid_grant");

    for (JsonNode tokens : Arrays.asList(first, second)) {
      assertThat(receiptWith(tokens, "access_token").problem()).isEqualTo("not-signed-in");
      assertThat(renew(tokens).path("error").asString()).isEqualTo("invalid_grant");
    }
  }
}
