package org.uptake.query.platform;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.uptake.kernel.FieldError;
import org.uptake.kernel.Refused;
import org.uptake.platform.problem.FieldProblem;
import org.uptake.query.log.ProjectionRows;
import org.uptake.query.log.SequenceRows;

/**
 * Answers a question in one snapshot of the database, at one position: that of the tables. A clock
 * is asked only for the day of today.
 */
public final class Snapshots {

  private final ProjectionRows projections;
  private final SequenceRows sequence;
  private final ExistenceRows existing;
  private final Arrivals arrivals;
  private final StakeholderNameRows names;
  private final TransactionTemplate snapshot;
  private final InstantSource clock;

  public Snapshots(
      ProjectionRows projections,
      SequenceRows sequence,
      ExistenceRows existing,
      Arrivals arrivals,
      StakeholderNameRows names,
      PlatformTransactionManager transactions,
      InstantSource clock) {
    this.projections = projections;
    this.sequence = sequence;
    this.existing = existing;
    this.arrivals = arrivals;
    this.names = names;
    this.clock = clock;
    this.snapshot = new TransactionTemplate(transactions);
    snapshot.setReadOnly(true);
    snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
  }

  /**
   * @throws Refused if the tables do not reach {@code minPosition} or {@code knownPosition} soon,
   *     or this is not the position of {@code knownAt}
   */
  public <T> T answer(TwoDates dates, Function<Standpoint, T> question) {
    arrivals.await(dates.leastPosition());
    T answer = snapshot.execute(status -> question.apply(standpoint(dates, projections.enter())));
    return java.util.Objects.requireNonNull(answer);
  }

  /** The same, with the names of the stakeholders in the answer as they were known. */
  public <T> WithNames<T> introduce(TwoDates dates, Function<Standpoint, T> question) {
    return answer(dates, at -> introduced(question.apply(at), at));
  }

  /** With the names, where the question is not answered by this alone. */
  public <T> WithNames<T> introduced(T answer, Standpoint at) {
    return names.introduce(answer, at);
  }

  private Standpoint standpoint(TwoDates dates, long reached) {
    Standpoint at =
        dates.knownAt().isPresent() ? byInstant(dates, reached) : byPosition(dates, reached);
    if (dates.knownPosition().filter(asked -> asked != at.position()).isPresent()) {
      throw Malformed.parameter("knownPosition", new BadParameter.OtherPosition(at.position()));
    }
    return at;
  }

  private Standpoint byInstant(TwoDates dates, long reached) {
    Optional<Instant> newest = sequence.recordedAt(reached);
    Optional<Instant> asked =
        dates.knownAt().filter(knownAt -> newest.isEmpty() || knownAt.isBefore(newest.get()));
    long position = asked.map(sequence::positionAt).orElse(reached);
    return at(dates, dates.knownAt(), asked.or(() -> newest), position);
  }

  private Standpoint byPosition(TwoDates dates, long reached) {
    long position = dates.knownPosition().orElse(reached);
    Optional<Instant> recordedAt = sequence.recordedAt(position);
    return at(dates, dates.knownPosition().flatMap(asked -> recordedAt), recordedAt, position);
  }

  /**
   * @param moment whose day it is, unless somebody asks for a day
   */
  private Standpoint at(
      TwoDates dates, Optional<Instant> moment, Optional<Instant> knownAt, long position) {
    LocalDate asOf =
        dates
            .asOf()
            .orElseGet(() -> LocalDate.ofInstant(moment.orElseGet(clock::instant), ZoneOffset.UTC));
    List<FieldError> missing = existing.notices(dates.named(), position);
    return new Standpoint(
        asOf, knownAt.orElse(null), position, missing.isEmpty() ? null : FieldProblem.all(missing));
  }
}
