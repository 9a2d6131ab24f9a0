package org.uptake.platform.problem;

import java.sql.SQLException;
import java.util.Optional;
import org.uptake.kernel.Refusal;
import org.uptake.kernel.Refused;
import org.uptake.platform.database.AllTaken;

/** Tells that too much was asked of the database from its other failures. */
final class Overload {

  private static final String CANCELLED = "57014";

  private Overload() {}

  static Optional<Refused> behind(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof AllTaken) {
        return Optional.of(
            new Refused(
                Refusal.TOO_MANY_QUESTIONS,
                "Too many ask for what is dear to answer. Ask again in a moment."));
      }
      if (cause instanceof SQLException sql && CANCELLED.equals(sql.getSQLState())) {
        return Optional.of(
            new Refused(
                Refusal.TOOK_TOO_LONG,
                "The answer took too long. Narrow the question, or ask again in a moment."));
      }
    }
    return Optional.empty();
  }
}
