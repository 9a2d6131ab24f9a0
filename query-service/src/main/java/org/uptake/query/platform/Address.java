package org.uptake.query.platform;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The address of a question, from which those of the questions beside it follow.
 *
 * @param changed parameters that are said otherwise than they were asked
 */
public record Address(HttpServletRequest request, Map<String, Object> changed) {

  public Address(HttpServletRequest request) {
    this(request, Map.of());
  }

  /**
   * An answer with a link to what follows.
   *
   * @param next its address; null at the end
   */
  public static <T> ResponseEntity<T> onward(T answer, @Nullable String next) {
    ResponseEntity.BodyBuilder linked = ResponseEntity.ok();
    if (next != null) {
      linked.header(HttpHeaders.LINK, "<%s>; rel=\"next\"".formatted(next));
    }
    return linked.body(answer);
  }

  /**
   * The same question, but for one parameter; relative to the host that was asked, whose name is
   * only what the sender says.
   */
  public String with(String parameter, Object value) {
    return builder().replaceQueryParam(parameter, value).build(true).toUriString();
  }

  /** The same question, from where it is answered now, whatever is recorded later. */
  public Address from(Standpoint at) {
    return saying("asOf", at.asOf()).repeating("knownAt", at.knownAt()).known(at.position());
  }

  /** The same question, known by then. */
  public Address known(long position) {
    return saying("knownPosition", position);
  }

  /** The same question, with what was answered to a parameter if it was asked with that. */
  public Address repeating(String parameter, @Nullable Object answered) {
    boolean isAsked = request.getParameterMap().containsKey(parameter);
    return isAsked && answered != null ? saying(parameter, answered) : this;
  }

  private Address saying(String parameter, Object value) {
    Map<String, Object> more = new LinkedHashMap<>(changed);
    more.put(parameter, value);
    return new Address(request, more);
  }

  /** The same question of another page, whose size is told where it is not the one asked for. */
  public String of(Page page) {
    boolean asAsked = Page.of(new Parameters(request)).size() == page.size();
    UriComponentsBuilder address = builder().replaceQueryParam("page", page.page());
    return (asAsked ? address : address.replaceQueryParam("size", page.size()))
        .build(true)
        .toUriString();
  }

  /** Path and query. */
  public String written() {
    return builder().build(true).toUriString();
  }

  private UriComponentsBuilder builder() {
    UriComponentsBuilder address =
        UriComponentsBuilder.fromPath(request.getRequestURI()).query(request.getQueryString());
    changed.forEach(address::replaceQueryParam);
    return address;
  }
}
