package org.uptake.platform.connection;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import org.apache.coyote.Request;
import org.apache.coyote.Response;
import org.uptake.kernel.Refusal;
import org.uptake.kernel.Refused;
import org.uptake.platform.problem.Problem;
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

  static ByteBuffer to(Request request, Response response) {
    String given = response.getMimeHeaders().getHeader(CorrelationFilter.HEADER);
    String correlation = Objects.requireNonNullElseGet(given, () -> UUID.randomUUID().toString());
    Refused refused = new Refused(Refusal.TOO_SLOW, Unserved.Simple.TOO_LATE);
    String problem =
        JSON.writeValueAsString(
            Problem.of(refused, String.valueOf(request.requestURI()), correlation));
    int length = problem.getBytes(StandardCharsets.UTF_8).length;
    return StandardCharsets.UTF_8.encode(head(length, correlation) + problem);
  }

  private static String head(int length, String correlation) {
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
        .formatted(
            Problem.MEDIA_TYPE,
            length,
            SecurityHeaders.NOTHING,
            CorrelationFilter.HEADER,
            correlation)
        .replace("\n", "\r\n");
  }
}
