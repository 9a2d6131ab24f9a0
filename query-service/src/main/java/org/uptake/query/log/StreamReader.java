package org.uptake.query.log;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * Reads the log stream by stream, by one cursor: so the history of one thing is whole in memory,
 * and only that.
 */
final class StreamReader {

  /** Others must not fall silent in a transaction; one that reads in bulk holds nothing up. */
  static final String UNHURRIED = "set_config('idle_in_transaction_session_timeout', '0', true)";

  private static final int AHEAD = 1_000;

  private final DataSource database;
  private final SequenceRows sequence;

  StreamReader(DataSource database, SequenceRows sequence) {
    this.database = database;
    this.sequence = sequence;
  }

  /**
   * @param head the last position to read
   * @param share which share of the streams, from 0
   * @param shares how many there are
   * @param each is given the events of one stream, in order
   */
  void read(long head, int share, int shares, StreamConsumer each) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement unhurried = connection.prepareStatement("select " + UNHURRIED);
        PreparedStatement query = connection.prepareStatement(SequenceRows.BY_STREAM)) {
      connection.setAutoCommit(false);
      boolean ignored = unhurried.execute();
      query.setFetchSize(AHEAD);
      query.setLong(1, head);
      query.setInt(2, shares);
      query.setInt(3, share);
      try (ResultSet rows = query.executeQuery()) {
        hand(rows, each);
      }
      connection.rollback();
    }
  }

  private void hand(ResultSet rows, StreamConsumer each) throws SQLException {
    List<Positioned> stream = new ArrayList<>();
    while (rows.next()) {
      Positioned next = sequence.recorded(rows);
      if (!stream.isEmpty() && !stream.getFirst().stream().equals(next.stream())) {
        each.accept(stream);
        stream = new ArrayList<>();
      }
      stream.add(next);
    }
    if (!stream.isEmpty()) {
      each.accept(stream);
    }
  }

  /** Is given the events of one stream. */
  interface StreamConsumer {

    void accept(List<Positioned> stream) throws SQLException;
  }
}
