package org.uptake.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.parser.OpenAPIV3Parser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.uptake.standalone.api.ApiDocument;
import org.uptake.standalone.api.Operation;
import org.uptake.standalone.api.Words;
import tools.jackson.databind.JsonNode;

/** The document that is served is the one that the program, as it is, would be given. */
class ApiDocumentTest {

  private static final Path DOCUMENT =
      Path.of("query-service/src/main/resources/org/uptake/query/api/openapi.json");

  private static final String REFRESH =
      "Look at what changed, then write it anew with: mvn -Dquick verify -pl standalone -am"
          + " -Dtest=ApiDocumentTest -Dsurefire.failIfNoSpecifiedTests=false -Dapi.refresh=true";

  private final Words words = new Words();
  private final JsonNode document = ApiDocument.of(operations(), words);

  static List<Operation> operations() {
    return Operation.of(
        RunningUptake.part("requestMappingHandlerMapping", RequestMappingHandlerMapping.class));
  }

  @Test
  void everythingIsSaidInWordsAndNothingElse() {
    assertThat(words.complaints()).isEmpty();
  }

  @Test
  void itIsUpToDate() throws IOException {
    String written = ApiDocument.written(document);
    Path file = RunningUptake.dataSet().resolveSibling(DOCUMENT);
    if (Boolean.getBoolean("api.refresh")) {
      Files.writeString(file, written);
    }
    assertThat(file).as(REFRESH).hasContent(written);
  }

  @Test
  void thePageTellsOfEachOperationAndEachTypeAndEveryLinkInItLeadsSomewhere() {
    String page = RunningUptake.http().get("/api/docs").response().body();
    Set<String> anchors = found(" id=\"([^\"]+)\"", page);
    List<String> operations =
        document
            .path("paths")
            .valueStream()
            .flatMap(JsonNode::valueStream)
            .map(operation -> operation.path("operationId").asString())
            .toList();
    List<String> types =
        document.at("/components/schemas").propertyNames().stream()
            .map(name -> "type-" + name)
            .toList();
    assertThat(anchors).containsAll(operations).containsAll(types);
    assertThat(anchors).containsAll(found("href=\"#([^\"]+)\"", page));
  }

  private static Set<String> found(String pattern, String page) {
    return Pattern.compile(pattern)
        .matcher(page)
        .results()
        .map(result -> result.group(1))
        .collect(Collectors.toSet());
  }

  @Test
  void itIsOpenApi() {
    assertThat(new OpenAPIV3Parser().readContents(document.toString()).getMessages()).isEmpty();
  }
}
