package org.uptake.console.frame;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.uptake.pages.Compression;
import org.uptake.pages.Language;
import org.uptake.pages.ReaderLanguage;
import org.uptake.pages.Templates;
import org.uptake.platform.web.EntityTag;

/**
 * Writes a page: HTML in UTF-8, compressed where the reader takes it, with a strong ETag. Pages for
 * everybody may be kept for a minute by whoever likes. What somebody who has signed in is shown
 * nobody keeps, not even their browser: whoever sits down there after them and goes back sees
 * nothing of it. All others are kept by their reader's browser alone, and only to ask again.
 */
public final class PageWriter {

  /** A page that speaks of no dates and of nobody. */
  private static final String FOR_EVERYBODY = "public, max-age=60";

  private static final String FOR_THEM_ALONE = "private, no-cache";
  private static final String NOT_TO_KEEP = "no-store";

  /** Pages load one style sheet of ours, and run nothing. */
  public static final String POLICY =
      "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self';"
          + " base-uri 'none'; frame-ancestors 'none'";

  /** The same, but for a script of ours that sends what is typed to us. */
  private static final String POLICY_WITH_SCRIPT =
      POLICY + "; script-src 'self'; connect-src 'self'";

  private static final int DIGEST_BYTES = 16;

  private final Templates templates = Templates.of("console");

  /** Writes the citation instead where that is asked for. */
  void write(WebPage page, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String cited = cited(page);
    if (cited != null) {
      response.setHeader("Content-Disposition", "inline; filename=\"uptake.txt\"");
      send(
          cited.getBytes(StandardCharsets.UTF_8),
          "text/plain;charset=UTF-8",
          page,
          request,
          response);
    } else {
      byte[] html = templates.render(page.template(), page);
      send(html, "text/html;charset=UTF-8", page, request, response);
    }
  }

  private static @Nullable String cited(WebPage page) {
    String kind = page.frame().visit().parameter("cite");
    Citation citation = kind == null ? null : page.frame().citation();
    return citation == null || kind == null ? null : citation.as(kind);
  }

  private static void send(
      byte[] body,
      String type,
      WebPage page,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    boolean compressed = Compression.isTakenBy(request);
    String caching = caching(page, request, response);
    response.setHeader(HttpHeaders.VARY, "Accept-Encoding, Cookie");
    response.setHeader(HttpHeaders.CACHE_CONTROL, caching);
    if (page.keepsWhatIsTyped()) {
      response.setHeader("Content-Security-Policy", POLICY_WITH_SCRIPT);
    }
    if (page.renewedAfter() > 0) {
      response.setHeader("Refresh", String.valueOf(page.renewedAfter()));
    }
    boolean isKept = page.status() == 200 && !caching.equals(NOT_TO_KEEP);
    if (isKept && isKnown(tag(body, compressed), request, response)) {
      return;
    }
    response.setStatus(page.status());
    response.setContentType(type);
    if (compressed) {
      response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
    }
    byte[] sent = compressed ? Compression.gzip(body) : body;
    response.setContentLength(sent.length);
    response.getOutputStream().write(sent);
  }

  private static String caching(
      WebPage page, HttpServletRequest request, HttpServletResponse response) {
    Language language = page.frame().language();
    PageReader reader = page.frame().visit().reader();
    boolean isOther = page.status() == 200 && ReaderLanguage.of(request) != language;
    if (isOther) {
      response.addHeader(HttpHeaders.SET_COOKIE, ReaderLanguage.cookie(language));
    }
    if (reader.isSignedIn()) {
      return NOT_TO_KEEP;
    }
    return page.status() == 200 && !isOther && reader.isAnybody() ? FOR_EVERYBODY : FOR_THEM_ALONE;
  }

  private static boolean isKnown(
      EntityTag tag, HttpServletRequest request, HttpServletResponse response) {
    response.setHeader(HttpHeaders.ETAG, tag.strong());
    if (tag.isKnown(request)) {
      response.setStatus(HttpStatus.NOT_MODIFIED.value());
      return true;
    }
    return false;
  }

  private static EntityTag tag(byte[] body, boolean compressed) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(body);
      return new EntityTag(
          HexFormat.of().formatHex(digest, 0, DIGEST_BYTES) + (compressed ? "-gzip" : ""));
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }
}
