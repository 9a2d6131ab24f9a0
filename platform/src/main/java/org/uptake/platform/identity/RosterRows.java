package org.uptake.platform.identity;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uptake.kernel.account.AccountEvent;
import org.uptake.kernel.account.Roster;
import org.uptake.platform.log.EventAliases;
import tools.jackson.databind.json.JsonMapper;

/** Reads what the log says about people. */
final class RosterRows {

  private final JdbcClient database;
  private final EventAliases aliases;
  private final JsonMapper json = new JsonMapper();

  RosterRows(JdbcClient database, EventAliases aliases) {
    this.database = database;
    this.aliases = aliases;
  }

  /**
   * An event and who recorded it.
   *
   * @param version the number of events up to it
   */
  record Stored(long version, AccountEvent event, @Nullable String author) {}

  /** What came after the first so many events. */
  List<Stored> after(long version) {
    return database
        .sql(
            """
            select sequence_number + 1, payload_type, payload::text, meta_data ->> 'author'
            from log.event where aggregate_identifier = ? and sequence_number >= ?
            order by sequence_number
            """)
        .params(Roster.STREAM, version)
        .query(
            (row, n) ->
                new Stored(
                    row.getLong(1), read(row.getString(2), row.getString(3)), row.getString(4)))
        .list();
  }

  private AccountEvent read(String alias, String payload) {
    return (AccountEvent) json.readValue(payload, aliases.type(alias).orElseThrow());
  }
}
