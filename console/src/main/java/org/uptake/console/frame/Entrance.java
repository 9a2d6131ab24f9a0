package org.uptake.console.frame;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.uptake.pages.ReaderLanguage;

/** Leads an address without a language to the one that the reader likes best. */
@Controller
public final class Entrance {

  @GetMapping({
    "/",
    "/{page:reviews|recommendations|attention|stakeholders|compare|themes|audit|data|help|me|imports|about}",
    "/{page:reviews|recommendations|attention|stakeholders|compare|themes|audit|data|help|me|imports|about}/**"
  })
  ResponseEntity<Void> lead(HttpServletRequest request) {
    String path = request.getRequestURI();
    String query = request.getQueryString();
    return ResponseEntity.status(HttpStatus.FOUND)
        .header(
            HttpHeaders.LOCATION,
            "/%s%s%s"
                .formatted(
                    ReaderLanguage.of(request).code(),
                    path.equals("/") ? "" : path,
                    query == null ? "" : "?" + query))
        .header(HttpHeaders.VARY, "Accept-Language, Cookie")
        .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
        .build();
  }
}
