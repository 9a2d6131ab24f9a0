package org.uptake.console.frame;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.stream.Stream;
import org.springframework.web.servlet.HandlerInterceptor;

/** Leads from an address with the three boxes of a date to the one that people pass on. */
public final class ShortForm implements HandlerInterceptor {

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
      throws IOException {
    if (!ConsolePaths.include(request)
        || Stream.of(Visit.AS_OF, Visit.KNOWN_AT).noneMatch(date -> isTyped(request, date))) {
      return true;
    }
    Visit visit = VisitReader.read(request, PageReader.NOBODY);
    if (!visit.mistakes().isEmpty()) {
      return true;
    }
    response.sendRedirect(visit.here());
    return false;
  }

  private static boolean isTyped(HttpServletRequest request, String date) {
    return request.getParameter(date + "-year") != null;
  }
}
