package org.uptake.query.attention;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.uptake.query.lane.Expensive;
import org.uptake.query.platform.Page;
import org.uptake.query.platform.Parameters;
import org.uptake.query.platform.TwoDates;

/** What needs a person. */
@RestController
class AttentionController {

  private final AttentionAnswers answers;

  AttentionController(AttentionAnswers answers) {
    this.answers = answers;
  }

  @Expensive
  @GetMapping("/api/attention")
  ResponseEntity<Attention> list(Parameters parameters, HttpServletRequest request) {
    TwoDates dates = TwoDates.of(parameters);
    Page page = Page.of(parameters);
    AttentionFilter filter = AttentionFilter.of(parameters);
    parameters.finish();
    Attention attention = answers.list(filter, page, dates);
    return ResponseEntity.ok().headers(attention.list().links(request)).body(attention);
  }
}
