package org.uptake.query.platform;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.uptake.platform.problem.FieldProblem;

/**
 * A page of a list, with where it comes from.
 *
 * @param notices what was asked for and there is not
 * @param ranked where the best come first: whether they do; too many are not ranked
 * @param more that there are more than {@code total}, where nobody counts so far
 */
public record Listing<T>(
    List<T> items,
    long total,
    long page,
    int size,
    LocalDate asOf,
    @Nullable Instant knownAt,
    long position,
    @Nullable List<FieldProblem> notices,
    @Nullable Boolean ranked,
    @Nullable Boolean more) {

  /** The page ends early, and has a smaller size, where not all of its items fit into an answer. */
  public static <T> Listing<T> of(List<T> items, long total, Page page, Standpoint at) {
    Page shown = Fitting.page(page, List.of(items));
    return whole(items.subList(0, Math.min(shown.size(), items.size())), total, shown, at);
  }

  /** Where the page counts something else than these items. */
  public static <T> Listing<T> whole(List<T> items, long total, Page page, Standpoint at) {
    return new Listing<>(
        items,
        total,
        page.page(),
        page.size(),
        at.asOf(),
        at.knownAt(),
        at.position(),
        at.notices(),
        null,
        null);
  }

  /** All are counted, but ranked only if they are not too many. */
  public Listing<T> ranked(boolean they) {
    return new Listing<>(items, total, page, size, asOf, knownAt, position, notices, they, null);
  }

  /** They are ranked, or else there are more of them than were counted. */
  public Listing<T> rankedOrMore(boolean they) {
    return new Listing<>(
        items, total, page, size, asOf, knownAt, position, notices, they, they ? null : true);
  }

  /**
   * @param they there are more of them than were counted
   */
  public Listing<T> more(boolean they) {
    return new Listing<>(
        items, total, page, size, asOf, knownAt, position, notices, ranked, they ? true : null);
  }

  public ResponseEntity<Listing<T>> linked(HttpServletRequest request) {
    return ResponseEntity.ok().headers(links(request)).body(this);
  }

  /** The same where the question has no past. */
  public ResponseEntity<Listing<T>> linkedWithoutDates(HttpServletRequest request) {
    return ResponseEntity.ok().headers(links(new Address(request))).body(this);
  }

  /** A list with the names of the stakeholders in it. */
  public static <T> ResponseEntity<WithNames<Listing<T>>> linked(
      WithNames<Listing<T>> list, HttpServletRequest request) {
    return list.with(list.answer().links(request));
  }

  /**
   * To the pages before and after (RFC 8288), as they are from the same standpoint: all pages
   * together are one list, whatever is recorded meanwhile.
   */
  public HttpHeaders links(HttpServletRequest request) {
    return links(new Address(request).from(at()));
  }

  /** The page after this one, if there is one. */
  public Optional<Page> following() {
    return (page + 1) * size < total ? Optional.of(new Page(page + 1, size)) : Optional.empty();
  }

  /** From where it is answered. */
  public Standpoint at() {
    return new Standpoint(asOf, knownAt, position);
  }

  private HttpHeaders links(Address address) {
    List<String> links = new ArrayList<>();
    following().ifPresent(next -> links.add(link(address, next, "next")));
    if (page > 0) {
      links.add(link(address, new Page(page - 1, size), "prev"));
    }
    HttpHeaders headers = new HttpHeaders();
    if (!links.isEmpty()) {
      headers.set(HttpHeaders.LINK, String.join(", ", links));
    }
    return headers;
  }

  private static String link(Address address, Page page, String relation) {
    return "<%s>; rel=\"%s\"".formatted(address.of(page), relation);
  }
}
