package org.uptake.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.condition.RequestCondition;

/** That somebody asks for a table by its name: who takes anything is answered with JSON. */
final class TableCondition implements RequestCondition<TableCondition> {

  static final TableCondition ASKED = new TableCondition();

  private TableCondition() {}

  @Override
  public TableCondition combine(TableCondition other) {
    return this;
  }

  @Override
  public @Nullable TableCondition getMatchingCondition(HttpServletRequest request) {
    return request.getParameter(TableFormat.PARAMETER) != null || accepts(request) ? this : null;
  }

  @Override
  public int compareTo(TableCondition other, HttpServletRequest request) {
    return 0;
  }

  private static boolean accepts(HttpServletRequest request) {
    List<String> accept = Collections.list(request.getHeaders(HttpHeaders.ACCEPT));
    try {
      return MediaType.parseMediaTypes(accept).stream()
          .anyMatch(type -> TableFormat.of(type).isPresent());
    } catch (InvalidMediaTypeException refusedElsewhere) {
      return false;
    }
  }
}
