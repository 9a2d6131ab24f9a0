package org.uptake.platform.problem;

import java.sql.SQLException;
import java.util.Optional;
import org.uptake.kernel.Refusal;
import org.uptake.kernel.Refused;
import org.uptake.platform.database.AllTaken;
import org.uptake.platform.problem.Unserved.Simple;

/** Tells that too much was asked of the database from its other failures. */
final class Overload {

  private static final String CANCELLED = "57014";

  private Overload() {}

  static Optional<Refused> behind(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof AllTaken) {
        return Optional.of(new Refused(Refusal.TOO_MANY_QUESTIONS, Simple.TOO_MANY_QUESTIONS));
      }
      if (cause instanceof SQLException sql && CANCELLED.equals(sql.getSQLState())) {
        return Optional.of(new Refused(Refusal.TOOK_TOO_LONG, Simple.TOOK_TOO_LONG));
      }
    }
    return Optional.empty();
  }
}
