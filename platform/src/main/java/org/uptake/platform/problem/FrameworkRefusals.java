package org.uptake.platform.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.uptake.kernel.AnswerText;
import org.uptake.kernel.Message;
import org.uptake.kernel.NoSuch;
import org.uptake.kernel.Refusal;
import org.uptake.kernel.Refused;
import org.uptake.platform.problem.Unserved.Simple;

/** What the framework refuses before a controller sees it, in our words. */
final class FrameworkRefusals {

  private static final String FORMAT = "format";
  private static final int LONGEST_FORMAT = 20;

  private FrameworkRefusals() {}

  static Refused of(Exception failure, HttpStatusCode status, HttpServletRequest request) {
    return switch (status.value()) {
      case 404 -> new Refused(Refusal.NOT_FOUND, new NoSuch.Page(path(request)));
      case 405 -> methodNotAllowed(failure, request);
      case 406 -> new Refused(Refusal.NOT_ACCEPTABLE, new Unserved.NotAs(wanted(request)));
      case 413 -> new Refused(Refusal.TOO_LARGE, Simple.TOO_LARGE);
      case 415 ->
          new Refused(Refusal.UNSUPPORTED_MEDIA_TYPE, new Unserved.SendAs(supported(failure)));
      case 400 -> new Refused(Refusal.MALFORMED, malformed(failure));
      default -> new Refused(Refusal.FAILED, Simple.OUR_FAULT);
    };
  }

  /** By a parameter or by the header. */
  private static String wanted(HttpServletRequest request) {
    String format = request.getParameter(FORMAT);
    return format == null
        ? String.valueOf(request.getHeader(HttpHeaders.ACCEPT))
        : FORMAT + "=" + AnswerText.plainly(format, LONGEST_FORMAT);
  }

  private static Refused methodNotAllowed(Exception failure, HttpServletRequest request) {
    String[] allowed =
        failure instanceof HttpRequestMethodNotSupportedException method
            ? method.getSupportedMethods()
            : null;
    return new Refused(
        Refusal.METHOD_NOT_ALLOWED,
        new Unserved.NotTaken(
            path(request), request.getMethod(), allowed == null ? List.of() : List.of(allowed)));
  }

  private static String supported(Exception failure) {
    return failure instanceof HttpMediaTypeNotSupportedException media
        ? MediaType.toString(media.getSupportedMediaTypes())
        : "application/json";
  }

  private static Message malformed(Exception failure) {
    return failure instanceof MethodArgumentTypeMismatchException mismatch
        ? new Unserved.ParameterUnreadable(mismatch.getName(), String.valueOf(mismatch.getValue()))
        : Simple.REQUEST_UNREADABLE;
  }

  private static String path(HttpServletRequest request) {
    return request.getRequestURI();
  }
}
