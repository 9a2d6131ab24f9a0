package org.uptake.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletRequest;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Whom the API takes a request to come from. */
class ConsoleSecretTest {

  private static final ConsoleSecret SECRET = new ConsoleSecret("secret");

  @Test
  void believesTheConsoleWhoItsReaderIs() throws Exception {
    assertThat(seen("secret 192.0.2.7")).isEqualTo("192.0.2.7");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "guess 192.0.2.7", "secret", "secret ", "192.0.2.7", " 192.0.2.7"})
  void believesNobodyElse(String header) throws Exception {
    assertThat(seen(header)).isEqualTo("127.0.0.1");
  }

  @Test
  void tellsItToNoLog() {
    assertThat(SECRET.toString()).isEqualTo("the secret of the console");
  }

  @Test
  void isAnotherOneEachTime() {
    assertThat(ConsoleSecret.drawn()).isNotEqualTo(ConsoleSecret.drawn());
  }

  private static String seen(String header) throws Exception {
    MockHttpServletRequest request = new MockHttpServletRequest();
    request.addHeader(ConsoleSecret.HEADER, header);
    AtomicReference<String> seen = new AtomicReference<>("");
    new VisitorFilter(() -> SECRET)
        .doFilter(
            request,
            new MockHttpServletResponse(),
            (ServletRequest passed, jakarta.servlet.ServletResponse answer) ->
                seen.set(passed.getRemoteAddr()));
    return seen.get();
  }
}
