package org.uptake.platform.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.uptake.kernel.Refused;
import org.uptake.platform.web.CorrelationFilter;

/** The last stop inside the application, for what was thrown outside any controller. */
@RestController
public class ProblemErrorController implements ErrorController {

  private final ObjectProvider<RefusalPages> pages;

  ProblemErrorController(ObjectProvider<RefusalPages> pages) {
    this.pages = pages;
  }

  @RequestMapping("/error")
  ResponseEntity<Object> error(HttpServletRequest request) {
    Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    int code = status instanceof Integer known ? known : HttpStatus.NOT_FOUND.value();
    Refused refused = ContainerRefusals.of(code);
    String asked = path == null ? request.getRequestURI() : path.toString();
    String correlation = CorrelationFilter.idOf(request);
    ResponseEntity.BodyBuilder answer = ResponseEntity.status(refused.refusal().status());
    return pages
        .getIfAvailable(() -> RefusalPages.NONE)
        .of(code, asked, correlation)
        .map(page -> answer(answer, page))
        .orElseGet(
            () ->
                answer
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(Problem.of(refused, asked, correlation)));
  }

  private static ResponseEntity<Object> answer(
      ResponseEntity.BodyBuilder answer, RefusalPages.Page page) {
    return answer
        .header(HttpHeaders.CONTENT_TYPE, RefusalPages.Page.MEDIA_TYPE)
        .header("Content-Security-Policy", page.policy())
        .body(page.html().getBytes(StandardCharsets.UTF_8));
  }
}
