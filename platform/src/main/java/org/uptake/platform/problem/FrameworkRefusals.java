package org.uptake.platform.problem;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.uptake.kernel.Refusal;
import org.uptake.kernel.Refused;

/** What the framework refuses before a controller sees it, in our words. */
final class FrameworkRefusals {

  private FrameworkRefusals() {}

  static Refused of(Exception failure, HttpStatusCode status, HttpServletRequest request) {
    return switch (status.value()) {
      case 404 -> new Refused(Refusal.NOT_FOUND, "Nothing is served at " + path(request));
      case 405 -> methodNotAllowed(failure, request);
      case 406 ->
          new Refused(
              Refusal.NOT_ACCEPTABLE,
              "This cannot be had as " + request.getHeader(HttpHeaders.ACCEPT));
      case 413 -> new Refused(Refusal.TOO_LARGE, "The request is too large.");
      case 415 -> new Refused(Refusal.UNSUPPORTED_MEDIA_TYPE, "Send it as " + supported(failure));
      case 400 -> new Refused(Refusal.MALFORMED, malformed(failure));
      default -> new Refused(Refusal.FAILED, "The fault is ours.");
    };
  }

  private static Refused methodNotAllowed(Exception failure, HttpServletRequest request) {
    String[] allowed =
        failure instanceof HttpRequestMethodNotSupportedException method
            ? method.getSupportedMethods()
            : null;
    String hint = allowed == null ? "" : "; it takes " + String.join(", ", allowed);
    return new Refused(
        Refusal.METHOD_NOT_ALLOWED,
        "%s does not take %s%s".formatted(path(request), request.getMethod(), hint));
  }

  private static String supported(Exception failure) {
    return failure instanceof HttpMediaTypeNotSupportedException media
        ? MediaType.toString(media.getSupportedMediaTypes())
        : "application/json";
  }

  private static String malformed(Exception failure) {
    return failure instanceof MethodArgumentTypeMismatchException mismatch
        ? "%s cannot be read: %s".formatted(mismatch.getName(), mismatch.getValue())
        : "The request cannot be read.";
  }

  private static String path(HttpServletRequest request) {
    return request.getRequestURI();
  }
}
