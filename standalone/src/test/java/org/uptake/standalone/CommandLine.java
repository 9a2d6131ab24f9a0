package org.uptake.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.uptake.standalone.Http.Answer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The program {@code uptake-cli}, and somebody with a browser in front of it. */
record CommandLine(Browser browser, String login, String password) {

  static final String VERIFIER = "a-verifier-of-at-least-43-characters-as-PKCE-wants-it";

  private static final String PROGRAM = "uptake-cli";
  private static final String CALLBACK = "http://127.0.0.1:54321/callback";
  private static final String DEVICE_GRANT = "urn:ietf:params:oauth:grant-type:device_code";

  void signIn() {
    var ignored = browser.signIn(login, password);
  }

  /** The person signs in, and their browser brings the program a code. */
  String code() {
    return code("openid");
  }

  /**
   * @param scope what the program asks for
   */
  String code(String scope) {
    HttpResponse<String> page = browser.open(authorization(Map.of("scope", scope)));
    assertThat(page.body()).contains("<h1>Sign in</h1>");
    HttpResponse<String> consent =
        browser.submit(page, "/sign-in", Map.of("username", login, "password", password));
    URI callback = Browser.location(decide(consent, "allow"));
    assertThat(callback.toString()).startsWith(CALLBACK + "?");
    assertThat(callback.getQuery()).contains("state=s");
    return callback.getQuery().replaceFirst("^.*code=([^&]+).*$", "$1");
  }

  /**
   * Answers the page that asks whether the program may have what it wants.
   *
   * @param decision {@code allow} or {@code deny}
   */
  HttpResponse<String> decide(HttpResponse<String> page, String decision) {
    assertThat(page.body()).contains("<h1>Let this program act for you?</h1>");
    return browser.post("/oauth2/authorize", decision(page, decision));
  }

  /**
   * Where the answer leads: a redirect, or a page, where browsers let no form be answered by a
   * redirect to such an address.
   */
  static URI callback(HttpResponse<String> answer) {
    return answer.statusCode() == 200 ? URI.create(link(answer.body())) : Browser.location(answer);
  }

  private static String link(String page) {
    Matcher refresh = Pattern.compile("content=\"0;url=([^\"]+)\"").matcher(page);
    assertThat(refresh.find()).as(page).isTrue();
    return plain(refresh.group(1));
  }

  static Map<String, String> decision(HttpResponse<String> page, String decision) {
    return Map.of("client_id", PROGRAM, "state", hidden(page, "state"), "decision", decision);
  }

  private static String hidden(HttpResponse<String> page, String name) {
    Matcher field =
        Pattern.compile("name=\"%s\" value=\"([^\"]+)\"".formatted(name)).matcher(page.body());
    assertThat(field.find()).as(page.body()).isTrue();
    return plain(field.group(1));
  }

  private static String plain(String html) {
    return html.replace("&#x3D;", "=").replace("&amp;", "&");
  }

  static String authorization() {
    return authorization(Map.of());
  }

  /**
   * @param otherwise what is not as usual in the question for a code
   */
  static String authorization(Map<String, String> otherwise) {
    Map<String, String> asked =
        new LinkedHashMap<>(
            Map.of(
                "response_type", "code",
                "client_id", PROGRAM,
                "redirect_uri", CALLBACK,
                "scope", "openid",
                "state", "s",
                "code_challenge", challenge(),
                "code_challenge_method", "S256"));
    asked.putAll(otherwise);
    return "/oauth2/authorize?" + Browser.form(asked);
  }

  private static String challenge() {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }

  static JsonNode exchange(String code, String verifier) {
    return token(
        Map.of(
            "grant_type", "authorization_code",
            "client_id", PROGRAM,
            "redirect_uri", CALLBACK,
            "code", code,
            "code_verifier", verifier));
  }

  static JsonNode device() {
    return form("/oauth2/device_authorization", Map.of("client_id", PROGRAM));
  }

  /**
   * @param scope what the program asks for
   */
  static JsonNode device(String scope) {
    return form("/oauth2/device_authorization", Map.of("client_id", PROGRAM, "scope", scope));
  }

  /** The person signs in, and confirms the code that the program shows. */
  void confirm(JsonNode device) {
    signIn();
    String code = device.path("user_code").asString();
    HttpResponse<String> page = browser.open("/device?user_code=" + code);
    HttpResponse<String> done = browser.submit(page, "/device", Map.of("user_code", code));
    assertThat(done.body()).contains("<h1>Done</h1>");
  }

  static JsonNode poll(JsonNode device) {
    return token(
        Map.of(
            "grant_type",
            DEVICE_GRANT,
            "client_id",
            PROGRAM,
            "device_code",
            device.path("device_code").asString()));
  }

  /** What the program gets once the person has confirmed its code. */
  JsonNode tokens() {
    JsonNode device = device();
    confirm(device);
    return poll(device);
  }

  static JsonNode renew(JsonNode tokens) {
    return token(
        Map.of(
            "grant_type",
            "refresh_token",
            "client_id",
            PROGRAM,
            "refresh_token",
            tokens.path("refresh_token").asString()));
  }

  /** Who the person is, as the provider tells the program. */
  static Answer userInfo(JsonNode tokens) {
    Http http = anonymous();
    return http.send(
        http.request("/userinfo")
            .header("Authorization", "Bearer " + tokens.path("access_token").asString())
            .build());
  }

  /** What the id token says. */
  static JsonNode identity(JsonNode tokens) {
    String payload = tokens.path("id_token").asString().split("\\.", -1)[1];
    return new JsonMapper()
        .readTree(new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8));
  }

  /** Gives back what the person let it have. */
  static void giveBack(JsonNode tokens) {
    Map<String, String> fields =
        Map.of("client_id", PROGRAM, "token", tokens.path("refresh_token").asString());
    assertThat(send("/oauth2/revoke", fields).status()).isEqualTo(200);
  }

  private static JsonNode token(Map<String, String> fields) {
    return form("/oauth2/token", fields);
  }

  private static JsonNode form(String path, Map<String, String> fields) {
    return new JsonMapper().readTree(send(path, fields).response().body());
  }

  private static Answer send(String path, Map<String, String> fields) {
    Http http = anonymous();
    HttpRequest request =
        http.request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(Browser.form(fields)))
            .build();
    return http.send(request);
  }

  /** What it takes a token for, and nothing more. */
  static Answer receiptWith(JsonNode tokens, String name) {
    Http http = anonymous();
    return http.send(
        http.request("/api/receipts/none")
            .header("Authorization", "Bearer " + tokens.path(name).asString())
            .build());
  }

  private static Http anonymous() {
    return RunningUptake.http().anonymous();
  }
}
