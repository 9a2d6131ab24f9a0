package org.uptake.query.changes;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.uptake.platform.problem.FieldProblem;
import org.uptake.query.platform.Address;
import org.uptake.query.platform.Page;
import org.uptake.query.platform.Standpoint;

/**
 * What was recorded after one instant and up to another.
 *
 * @param to the end that was answered; asked again with it, the answer is the same for ever
 * @param happened on the days of the period
 * @param learned about earlier days, what was revised, and what was taken back since
 * @param restatements the register of past days for which another stage is known now
 * @param figures published before the period, that moved
 * @param fromPosition what was known before is the log up to here
 * @param asOf the last day of the period
 */
record Briefing(
    Instant from,
    Instant to,
    Part<Recording> happened,
    Part<Recording> learned,
    Part<Restatement> restatements,
    Part<MovedFigure> figures,
    String step,
    long page,
    int size,
    long fromPosition,
    LocalDate asOf,
    @Nullable Instant knownAt,
    long position,
    @Nullable List<FieldProblem> notices) {

  /** The next page, as long as one of the lists goes on. */
  Optional<Page> following() {
    long longest =
        Stream.of(happened, learned, restatements, figures).mapToLong(Part::total).max().orElse(0);
    return (page + 1) * size < longest ? Optional.of(new Page(page + 1, size)) : Optional.empty();
  }

  /** From where it is answered. */
  Standpoint at() {
    return new Standpoint(asOf, knownAt, position);
  }

  HttpHeaders links(HttpServletRequest request) {
    HttpHeaders links = new HttpHeaders();
    Address address = new Address(request).repeating("to", to).known(position);
    following()
        .ifPresent(
            next -> links.set(HttpHeaders.LINK, "<%s>; rel=\"next\"".formatted(address.of(next))));
    return links;
  }
}
