package org.uptake.query.api;

import java.time.Clock;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.uptake.kernel.NoSuch;
import org.uptake.kernel.Refusal;
import org.uptake.kernel.Refused;

/** What programs look for in the places that standards name (RFC 8615). */
@RestController
class WellKnownController {

  private static final String SECURITY = "/.well-known/security.txt";
  private static final String CATALOG = "/.well-known/api-catalog";
  private static final int DAYS = 180;

  private final String contact;
  private final InstantSource clock;

  /**
   * @param contact of whoever runs it, for those who found a hole; empty where nothing is said
   */
  @Autowired
  WellKnownController(@Value("${uptake.security-contact:}") String contact) {
    this(contact, Clock.systemUTC());
  }

  WellKnownController(String contact, InstantSource clock) {
    this.contact = contact.strip();
    this.clock = clock;
  }

  /** To whom holes are told (RFC 9116). */
  @GetMapping(path = SECURITY, produces = "text/plain;charset=UTF-8")
  String security() {
    if (contact.isEmpty()) {
      throw new Refused(Refusal.NOT_FOUND, new NoSuch.Page(SECURITY));
    }
    return """
    Contact: %s
    Expires: %s
    Preferred-Languages: en
    """
        .formatted(
            contact.contains(":") ? contact : "mailto:" + contact,
            clock.instant().truncatedTo(ChronoUnit.DAYS).plus(DAYS, ChronoUnit.DAYS));
  }

  /** Where the API is described (RFC 9727). */
  @GetMapping(path = CATALOG, produces = "application/linkset+json")
  Map<String, Object> catalog() {
    return Map.of(
        "linkset",
        List.of(
            Map.of(
                "anchor",
                "/api",
                "service-desc",
                List.of(link("/api/openapi.json", MediaType.APPLICATION_JSON_VALUE)),
                "service-doc",
                List.of(link("/api/docs", MediaType.TEXT_HTML_VALUE)))));
  }

  private static Map<String, String> link(String address, String type) {
    return Map.of("href", address, "type", type);
  }
}
