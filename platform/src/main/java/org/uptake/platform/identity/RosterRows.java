package org.uptake.platform.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uptake.kernel.AccountId;
import org.uptake.kernel.account.AccountDisabled;
import org.uptake.kernel.account.AccountEvent;
import org.uptake.kernel.account.Roster;
import org.uptake.platform.log.EventAliases;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what the log says about people. */
final class RosterRows {

  private static final Logger LOG = LoggerFactory.getLogger(RosterRows.class);

  private final JdbcClient database;
  private final EventAliases aliases;
  private final JsonMapper json = new JsonMapper();

  RosterRows(JdbcClient database, EventAliases aliases) {
    this.database = database;
    this.aliases = aliases;
  }

  /**
   * An event, who recorded it, and when: by its own time, as the aggregate has it too, since it may
   * not have its place in the log yet.
   *
   * @param version the number of events up to it
   * @param event null for one that cannot be read and does not say whom it is about
   */
  record Stored(long version, @Nullable AccountEvent event, @Nullable String author, Instant at) {}

  /** What came after the first so many events. */
  List<Stored> after(long version) {
    return database
        .sql(
            """
            select sequence_number + 1, payload_type, payload::text, meta_data::text,
              time_stamp
            from log.event where aggregate_identifier = ? and sequence_number >= ?
            order by sequence_number
            """)
        .params(Roster.STREAM, version)
        .query((row, n) -> stored(row))
        .list();
  }

  /**
   * One that cannot be read locks out nobody but whom it is about: it may have taken a role away.
   * The audit trail waits there too, so health names it until it can be read.
   */
  private Stored stored(ResultSet row) throws SQLException {
    long version = row.getLong(1);
    String payload = row.getString(3);
    String stamp = row.getString(4);
    Instant at = row.getTimestamp(5).toInstant();
    try {
      AccountEvent event = event(row.getString(2), payload);
      return new Stored(version, event, json.readTree(stamp).path("author").asString(null), at);
    } catch (RuntimeException unreadable) {
      LOG.error("{} {} cannot be read: {}", Roster.STREAM, version, unreadable.getClass());
      return new Stored(version, disabled(payload), null, at);
    }
  }

  private AccountEvent event(String alias, String payload) {
    AccountEvent event = (AccountEvent) json.readValue(payload, aliases.type(alias).orElseThrow());
    Objects.requireNonNull(event.account(), "account");
    return event;
  }

  private @Nullable AccountEvent disabled(String payload) {
    try {
      JsonNode event = json.readTree(payload);
      return new AccountDisabled(
          AccountId.of(event.path(event.has("from") ? "from" : "account").asString()));
    } catch (RuntimeException aboutNobody) {
      return null;
    }
  }
}
