package org.uptake.command.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.MethodParameter;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.ServletWebRequest;
import org.uptake.kernel.ExpectedVersion;
import org.uptake.kernel.Refusal;
import org.uptake.kernel.Refused;
import org.uptake.platform.message.Messages;

class SubmissionResolverTest {

  @Test
  void readsBodyAndHeaders() {
    MockHttpServletRequest request = request("{\"amount\": 12.50, \"note\": null}");
    request.addHeader("Idempotency-Key", "a.B_1~:-");
    request.addHeader("If-Match", "\"7\"");
    Submission submission = resolve(request);
    assertThat(submission.fields().get("amount")).isEqualTo(new BigDecimal("12.50"));
    assertThat(submission.fields().has("note")).isTrue();
    assertThat(submission.expected()).isEqualTo(new ExpectedVersion(7L));
    assertThat(submission.key()).isEqualTo("a.B_1~:-");
  }

  @Test
  void takesAnyVersionWhereNoneIsInsistedOn() {
    assertThat(resolve(request("{}")).expected()).isEqualTo(ExpectedVersion.ANY);
    MockHttpServletRequest any = request("{}");
    any.addHeader("If-Match", "*");
    assertThat(resolve(any).expected()).isEqualTo(ExpectedVersion.ANY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "null",
        "\"text\"",
        "{\"a\": 1} {\"b\": 2}",
        "{\"a\": 1, \"a\": 2}",
        "{\"a\": NaN}",
        "{'a': 1}"
      })
  void refusesWhatIsNoJsonObject(String body) {
    refused(request(body), Refusal.MALFORMED);
  }

  @Test
  void refusesWhatIsNestedTooDeep() {
    assertThat(
            refused(request("{\"a\":" + "[".repeat(40) + "]".repeat(40) + "}"), Refusal.MALFORMED))
        .contains("nested too deeply")
        .contains("32 levels");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1e99999999999", "-1E+2147483648", "1e-99999999999", "[[0.1e9999999999]]"})
  void refusesANumberOutOfAllProportion(String number) {
    assertThat(refused(request("{\"a\": %s}".formatted(number)), Refusal.MALFORMED))
        .isEqualTo("The body has a number out of all proportion.");
  }

  @Test
  void refusesWhatIsNotInUtf8() {
    MockHttpServletRequest request = request("");
    request.setContent("{\"a\": \"\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1));
    refused(request, Refusal.MALFORMED);
  }

  @Test
  void refusesMoreThanOneMebibyte() {
    refused(request("{\"a\": \"" + "x".repeat(1 << 20) + "\"}"), Refusal.TOO_LARGE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "with blank", "ä", "a/b"})
  void refusesAKeyThatIsNoPlainWord(String key) {
    MockHttpServletRequest request = request("{}");
    request.addHeader("Idempotency-Key", key);
    refused(request, Refusal.MALFORMED);
  }

  @Test
  void takesAKeyOf255CharactersAndNoLonger() {
    MockHttpServletRequest longest = request("{}");
    longest.addHeader("Idempotency-Key", "k".repeat(255));
    assertThat(resolve(longest).key()).hasSize(255);
    MockHttpServletRequest longer = request("{}");
    longer.addHeader("Idempotency-Key", "k".repeat(256));
    refused(longer, Refusal.MALFORMED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"7", "\"x\"", "W/\"7\"", "\"7\", \"8\"", "\"-1\"", "\"9999999999999999999\""})
  void refusesAnIfMatchThatIsNoVersion(String ifMatch) {
    MockHttpServletRequest request = request("{}");
    request.addHeader("If-Match", ifMatch);
    refused(request, Refusal.MALFORMED);
  }

  @Test
  void refusesQueryParameters() {
    MockHttpServletRequest request = request("{}");
    request.setQueryString("dryRun=true");
    refused(request, Refusal.MALFORMED);
  }

  @Test
  void takesADryRunOnlyWhereItIsHeard() {
    assertThat(resolve(request("{}")).dryRun()).isFalse();
    assertThat(resolveDryRun(null)).isFalse();
    assertThat(resolveDryRun("dryRun=true")).isTrue();
    assertThat(resolveDryRun("dryRun=false")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "dryRun",
        "dryRun=",
        "dryRun=yes",
        "dryRun=TRUE",
        "dryrun=true",
        "dryRun=true&dryRun=false",
        "dryRun=true&force=true"
      })
  void refusesAnyOtherQueryOfADryRun(String query) {
    assertThatThrownBy(() -> resolveDryRun(query))
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(Refusal.MALFORMED));
  }

  private static boolean resolveDryRun(@Nullable String query) {
    MockHttpServletRequest request = request("{}");
    request.setQueryString(query);
    return resolve(request, parameter("tryingOut")).dryRun();
  }

  private static MockHttpServletRequest request(String body) {
    MockHttpServletRequest request = new MockHttpServletRequest("POST", "/api/reviews");
    request.setContent(body.getBytes(StandardCharsets.UTF_8));
    return request;
  }

  private static Submission resolve(MockHttpServletRequest request) {
    return resolve(request, parameter("handler"));
  }

  private static Submission resolve(MockHttpServletRequest request, MethodParameter parameter) {
    return new SubmissionResolver()
        .resolveArgument(parameter, null, new ServletWebRequest(request), null);
  }

  private static String refused(MockHttpServletRequest request, Refusal refusal) {
    Refused refused = catchThrowableOfType(Refused.class, () -> resolve(request));
    assertThat(refused.refusal()).isEqualTo(refusal);
    return Messages.english(refused.detail());
  }

  private static MethodParameter parameter(String handler) {
    try {
      Method method = SubmissionResolverTest.class.getDeclaredMethod(handler, Submission.class);
      return new MethodParameter(method, 0);
    } catch (NoSuchMethodException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  static void handler(Submission submission) {}

  static void tryingOut(@TakesDryRun Submission submission) {}
}
