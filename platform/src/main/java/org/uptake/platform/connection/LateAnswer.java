package org.uptake.platform.connection;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import org.apache.coyote.Request;
import org.apache.coyote.Response;
import org.springframework.http.HttpStatus;
import org.uptake.kernel.Refusal;
import org.uptake.kernel.Refused;
import org.uptake.platform.problem.Problem;
import org.uptake.platform.problem.RefusalPages;
import org.uptake.platform.problem.Unserved;
import org.uptake.platform.security.SecurityHeaders;
import org.uptake.platform.web.CorrelationFilter;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is said to those who came late. Byte for byte, since whoever reads their request is held up
 * by it, and Tomcat closes without a word what it could not read.
 */
final class LateAnswer {

  private static final JsonMapper JSON = new JsonMapper();

  private LateAnswer() {}

  static ByteBuffer to(Request request, Response response, RefusalPages pages) {
    String given = response.getMimeHeaders().getHeader(CorrelationFilter.HEADER);
    String correlation = Objects.requireNonNullElseGet(given, () -> UUID.randomUUID().toString());
    String path = String.valueOf(request.requestURI());
    return pages
        .of(HttpStatus.REQUEST_TIMEOUT.value(), path, correlation)
        .map(page -> whole(RefusalPages.Page.MEDIA_TYPE, page.policy(), correlation, page.html()))
        .orElseGet(
            () ->
                whole(
                    Problem.MEDIA_TYPE,
                    SecurityHeaders.NOTHING,
                    correlation,
                    problem(path, correlation)));
  }

  private static String problem(String path, String correlation) {
    Refused refused = new Refused(Refusal.TOO_SLOW, Unserved.Simple.TOO_LATE);
    return JSON.writeValueAsString(Problem.of(refused, path, correlation));
  }

  private static ByteBuffer whole(String type, String policy, String correlation, String body) {
    int length = body.getBytes(StandardCharsets.UTF_8).length;
    return StandardCharsets.UTF_8.encode(head(type, length, policy, correlation) + body);
  }

  private static String head(String type, int length, String policy, String correlation) {
    return """
    HTTP/1.1 408\s
    Content-Type: %s
    Content-Length: %d
    Content-Security-Policy: %s
    X-Content-Type-Options: nosniff
    Referrer-Policy: no-referrer
    %s: %s
    Connection: close

    """
        .formatted(type, length, policy, CorrelationFilter.HEADER, correlation)
        .replace("\n", "\r\n");
  }
}
