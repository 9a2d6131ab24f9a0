package org.uptake.query.platform;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The address of a question, from which those of the questions beside it follow. */
public record Address(HttpServletRequest request) {

  /** The same question, but for one parameter. */
  public String with(String parameter, Object value) {
    return ServletUriComponentsBuilder.fromRequestUri(request)
        .query(request.getQueryString())
        .replaceQueryParam(parameter, value)
        .build(true)
        .toUriString();
  }
}
