package org.uptake.identity;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where somebody lets a program without a browser act for them (RFC 8628). The code is always
 * confirmed by hand, in a form: following somebody else's link must not be enough.
 */
@RestController
class DeviceController {

  private static final Pattern NO_LETTER = Pattern.compile("[^A-Z0-9]");
  private static final int HALF = 4;

  private final DeviceCodes codes;

  DeviceController(DeviceCodes codes) {
    this.codes = codes;
  }

  @GetMapping(Pages.DEVICE)
  ResponseEntity<String> ask(
      @RequestParam(name = "user_code", defaultValue = "") String code, CsrfToken token) {
    return Pages.page(HttpStatus.OK, "device", token, Map.of("code", code));
  }

  @PostMapping(Pages.DEVICE)
  ResponseEntity<String> answer(
      @RequestParam("user_code") String code,
      @RequestParam(name = Decision.NAME, defaultValue = Decision.ALLOW) String decision,
      Authentication person,
      CsrfToken token) {
    boolean isDenied = decision.equals(Decision.DENY);
    boolean isKnown = isDenied ? codes.deny(plain(code)) : codes.allow(plain(code), person);
    if (!isKnown) {
      return Pages.page(
          HttpStatus.UNPROCESSABLE_CONTENT,
          "device",
          token,
          Map.of("code", code, "fault", "There is no such code, or it has expired."));
    }
    return Pages.page(HttpStatus.OK, isDenied ? "device-denied" : "device-done", token, Map.of());
  }

  /** As the program shows it: what else is typed makes no difference (RFC 8628, section 6.1). */
  private static String plain(String code) {
    String letters = NO_LETTER.matcher(code.toUpperCase(Locale.ROOT)).replaceAll("");
    return letters.length() < HALF
        ? "-"
        : letters.substring(0, HALF) + "-" + letters.substring(HALF);
  }
}
