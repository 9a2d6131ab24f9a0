package org.uptake.console.frame;

import java.net.URI;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** Leads somebody on to another page of ours. */
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
}
