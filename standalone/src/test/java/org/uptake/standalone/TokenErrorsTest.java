package org.uptake.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.uptake.standalone.CommandLine.VERIFIER;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.uptake.standalone.Http.Answer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whatever a program sends where tokens are given, it is told in JSON what is wrong (RFC 6749,
 * section 5.2), never by an empty answer.
 */
class TokenErrorsTest {

  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String TOKEN = "/oauth2/token";

  private static Answer send(String path, String type, String body, String... headers) {
    Http http = RunningUptake.http().anonymous();
    HttpRequest.Builder request =
        http.request(path).header("Content-Type", type).POST(BodyPublishers.ofString(body));
    return http.send((headers.length == 0 ? request : request.headers(headers)).build());
  }

  private static Answer ask(String form) {
    return send(TOKEN, FORM, form);
  }

  private static JsonNode told(Answer answer) {
    return new JsonMapper().readTree(answer.response().body());
  }

  private static void assertError(Answer answer, int status, String error) {
    assertThat(answer.response().headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/json");
    assertThat(told(answer).path("error").asString()).as(answer.response().body()).isEqualTo(error);
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.response().headers().firstValue("Cache-Control").orElse(""))
        .contains("no-store");
  }

  private static void assertError(String form, int status, String error) {
    assertError(ask(form), status, error);
  }

  @ParameterizedTest
  @ValueSource(strings = {TOKEN, "/oauth2/revoke", "/oauth2/device_authorization"})
  void aBodyOfJsonIsNoForm(String path) {
    Answer answer =
        send(path, "application/json", "{\"grant_type\":\"x\",\"client_id\":\"uptake-cli\"}");
    assertError(answer, 400, "invalid_request");
    assertThat(told(answer).path("error_description").asString()).contains(FORM);
  }

  @ParameterizedTest
  @CsvSource({
    "password,                                            400, unsupported_grant_type",
    "implicit,                                            400, unsupported_grant_type",
    "urn:ietf:params:oauth:grant-type:token-exchange,     400, unsupported_grant_type",
    "urn:ietf:params:oauth:grant-type:jwt-bearer,         400, unsupported_grant_type",
    "client_credentials,                                  401, invalid_client"
  })
  void waysInThatAreNotForAProgramWithoutASecret(String grant, int status, String error) {
    assertError(
        Browser.form(Map.of("grant_type", grant, "client_id", "uptake-cli", "username", "reader")),
        status,
        error);
  }

  @ParameterizedTest
  @CsvSource({
    "password,                                        unsupported_grant_type",
    "urn:ietf:params:oauth:grant-type:token-exchange, unsupported_grant_type",
    "authorization_code,                              invalid_request",
    "refresh_token,                                   invalid_request"
  })
  void waysInThatAreNotForAProgramWithASecret(String grant, String error) {
    String form =
        Browser.form(
            Map.of(
                "grant_type", grant,
                "client_id", "demo-reader",
                "client_secret", "demo-reader"));
    assertError(form, 400, error);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "client_id=uptake-cli", "client_id=uptake-cli&grant_type="})
  void whoeverNamesNoWayInIsToldSo(String form) {
    assertError(form, 400, "invalid_request");
  }

  @Test
  void aCodeWithoutItsProofIsNoRequest() {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("grant_type", "authorization_code");
    form.put("client_id", "uptake-cli");
    form.put("code", "x");
    form.put("redirect_uri", "http://127.0.0.1:54321/callback");
    Answer answer = ask(Browser.form(form));
    assertError(answer, 400, "invalid_request");
    assertThat(told(answer).path("error_description").asString()).contains("code_verifier");

    form.put("code_verifier", VERIFIER);
    assertError(Browser.form(form), 400, "invalid_grant");
    form.remove("code");
    assertError(Browser.form(form), 400, "invalid_request");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "grant_type=authorization_code&client_id=uptake-cli&code=a&code=b&code_verifier=c",
        "grant_type=refresh_token&grant_type=refresh_token&client_id=uptake-cli&refresh_token=x",
        "grant_type=refresh_token&client_id=uptake-cli&client_id=demo-reader&refresh_token=x"
      })
  void nothingMayBeGivenTwice(String form) {
    assertError(form, 400, "invalid_request");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "grant_type=refresh_token&refresh_token=x",
        "grant_type=refresh_token&client_id=nobody&refresh_token=x",
        "grant_type=client_credentials&client_id=demo-reader",
        "grant_type=client_credentials&client_id=demo-reader&client_secret=wrong",
        "grant_type=client_credentials&client_id=nobody&client_secret=wrong"
      })
  void aProgramThatDoesNotProveWhoItIsIsNotLetIn(String form) {
    assertError(form, 401, "invalid_client");
  }

  @Test
  void whoeverProvedItInAHeaderIsToldWhichWaysThereAre() {
    Answer answer =
        send(
            TOKEN,
            FORM,
            "grant_type=client_credentials",
            "Authorization",
            "Basic ZGVtby1yZWFkZXI6d3Jvbmc=");
    assertError(answer, 401, "invalid_client");
    assertThat(answer.response().headers().firstValue("WWW-Authenticate").orElse(""))
        .startsWith("Basic realm=");
    Answer other = send(TOKEN, FORM, "grant_type=client_credentials", "Authorization", "Digest x");
    assertError(other, 401, "invalid_client");
    assertThat(other.response().headers().firstValue("WWW-Authenticate")).isPresent();
    assertThat(
            ask("grant_type=client_credentials&client_id=demo-reader&client_secret=wrong")
                .response()
                .headers()
                .firstValue("WWW-Authenticate"))
        .isEmpty();
  }

  @Test
  void whatRenewsNothingAndADeviceThatNobodyKnowsAreNoGrants() {
    assertError(
        "grant_type=refresh_token&client_id=uptake-cli&refresh_token=x", 400, "invalid_grant");
    assertError(
        Browser.form(
            Map.of(
                "grant_type", "urn:ietf:params:oauth:grant-type:device_code",
                "client_id", "uptake-cli",
                "device_code", "x")),
        400,
        "invalid_grant");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/oauth2/revoke", "/oauth2/device_authorization"})
  void aProgramThatSaysNotWhoItIsIsToldSoEverywhere(String path) {
    assertError(send(path, FORM, "token=x"), 401, "invalid_client");
    assertError(send(path, FORM, "token=x&client_id=nobody"), 401, "invalid_client");
  }

  @Test
  void aBrowserThatSendsAFormThereIsToldTheSame() {
    Answer answer = send(TOKEN, FORM, "grant_type=password", "Accept", "text/html");
    assertError(answer, 400, "unsupported_grant_type");
  }
}
