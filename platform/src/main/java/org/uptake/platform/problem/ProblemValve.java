package org.uptake.platform.problem;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.uptake.kernel.Refused;
import org.uptake.platform.security.SecurityHeaders;
import org.uptake.platform.web.CorrelationFilter;
import tools.jackson.databind.json.JsonMapper;

/** What Tomcat rejects before the application sees it, such as {@code %00} in a path. */
public final class ProblemValve extends ErrorReportValve {

  private final JsonMapper json = new JsonMapper();

  @Override
  protected void report(Request request, Response response, Throwable throwable) {
    int status = response.getStatus();
    if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
      return;
    }
    Refused refused = ContainerRefusals.of(status);
    String instance = String.valueOf(request.getRequestURI());
    byte[] body =
        json.writeValueAsString(
                Problem.of(refused, instance, CorrelationFilter.idOf(request.getRequest())))
            .getBytes(StandardCharsets.UTF_8);
    try {
      response.setStatus(refused.refusal().status());
      response.setContentType(Problem.MEDIA_TYPE);
      SecurityHeaders.ofRefusal(request, response);
      response.getResponse().getOutputStream().write(body);
      response.finishResponse();
    } catch (IOException gone) {
      container.getLogger().debug("The client went away", gone);
    }
  }
}
