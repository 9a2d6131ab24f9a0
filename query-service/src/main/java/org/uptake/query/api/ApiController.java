package org.uptake.query.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.uptake.query.platform.Question;
import tools.jackson.databind.json.JsonMapper;

/** Serves the document of the API, and the page made from it. */
@RestController
class ApiController {

  /** The page is text and one style sheet of ours; nothing else is to be loaded, run or sent. */
  private static final String ONLY_TEXT =
      "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none';"
          + " frame-ancestors 'none'";

  private static final String CSS = "text/css";

  private static final Map<String, String> LINKS =
      Map.of(
          "docs", "/api/docs",
          "openapi", "/api/openapi.json",
          "recommendations", "/api/recommendations",
          "reviews", "/api/reviews",
          "stakeholders", "/api/stakeholders");

  private final Index index;

  /**
   * @param license of the data; empty where nothing is said
   * @param operator who runs it; likewise
   */
  ApiController(
      @Value("${uptake.license:}") String license, @Value("${uptake.operator:}") String operator) {
    String version = ApiController.class.getPackage().getImplementationVersion();
    this.index = new Index("Uptake", version, said(license), said(operator), LINKS);
  }

  private static @Nullable String said(String setting) {
    return setting.isBlank() ? null : setting;
  }

  @GetMapping("/api")
  Index index(Question question) {
    return question.answer(() -> index);
  }

  @GetMapping(path = "/api/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
  byte[] document(Question question) {
    return question.answer(() -> Written.DOCUMENT);
  }

  @GetMapping(path = "/api/docs", produces = MediaType.TEXT_HTML_VALUE)
  ResponseEntity<byte[]> page(Question question) {
    return question.answer(() -> text("html", Written.PAGE));
  }

  @GetMapping(path = "/api/docs.css", produces = CSS)
  ResponseEntity<byte[]> style(Question question) {
    return question.answer(() -> text("css", Written.STYLE));
  }

  private static ResponseEntity<byte[]> text(String kind, byte[] content) {
    return ResponseEntity.ok()
        .contentType(new MediaType("text", kind, StandardCharsets.UTF_8))
        .header("Content-Security-Policy", ONLY_TEXT)
        .body(content);
  }

  /** Once, and only where somebody wants it. */
  private static final class Written {

    static final byte[] DOCUMENT = read("openapi.json");
    static final byte[] STYLE = read("docs.css");
    static final byte[] PAGE =
        ApiPage.of(new JsonMapper().readTree(DOCUMENT)).getBytes(StandardCharsets.UTF_8);

    private static byte[] read(String name) {
      try {
        return new ClassPathResource(name, ApiController.class).getContentAsByteArray();
      } catch (IOException missing) {
        throw new UncheckedIOException(missing);
      }
    }
  }

  /**
   * Where to begin; addresses by what is there.
   *
   * @param version of the program; null where it was not packaged
   */
  record Index(
      String name,
      @Nullable String version,
      @Nullable String license,
      @Nullable String operator,
      Map<String, String> links) {}
}
