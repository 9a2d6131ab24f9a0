package org.uptake.console.frame;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.uptake.console.frame.Assets.Kept;

/** Hands out what pages load. */
@Controller
public final class AssetController {

  private static final String FOR_EVER = "public, max-age=31536000, immutable";

  @GetMapping("/assets/{name}")
  ResponseEntity<byte[]> asset(@PathVariable String name, HttpServletRequest request) {
    Kept kept = Assets.named(name);
    if (kept == null) {
      return ResponseEntity.notFound().build();
    }
    boolean compressed = PageWriter.Compression.isTakenBy(request);
    ResponseEntity.BodyBuilder answer =
        ResponseEntity.ok()
            .header(HttpHeaders.CONTENT_TYPE, kept.type())
            .header(HttpHeaders.CACHE_CONTROL, FOR_EVER)
            .header(HttpHeaders.VARY, "Accept-Encoding");
    return compressed
        ? answer.header(HttpHeaders.CONTENT_ENCODING, "gzip").body(kept.compressed())
        : answer.body(kept.content());
  }
}
