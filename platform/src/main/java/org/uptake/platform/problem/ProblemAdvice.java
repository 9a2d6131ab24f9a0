package org.uptake.platform.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.uptake.kernel.Refusal;
import org.uptake.kernel.Refused;
import org.uptake.platform.logging.ThrottledLog;
import org.uptake.platform.problem.Unserved.Simple;
import org.uptake.platform.security.SecurityLog;
import org.uptake.platform.web.CorrelationFilter;

/**
 * Turns what is thrown into a problem; bugs become 500 without detail and are logged, once, here.
 */
@RestControllerAdvice
public class ProblemAdvice extends ResponseEntityExceptionHandler {

  private static final ThrottledLog LOG = ThrottledLog.of(ProblemAdvice.class);

  private static final String RETRY_SECONDS = "2";

  /** To be sent again, unchanged: the cause passes by itself. */
  private static final Set<Refusal> PASSING =
      Set.of(
          Refusal.STILL_RECORDING,
          Refusal.TOO_MANY_REQUESTS,
          Refusal.TOO_BUSY,
          Refusal.TOO_MANY_QUESTIONS,
          Refusal.TOOK_TOO_LONG,
          Refusal.UNAVAILABLE,
          Refusal.NOT_CAUGHT_UP);

  @ExceptionHandler
  ResponseEntity<Object> on(Refused refused, HttpServletRequest request) {
    return answer(refused, request, new HttpHeaders());
  }

  /** Thrown where the parameters are first asked for, such as for {@code %ff} or a long form. */
  @ExceptionHandler
  ResponseEntity<Object> on(InvalidParameterException unread, HttpServletRequest request) {
    Refused refused =
        unread.getErrorCode() == HttpStatus.CONTENT_TOO_LARGE.value()
            ? ContainerRefusals.of(unread.getErrorCode())
            : new Refused(Refusal.MALFORMED, Simple.PARAMETERS_UNREADABLE);
    return answer(refused, request, new HttpHeaders());
  }

  /** Thrown where a header or the name of a parameter is asked for that has a control character. */
  @ExceptionHandler
  ResponseEntity<Object> on(RequestRejectedException forbidden, HttpServletRequest request) {
    return answer(ContainerRefusals.of(HttpStatus.BAD_REQUEST.value()), request, new HttpHeaders());
  }

  @ExceptionHandler
  ResponseEntity<Object> on(Exception failure, HttpServletRequest request) {
    Refused refused =
        Overload.behind(failure)
            .orElseGet(
                () -> isUnreachable(failure) ? unavailable(failure, request) : failed(failure));
    return answer(refused, request, new HttpHeaders());
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleExceptionInternal(
      Exception failure,
      @Nullable Object body,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    HttpServletRequest servletRequest = ((ServletWebRequest) request).getRequest();
    return answer(FrameworkRefusals.of(failure, status, servletRequest), servletRequest, headers);
  }

  private static ResponseEntity<Object> answer(
      Refused refused, HttpServletRequest request, HttpHeaders headers) {
    SecurityLog.refused(refused, request);
    HttpHeaders sent = new HttpHeaders(headers);
    sent.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
    if (PASSING.contains(refused.refusal())) {
      sent.set(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
    }
    Challenge.of(refused.refusal(), request)
        .ifPresent(challenge -> sent.set(HttpHeaders.WWW_AUTHENTICATE, challenge));
    Map<String, Object> problem =
        Problem.of(refused, request.getRequestURI(), CorrelationFilter.idOf(request));
    return ResponseEntity.status(refused.refusal().status()).headers(sent).body(problem);
  }

  private static Refused unavailable(Exception failure, HttpServletRequest request) {
    LOG.warn("The database cannot be reached", failure.toString());
    return new Refused(
        Refusal.UNAVAILABLE,
        request.getMethod().equals("POST")
            ? Simple.DATABASE_UNREACHABLE_SEND_AGAIN
            : Simple.DATABASE_UNREACHABLE_ASK_AGAIN);
  }

  private static Refused failed(Exception failure) {
    LOG.error("Failed", failure);
    return new Refused(Refusal.FAILED, Simple.OUR_FAULT_LOGGED);
  }

  private static boolean isUnreachable(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      boolean unreachable =
          cause instanceof DataAccessResourceFailureException
              || cause instanceof TransactionException
              || (cause instanceof SQLException sql && isConnectionState(sql.getSQLState()));
      if (unreachable) {
        return true;
      }
    }
    return false;
  }

  /** Class 08 connection, 25P04 transaction timeout, 53 resources, 57P shutdown. */
  private static boolean isConnectionState(@Nullable String state) {
    return state != null
        && (state.startsWith("08")
            || state.equals("25P04")
            || state.startsWith("53")
            || state.startsWith("57P"));
  }
}
