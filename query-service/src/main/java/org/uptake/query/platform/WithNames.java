package org.uptake.query.platform;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Map;
import java.util.function.Function;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/**
 * An answer, with what the stakeholders in it are called.
 *
 * @param names by code, as they were known; whoever nobody registered has none
 */
public record WithNames<T>(@JsonUnwrapped T answer, Map<String, String> names) {

  /** Another answer that tells of the same stakeholders. */
  public <R> WithNames<R> map(Function<T, R> other) {
    return new WithNames<>(other.apply(answer), names);
  }

  public ResponseEntity<WithNames<T>> with(HttpHeaders headers) {
    return ResponseEntity.ok().headers(headers).body(this);
  }
}
