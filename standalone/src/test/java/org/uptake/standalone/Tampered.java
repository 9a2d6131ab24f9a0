package org.uptake.standalone;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** The log of a running Uptake, to which is appended what no aggregate would record. */
record Tampered(Connection superuser) {

  private static final String APPEND =
      """
      with appended as (
        insert into log.event (aggregate_identifier, sequence_number, type, event_identifier,
          time_stamp, payload_type, payload, meta_data)
        select ?, coalesce(max(sequence_number) + 1, 0), ?, gen_random_uuid(), now(), ?, ?::json,
          ?::json
        from log.event where aggregate_identifier = ?
        returning global_index)
      insert into log.queue select global_index from appended
      """;

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
      event.setString(3, type);
      event.setString(4, payload);
      event.setString(5, stamp);
      event.setString(6, stream);
      int ignored = event.executeUpdate();
    }
  }
}
