package org.uptake.query.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.uptake.query.platform.Freshness.Foreseen;

/** What is told of an answer before it is made. */
class FreshnessTest {

  private static final Instant NEWEST = Instant.parse("2026-03-01T12:00:00.123456Z");
  private static final HandlerExceptionResolver NO_PROBLEMS = (request, response, by, why) -> null;

  private long reached = 700;
  private Instant now = Instant.parse("2026-03-02T23:59:59Z");

  private final Freshness freshness =
      new Freshness(
          () -> reached,
          position -> position == 700 ? Optional.of(NEWEST) : Optional.empty(),
          new InstantSource() {
            @Override
            public Instant instant() {
              return now;
            }
          });

  private static MockHttpServletRequest question(String path, String... parameters) {
    MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
    StringBuilder query = new StringBuilder();
    for (String parameter : parameters) {
      String[] parts = parameter.split("=", 2);
      request.addParameter(parts[0], parts[1]);
      query.append(query.isEmpty() ? "" : "&").append(parameter);
    }
    request.setQueryString(query.toString());
    return request;
  }

  private Foreseen foreseen(String path, String... parameters) {
    return freshness.of(question(path, parameters)).orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/progress",
        "/api/durations",
        "/api/funding",
        "/api/reviews/A/progress",
        "/api/reviews/A/durations"
      })
  void pinnedFiguresAreForEver(String path) {
    Foreseen before = foreseen(path, "asOf=2020-01-01", "knownPosition=700");
    assertThat(before.isForEver()).isTrue();
    reached = 701;
    now = now.plusSeconds(1);
    assertThat(foreseen(path, "asOf=2020-01-01", "knownPosition=700")).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/recommendations",
        "/api/recommendations/A-1",
        "/api/recommendations/A-1/entries",
        "/api/entries",
        "/api/search",
        "/api/audit",
        "/api/attention",
        "/api/reviews/A/matrix",
        "/api/changes",
        "/api/themes"
      })
  void whatHasTextsIsNot(String path) {
    assertThat(foreseen(path, "asOf=2020-01-01", "knownPosition=700").isForEver()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "knownPosition=701", "knownPosition=x", "knownAt=2999-01-01T00:00:00Z",
        "knownAt=2026-03-01T12:00:00.123457Z", "knownAt=yesterday", "minPosition=700"
      })
  void whatIsKnownLaterMayStillChange(String known) {
    assertThat(foreseen("/api/progress", "asOf=2020-01-01", known).isForEver()).isFalse();
  }

  @Test
  void anInstantUpToTheNewestIsAsGoodAsAPosition() {
    assertThat(foreseen("/api/progress", "asOf=2020-01-01", "knownAt=" + NEWEST).isForEver())
        .isTrue();
    assertThat(foreseen("/api/progress", "knownAt=" + NEWEST).isForEver()).isFalse();
  }

  @Test
  void whateverTheAnswerFollowsFromIsInItsTag() {
    Foreseen first = foreseen("/api/reviews", "page=1");
    assertThat(foreseen("/api/reviews", "page=1")).isEqualTo(first);
    assertThat(foreseen("/api/reviews", "page=2")).isNotEqualTo(first);
    assertThat(foreseen("/api/themes", "page=1")).isNotEqualTo(first);
    MockHttpServletRequest otherType = question("/api/reviews", "page=1");
    otherType.addHeader("Accept", "text/csv");
    assertThat(freshness.of(otherType).orElseThrow()).isNotEqualTo(first);
    now = now.plusSeconds(1);
    Foreseen nextDay = foreseen("/api/reviews", "page=1");
    assertThat(nextDay).isNotEqualTo(first);
    reached = 701;
    assertThat(foreseen("/api/reviews", "page=1")).isNotEqualTo(nextDay);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api",
        "/api/position",
        "/api/imports/1",
        "/api/receipts/a",
        "/api/me",
        "/api/rebuilds",
        "/api/audit/readings",
        "/api/accounts",
        "/api/openapi.json"
      })
  void whatDoesNotFollowFromTheLogIsNotForeseen(String path) {
    assertThat(freshness.of(question(path))).isEmpty();
  }

  @Test
  void whatARightDecidesIsNotForeseen() {
    MockHttpServletRequest signedIn =
        question("/api/progress", "asOf=2020-01-01", "knownPosition=1");
    signedIn.addHeader("Authorization", "Bearer x");
    assertThat(freshness.of(signedIn)).isEmpty();
  }

  @Test
  void nothingIsDoneForWhoeverHasTheAnswer() throws Exception {
    AnswerFilter filter = new AnswerFilter(1, freshness, () -> "", NO_PROBLEMS);
    MockHttpServletRequest again = question("/api/reviews");
    again.addHeader("If-None-Match", foreseen("/api/reviews").tag().weak());
    MockHttpServletResponse response = new MockHttpServletResponse();
    filter.doFilter(
        again,
        response,
        (request, answer) -> {
          throw new IOException("It is made all the same");
        });
    assertThat(response.getStatus()).isEqualTo(304);
    assertThat(response.getHeader("ETag")).isEqualTo(foreseen("/api/reviews").tag().weak());
  }

  @Test
  void whetherThereIsAnAnswerAtAllIsFoundOutByMakingIt() throws Exception {
    AnswerFilter filter = new AnswerFilter(1, freshness, () -> "", NO_PROBLEMS);
    MockHttpServletRequest any = question("/api/reviews/NOPE");
    any.addHeader("If-None-Match", "*");
    MockFilterChain chain = new MockFilterChain();
    filter.doFilter(any, new MockHttpServletResponse(), chain);
    assertThat(chain.getRequest()).isNotNull();
  }
}
