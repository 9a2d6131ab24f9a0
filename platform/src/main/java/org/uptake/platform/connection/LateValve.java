package org.uptake.platform.connection;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;

/** Whoever came late was told so; what else is made of half a body is no answer to them. */
final class LateValve extends ValveBase {

  LateValve() {
    super(true);
  }

  @Override
  public void invoke(Request request, Response response) throws IOException, ServletException {
    try {
      getNext().invoke(request, response);
    } finally {
      if (DeadlineProcessor.isLate(request) && !response.isCommitted()) {
        response.getCoyoteResponse().action(ActionCode.CLOSE_NOW, new IOException("Too late"));
      }
    }
  }
}
