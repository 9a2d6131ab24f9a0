package org.uptake.pages;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.uptake.pages.Assets.Kept;

/** Hands out what pages load. */
@Controller
final class AssetController {

  private static final String FOR_EVER = "public, max-age=31536000, immutable";
  private static final String FOR_A_DAY = "public, max-age=86400";

  @GetMapping("/assets/{name}")
  ResponseEntity<byte[]> asset(@PathVariable String name, HttpServletRequest request) {
    return answer(Assets.named(name), FOR_EVER, request);
  }

  @GetMapping({"/favicon.ico", "/robots.txt"})
  ResponseEntity<byte[]> byCustom(HttpServletRequest request) {
    return answer(Assets.byCustom(request.getRequestURI()), FOR_A_DAY, request);
  }

  private static ResponseEntity<byte[]> answer(
      @Nullable Kept kept, String caching, HttpServletRequest request) {
    if (kept == null) {
      return ResponseEntity.notFound().build();
    }
    boolean compressed = Compression.isTakenBy(request);
    ResponseEntity.BodyBuilder answer =
        ResponseEntity.ok()
            .header(HttpHeaders.CONTENT_TYPE, kept.type())
            .header(HttpHeaders.CACHE_CONTROL, caching)
            .header(HttpHeaders.VARY, "Accept-Encoding");
    return compressed
        ? answer.header(HttpHeaders.CONTENT_ENCODING, "gzip").body(kept.compressed())
        : answer.body(kept.content());
  }
}
