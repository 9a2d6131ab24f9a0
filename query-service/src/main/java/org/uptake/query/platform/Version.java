package org.uptake.query.platform;

import org.uptake.kernel.Code;
import org.uptake.query.log.Positioned;
import org.uptake.query.table.Table;

/**
 * How something reads from one position until before another.
 *
 * @param <F> what is said of it
 */
public record Version<F>(Code code, F form, Positioned recorded, long knownTo) {

  /** The table of this name, with the columns that all versions have. */
  public static <F> Table<Version<F>> table(String name) {
    return new Table<Version<F>>(name)
        .column("code", "text", row -> row.code)
        .column("known_from", "bigint", row -> row.recorded.position())
        .column("known_to", "bigint", row -> row.knownTo)
        .column("version", "bigint", row -> row.recorded.version());
  }

  Version<F> until(long position) {
    return new Version<>(code, form, recorded, position);
  }
}
