package org.uptake.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.uptake.identity.page.DevicePage;
import org.uptake.identity.page.NoticePage;
import org.uptake.identity.page.ProviderFrame;
import org.uptake.pages.Mistake;

/**
 * Where somebody lets a program without a browser act for them (RFC 8628). The code is always
 * confirmed by hand, in a form: following somebody else's link must not be enough.
 */
@RestController
class DeviceController {

  private static final Pattern NO_LETTER = Pattern.compile("[^A-Z0-9]");
  private static final int HALF = 4;

  private final DeviceCodes codes;
  private final ProviderFrames frames;

  DeviceController(DeviceCodes codes, ProviderFrames frames) {
    this.codes = codes;
    this.frames = frames;
  }

  @GetMapping(Pages.DEVICE)
  ResponseEntity<byte[]> ask(
      @RequestParam(name = "user_code", defaultValue = "") String code,
      HttpServletRequest request) {
    return Pages.answer(HttpStatus.OK, new DevicePage(frames.of(request, "device"), code));
  }

  @PostMapping(Pages.DEVICE)
  ResponseEntity<byte[]> answer(
      @RequestParam("user_code") String code,
      @RequestParam(name = Decision.NAME, defaultValue = Decision.ALLOW) String decision,
      Authentication person,
      HttpServletRequest request) {
    boolean isDenied = decision.equals(Decision.DENY);
    boolean isKnown = isDenied ? codes.deny(plain(code)) : codes.allow(plain(code), person);
    return isKnown
        ? told(isDenied ? "device-denied" : "device-done", request)
        : unknown(code, request);
  }

  private ResponseEntity<byte[]> told(String kind, HttpServletRequest request) {
    return Pages.answer(HttpStatus.OK, new NoticePage(frames.of(request, kind).once(), kind));
  }

  private ResponseEntity<byte[]> unknown(String code, HttpServletRequest request) {
    ProviderFrame frame = frames.of(request, "device");
    Mistake unknown = new Mistake("user_code", frame.html("device.unknown"));
    return Pages.answer(
        HttpStatus.UNPROCESSABLE_CONTENT, new DevicePage(frame.with(unknown), code));
  }

  /** As the program shows it: what else is typed makes no difference (RFC 8628, section 6.1). */
  private static String plain(String code) {
    String letters = NO_LETTER.matcher(code.toUpperCase(Locale.ROOT)).replaceAll("");
    return letters.length() < HALF
        ? "-"
        : letters.substring(0, HALF) + "-" + letters.substring(HALF);
  }
}
