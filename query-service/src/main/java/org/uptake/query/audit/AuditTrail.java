package org.uptake.query.audit;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/**
 * A part of the trail.
 *
 * @param next the address of what follows, if there is more
 */
record AuditTrail(
    List<AuditItem> items, @Nullable String next, @Nullable Instant knownAt, long position) {

  ResponseEntity<AuditTrail> linked() {
    ResponseEntity.BodyBuilder answer = ResponseEntity.ok();
    if (next != null) {
      answer.header(HttpHeaders.LINK, "<%s>; rel=\"next\"".formatted(next));
    }
    return answer.body(this);
  }
}
