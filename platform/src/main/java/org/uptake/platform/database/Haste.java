package org.uptake.platform.database;

import java.time.Duration;

/**
 * How long those may take who have others behind them.
 *
 * @param patience until a connection is free
 * @param statement of one statement; a transaction may take twice as long
 */
public record Haste(Duration patience, Duration statement) {

  String limits() {
    return "set statement_timeout = %d; set transaction_timeout = %d"
        .formatted(statement.toMillis(), 2 * statement.toMillis());
  }
}
