package org.uptake.console.frame;

import java.net.URI;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** Leads somebody on to another page of ours, or nowhere. */
public final class Redirects {

  private Redirects() {}

  /**
   * @param address as {@link Visit} makes it
   */
  public static ResponseEntity<Void> to(String address) {
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .location(URI.create(address))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  /** For a script that sent a form and stays where it is. */
  public static ResponseEntity<Void> nowhere() {
    return ResponseEntity.noContent().header(HttpHeaders.CACHE_CONTROL, "no-store").build();
  }
}
