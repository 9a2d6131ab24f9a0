package org.uptake.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.uptake.standalone.Http.Answer;
import tools.jackson.databind.JsonNode;

/** What the provider tells of itself is what there is, and no more. */
class DiscoveryTest {

  private static final String OPENID = "/.well-known/openid-configuration";
  private static final String OAUTH = "/.well-known/oauth-authorization-server";

  private static JsonNode document(String path) {
    return RunningUptake.http().anonymous().get(path).body();
  }

  private static List<String> words(JsonNode document, String name) {
    return document.path(name).valueStream().map(JsonNode::asString).toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {OPENID, OAUTH})
  void bothDocumentsTellTheSame(String path) {
    JsonNode document = document(path);
    assertThat(document.propertyNames())
        .containsExactlyInAnyOrder(
            "issuer",
            "authorization_endpoint",
            "token_endpoint",
            "device_authorization_endpoint",
            "revocation_endpoint",
            "userinfo_endpoint",
            "end_session_endpoint",
            "jwks_uri",
            "scopes_supported",
            "claims_supported",
            "prompt_values_supported",
            "ui_locales_supported",
            "response_types_supported",
            "response_modes_supported",
            "grant_types_supported",
            "subject_types_supported",
            "id_token_signing_alg_values_supported",
            "code_challenge_methods_supported",
            "token_endpoint_auth_methods_supported",
            "revocation_endpoint_auth_methods_supported",
            "authorization_response_iss_parameter_supported",
            "request_parameter_supported",
            "request_uri_parameter_supported",
            "claims_parameter_supported");
    assertThat(document).isEqualTo(document(OPENID));
  }

  @Test
  void whatItTellsIsSo() {
    JsonNode document = document(OPENID);
    assertThat(words(document, "scopes_supported")).containsExactly("openid", "profile");
    assertThat(words(document, "prompt_values_supported"))
        .containsExactly("none", "login", "consent", "select_account");
    assertThat(words(document, "ui_locales_supported"))
        .containsExactly("ar", "en", "es", "fr", "ru", "zh");
    assertThat(words(document, "response_types_supported")).containsExactly("code");
    assertThat(words(document, "response_modes_supported")).containsExactly("query");
    assertThat(words(document, "grant_types_supported"))
        .containsExactlyInAnyOrder(
            "authorization_code",
            "client_credentials",
            "refresh_token",
            "urn:ietf:params:oauth:grant-type:device_code");
    assertThat(words(document, "token_endpoint_auth_methods_supported"))
        .isEqualTo(words(document, "revocation_endpoint_auth_methods_supported"))
        .containsExactlyInAnyOrder("client_secret_basic", "client_secret_post", "none");
    assertThat(words(document, "code_challenge_methods_supported")).containsExactly("S256");
    assertThat(words(document, "claims_supported"))
        .contains("sub", "iss", "auth_time", "name", "preferred_username")
        .doesNotContain("email", "sid");
    assertThat(document.path("authorization_response_iss_parameter_supported").asBoolean())
        .isTrue();
    for (String none : List.of("request", "request_uri", "claims")) {
      assertThat(document.path(none + "_parameter_supported").asBoolean(true)).isFalse();
    }
  }

  @Test
  void theClaimsOfAnIdTokenAreThoseThatAreTold() {
    CommandLine program =
        new CommandLine(new Browser(RunningUptake.address()), "reporter", "reporter");
    JsonNode tokens = CommandLine.exchange(program.code("openid profile"), CommandLine.VERIFIER);
    assertThat(words(document(OPENID), "claims_supported"))
        .containsAll(CommandLine.identity(tokens).propertyNames());
  }

  @ParameterizedTest
  @ValueSource(strings = {"*/*", "text/html", "application/json"})
  void whoeverAsksWhoTheyAreWithoutATokenIsToldWhatIsWanted(String accept) {
    Http http = RunningUptake.http().anonymous();
    Answer answer = http.send(http.request("/userinfo").header("Accept", accept).build());
    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.response().headers().firstValue("WWW-Authenticate").orElse(""))
        .startsWith("Bearer");
  }
}
