package org.uptake.identity;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.uptake.identity.page.ProviderPage;
import org.uptake.pages.Templates;

/** The pages of the provider: where they are, and how they are answered. */
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

  /**
   * What browsers let a page do. The answer to a form may send on to a program on the person's own
   * machine, which waits there for its code.
   */
  static final String POLICY =
      "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'"
          + " http://127.0.0.1:*; base-uri 'none'; frame-ancestors 'none'";

  private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);
  private static final Templates TEMPLATES = Templates.of("identity");

  private Pages() {}

  static ResponseEntity<byte[]> answer(HttpStatus status, ProviderPage page) {
    return ResponseEntity.status(status).contentType(HTML).body(html(page));
  }

  /** Outside any controller. */
  static void write(HttpServletResponse response, ProviderPage page) throws IOException {
    response.setContentType(HTML.toString());
    response.getOutputStream().write(html(page));
  }

  private static byte[] html(ProviderPage page) {
    return TEMPLATES.render(page.template(), page);
  }
}
