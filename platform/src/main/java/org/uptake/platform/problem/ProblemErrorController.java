package org.uptake.platform.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.uptake.kernel.Refused;
import org.uptake.platform.web.CorrelationFilter;

/** The last stop inside the application, for what was thrown outside any controller. */
@RestController
public class ProblemErrorController implements ErrorController {

  @RequestMapping("/error")
  ResponseEntity<Map<String, Object>> error(HttpServletRequest request) {
    Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    Refused refused = ContainerRefusals.of(status instanceof Integer code ? code : 404);
    Map<String, Object> problem =
        Problem.of(
            refused,
            path == null ? request.getRequestURI() : path.toString(),
            CorrelationFilter.idOf(request));
    return ResponseEntity.status(refused.refusal().status())
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }
}
