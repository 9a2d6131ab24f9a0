package org.uptake.query.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
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

  private static final String STYLE = "text/css";

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
  Resource document(Question question) {
    return question.answer(() -> resource("openapi.json"));
  }

  @GetMapping(path = "/api/docs", produces = MediaType.TEXT_HTML_VALUE)
  ResponseEntity<Resource> page(Question question) {
    return question.answer(() -> text("html", new ByteArrayResource(Rendered.PAGE)));
  }

  @GetMapping(path = "/api/docs.css", produces = STYLE)
  ResponseEntity<Resource> style(Question question) {
    return question.answer(() -> text("css", resource("docs.css")));
  }

  private static ResponseEntity<Resource> text(String kind, Resource content) {
    return ResponseEntity.ok()
        .contentType(new MediaType("text", kind, StandardCharsets.UTF_8))
        .header("Content-Security-Policy", ONLY_TEXT)
        .body(content);
  }

  private static Resource resource(String name) {
    return new ClassPathResource(name, ApiController.class);
  }

  /** Once, and only where somebody wants it. */
  private static final class Rendered {

    static final byte[] PAGE = page();

    private static byte[] page() {
      try (InputStream document = resource("openapi.json").getInputStream()) {
        return ApiPage.of(new JsonMapper().readTree(document)).getBytes(StandardCharsets.UTF_8);
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
