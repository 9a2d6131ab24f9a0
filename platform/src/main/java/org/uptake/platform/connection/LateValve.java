package org.uptake.platform.connection;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;

/**
 * Closes where nothing more can be said: to whoever came late and was told so, since what else is
 * made of half a body is no answer to them; and in the middle of a {@link BrokenAnswer}.
 */
final class LateValve extends ValveBase {

  LateValve() {
    super(true);
  }

  @Override
  public void invoke(Request request, Response response) throws IOException, ServletException {
    try {
      getNext().invoke(request, response);
    } finally {
      boolean isBegun = response.isCommitted();
      if (isBegun ? BrokenAnswer.isMarked(request) : DeadlineProcessor.isLate(request)) {
        response.getCoyoteResponse().action(ActionCode.CLOSE_NOW, new IOException("Closed"));
      }
    }
  }
}
