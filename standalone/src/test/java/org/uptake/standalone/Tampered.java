package org.uptake.standalone;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.uptake.kernel.account.AccountEvent;
import org.uptake.kernel.account.Roster;
import org.uptake.standalone.postgres.EmbeddedPostgres;
import tools.jackson.databind.json.JsonMapper;

/** The log of a running Uptake, to which is appended what no aggregate would record. */
record Tampered(Connection superuser, String ago) {

  private static final String APPEND =
      """
      with appended as (
        insert into log.event (aggregate_identifier, sequence_number, type, event_identifier,
          time_stamp, payload_type, payload, meta_data)
        select ?, coalesce(max(sequence_number) + 1, 0), ?, gen_random_uuid(), now() - ?::interval, ?,
          ?::json, ?::json
        from log.event where aggregate_identifier = ?
        returning global_index)
      insert into log.queue select global_index from appended
      """;

  Tampered(Connection superuser) {
    this(superuser, "0 seconds");
  }

  /** In the log of the {@link RunningUptake}, as if it had been recorded so long ago. */
  static void longAgo(String ago, AccountEvent event, String author) throws SQLException {
    EmbeddedPostgres server = RunningUptake.part("embeddedPostgres", EmbeddedPostgres.class);
    try (Connection superuser =
        DriverManager.getConnection(server.url(), server.superuser(), server.password())) {
      new Tampered(superuser, ago)
          .append(
              Roster.STREAM,
              event.getClass().getSimpleName(),
              new JsonMapper().writeValueAsString(event),
              "{\"author\": \"%s\", \"organisation\": \"DPO\"}".formatted(author));
    }
  }

  /**
   * After what the stream has.
   *
   * @param payload JSON
   * @param stamp the metadata, as JSON
   */
  void append(String stream, String type, String payload, String stamp) throws SQLException {
    try (PreparedStatement event = superuser.prepareStatement(APPEND)) {
      event.setString(1, stream);
      event.setString(2, stream.split("/", 2)[0]);
      event.setString(3, ago);
      event.setString(4, type);
      event.setString(5, payload);
      event.setString(6, stamp);
      event.setString(7, stream);
      int ignored = event.executeUpdate();
    }
  }
}
