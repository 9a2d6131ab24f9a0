package org.uptake.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.parser.OpenAPIV3Parser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.uptake.standalone.api.ApiDocument;
import org.uptake.standalone.api.ApiPage;
import org.uptake.standalone.api.Operation;
import org.uptake.standalone.api.Words;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The document that is served is the one that the program, as it is, would be given. */
class ApiDocumentTest {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private static final Path RESOURCES =
      Path.of("query-service/src/main/resources/org/uptake/query/api");

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
    Map<String, String> written =
        Map.of(
            "openapi.json",
            JSON.writeValueAsString(document) + "\n",
            "docs.html",
            ApiPage.of(document));
    for (Map.Entry<String, String> file : written.entrySet()) {
      Path path = RunningUptake.dataSet().resolveSibling(RESOURCES).resolve(file.getKey());
      if (Boolean.getBoolean("api.refresh")) {
        Files.writeString(path, file.getValue());
      }
      assertThat(path).as(REFRESH).hasContent(file.getValue());
    }
  }

  @Test
  void itIsOpenApi() {
    assertThat(new OpenAPIV3Parser().readContents(document.toString()).getMessages()).isEmpty();
  }
}
