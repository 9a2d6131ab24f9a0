package org.uptake.platform.problem;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.uptake.kernel.Refused;
import org.uptake.platform.security.SecurityHeaders;
import org.uptake.platform.web.CorrelationFilter;
import tools.jackson.databind.json.JsonMapper;

/** What Tomcat rejects before the application sees it, such as {@code %00} in a path. */
public final class ProblemValve extends ErrorReportValve {

  /** Where a request whose head was not read to its end has what is {@link Unread}. */
  public static final String UNREAD = Unread.class.getName();

  private static final String UNKNOWN = "about:blank";

  private final JsonMapper json = new JsonMapper();

  /**
   * @param path empty where it is not known
   */
  public record Unread(int status, Optional<String> path) {}

  @Override
  protected void report(Request request, Response response, Throwable throwable) {
    int status = response.getStatus();
    if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
      return;
    }
    Unread unread = unread(request, status);
    Refused refused = ContainerRefusals.of(unread.status());
    String correlation = CorrelationFilter.idOf(request.getRequest());
    byte[] body =
        json.writeValueAsString(Problem.of(refused, unread.path().orElse(UNKNOWN), correlation))
            .getBytes(StandardCharsets.UTF_8);
    try {
      response.setStatus(refused.refusal().status());
      response.setContentType(Problem.MEDIA_TYPE);
      response.setHeader(CorrelationFilter.HEADER, correlation);
      SecurityHeaders.ofRefusal(request, response);
      response.getResponse().getOutputStream().write(body);
      response.finishResponse();
    } catch (IOException gone) {
      container.getLogger().debug("The client went away", gone);
    }
  }

  private static Unread unread(Request request, int status) {
    return request.getAttribute(UNREAD) instanceof Unread unread
        ? unread
        : new Unread(status, Optional.ofNullable(request.getRequestURI()));
  }
}
