package org.uptake.query.platform;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.util.UriComponentsBuilder;

/** The address of a question, from which those of the questions beside it follow. */
public record Address(HttpServletRequest request) {

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

  /** The same question of another page, whose size is told where it is not the one asked for. */
  public String of(Page page) {
    boolean asAsked = Page.of(new Parameters(request)).size() == page.size();
    UriComponentsBuilder address = builder().replaceQueryParam("page", page.page());
    return (asAsked ? address : address.replaceQueryParam("size", page.size()))
        .build(true)
        .toUriString();
  }

  private UriComponentsBuilder builder() {
    return UriComponentsBuilder.fromPath(request.getRequestURI()).query(request.getQueryString());
  }
}
