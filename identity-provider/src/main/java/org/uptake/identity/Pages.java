package org.uptake.identity;

import com.samskivert.mustache.Mustache;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.uptake.kernel.Refusal;
import org.uptake.kernel.Refused;
import org.uptake.platform.security.SecurityLog;

/** The pages of the provider: plain HTML, every value escaped, nothing to run. */
final class Pages {

  static final String ACCOUNT = "/account";
  static final String AUTHORIZE = "/oauth2/authorize";
  static final String CONSENT = "/consent";
  static final String DEVICE = "/device";
  static final String INVITATION = "/invitation";
  static final String PASSWORD = "/password";
  static final String SIGN_IN = "/sign-in";
  static final String SIGN_OUT = "/sign-out";
  static final String SIGN_OUT_EVERYWHERE = "/sign-out-everywhere";
  static final String SIGNED_OUT = "/signed-out";
  static final String TAKE_BACK = "/take-back";
  static final String STYLE = "/pages.css";

  /**
   * What browsers let a page do. The answer to a form may send on to a program on the person's own
   * machine, which waits there for its code.
   */
  static final String POLICY =
      "default-src 'none'; style-src 'self'; form-action 'self' http://127.0.0.1:*;"
          + " base-uri 'none'; frame-ancestors 'none'";

  private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

  private static final Mustache.Compiler MUSTACHE =
      Mustache.compiler().escapeHTML(true).emptyStringIsFalse(true).withLoader(Pages::read);

  private Pages() {}

  static ResponseEntity<String> page(
      HttpStatus status, String name, CsrfToken token, Map<String, ?> values) {
    Map<String, Object> all = new LinkedHashMap<>(values);
    all.put("csrf", token.getToken());
    return ResponseEntity.status(status).contentType(HTML).body(html(name, all));
  }

  /** Before any controller is asked: a page without a form. */
  static void tooMany(HttpServletRequest request, HttpServletResponse response) throws IOException {
    SecurityLog.refused(new Refused(Refusal.TOO_MANY_REQUESTS, Refusal.TOO_MANY_REQUESTS), request);
    response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
    response.setHeader(HttpHeaders.RETRY_AFTER, "2");
    write(response, "too-many", Map.of());
  }

  /** Outside any controller: a page without a form. */
  static void write(HttpServletResponse response, String name, Map<String, ?> values)
      throws IOException {
    response.setContentType(HTML.toString());
    response.getWriter().write(html(name, values));
  }

  /** What the pages load. */
  static byte[] style() {
    try {
      return new ClassPathResource("pages.css", Pages.class).getContentAsByteArray();
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  private static String html(String name, Map<String, ?> values) {
    return MUSTACHE.compile(read(name)).execute(values);
  }

  private static Reader read(String name) {
    InputStream template = Pages.class.getResourceAsStream(name + ".html");
    return new InputStreamReader(Objects.requireNonNull(template, name), StandardCharsets.UTF_8);
  }
}
