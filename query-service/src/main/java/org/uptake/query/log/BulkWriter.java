package org.uptake.query.log;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.uptake.platform.database.PassingFailure;
import org.uptake.query.table.Copies;

/**
 * Copies histories into new tables, many at once. Where that fails the half of them is tried, and
 * so on: the one history that fails by itself is put aside at its first event that cannot be taken,
 * and all others are copied.
 */
final class BulkWriter {

  private static final Logger LOG = LoggerFactory.getLogger(BulkWriter.class);
  private static final int EVENTS_AT_ONCE = 1_000;

  private final Connection connection;
  private final Copies copies;
  private final Faults faults;
  private final List<History> waiting = new ArrayList<>();
  private int events;

  BulkWriter(Connection connection, Faults faults) throws SQLException {
    this.connection = connection;
    this.copies = new Copies(connection);
    this.faults = faults;
  }

  /** The events of a stream that lead to rows of a projection. */
  private record History(WrittenGeneration target, List<Positioned> events) {

    void copy(Copies copies) {
      events.forEach(Positioned::requireReadable);
      target.projection().copy(events, copies);
    }

    History first(int several) {
      return new History(target, events.subList(0, several));
    }
  }

  void add(WrittenGeneration target, List<Positioned> taken) throws SQLException {
    waiting.add(new History(target, taken));
    events += taken.size();
    if (events >= EVENTS_AT_ONCE) {
      flush();
    }
  }

  void flush() throws SQLException {
    write(waiting);
    waiting.clear();
    events = 0;
  }

  private void write(List<History> histories) throws SQLException {
    Optional<RuntimeException> fault = attempt(histories);
    if (fault.isPresent() && histories.size() == 1) {
      putAside(histories.getFirst(), fault.get());
    } else if (fault.isPresent()) {
      int half = histories.size() / 2;
      write(histories.subList(0, half));
      write(histories.subList(half, histories.size()));
    }
  }

  /**
   * As far as it can be taken: what cannot be copied cannot be copied with more after it either.
   */
  private void putAside(History history, RuntimeException failure) throws SQLException {
    RuntimeException fault = failure;
    int copied = 0;
    int tooMany = history.events().size();
    while (tooMany - copied > 1) {
      int half = (copied + tooMany) / 2;
      Savepoint before = connection.setSavepoint();
      Optional<RuntimeException> found = attempt(List.of(history.first(half)));
      connection.rollback(before);
      if (found.isPresent()) {
        tooMany = half;
        fault = found.get();
      } else {
        copied = half;
      }
    }
    if (copied > 0) {
      attempt(List.of(history.first(copied))).ifPresent(BulkWriter::unexpected);
    }
    Positioned first = history.events().get(copied);
    LOG.error("{} waits at position {}", first.stream(), first.position(), fault);
    faults.add(history.target().generation(), first, fault);
  }

  private static void unexpected(RuntimeException fault) {
    throw new IllegalStateException("what could be copied cannot be copied", fault);
  }

  /** Empty if all were copied; otherwise nothing was. */
  private Optional<RuntimeException> attempt(List<History> histories) throws SQLException {
    Savepoint before = connection.setSavepoint();
    try {
      histories.forEach(history -> history.copy(copies));
      copies.flush();
      connection.releaseSavepoint(before);
      return Optional.empty();
    } catch (RuntimeException fault) {
      if (PassingFailure.isBehind(fault)) {
        throw fault;
      }
      copies.clear();
      connection.rollback(before);
      return Optional.of(fault);
    }
  }
}
