package org.uptake.platform.problem;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
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
  private final Supplier<RefusalPages> pages;

  /**
   * @param pages asked for once there is somebody to tell
   */
  public ProblemValve(Supplier<RefusalPages> pages) {
    this.pages = pages;
  }

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
    String path = unread.path().orElse(UNKNOWN);
    try {
      response.setStatus(refused.refusal().status());
      response.setHeader(CorrelationFilter.HEADER, correlation);
      SecurityHeaders.ofRefusal(request, response);
      Optional<RefusalPages.Page> page = pages.get().of(unread.status(), path, correlation);
      if (page.isPresent()) {
        response.setHeader("Content-Security-Policy", page.get().policy());
        write(response, RefusalPages.Page.MEDIA_TYPE, page.get().html());
      } else {
        Map<String, Object> problem = Problem.of(refused, path, correlation);
        write(response, Problem.MEDIA_TYPE, json.writeValueAsString(problem));
      }
      response.finishResponse();
    } catch (IOException gone) {
      container.getLogger().debug("The client went away", gone);
    }
  }

  private static void write(Response response, String type, String body) throws IOException {
    response.setContentType(type);
    response.getResponse().getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
  }

  private static Unread unread(Request request, int status) {
    return request.getAttribute(UNREAD) instanceof Unread unread
        ? unread
        : new Unread(status, Optional.ofNullable(request.getRequestURI()));
  }
}
