package org.uptake.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was handed out, beside what Spring Authorization Server does with it. */
final class AuthorizationRows {

  private final JdbcClient jdbc;

  AuthorizationRows(IdentityRows identity) {
    this.jdbc = JdbcClient.create(identity.jdbc());
  }

  /** Whether the access that signing in gave counts still. */
  boolean hasAccess(String signIn) {
    return jdbc.sql(
            """
            select exists (
              select from oauth2_authorization where id = :id
              and not (access_token_metadata::jsonb ->> 'metadata.token.invalidated')::boolean)""")
        .param("id", signIn)
        .query(Boolean.class)
        .single();
  }

  /**
   * What a program may do for somebody.
   *
   * @param end when it may no longer, if it goes on to renew it
   */
  record Given(String id, String program, Instant end) {}

  /** What somebody let programs have that counts still, the last first. */
  List<Given> given(String account) {
    return jdbc.sql(
            """
            select given.id, program.client_name,
              greatest(refresh_token_expires_at, access_token_expires_at)
            from oauth2_authorization given
            join oauth2_registered_client program on program.id = given.registered_client_id
            where principal_name = :account
              and greatest(refresh_token_expires_at, access_token_expires_at) > now()
              and not (access_token_metadata::jsonb ->> 'metadata.token.invalidated')::boolean
            order by access_token_issued_at desc""")
        .param("account", account)
        .query((row, n) -> new Given(row.getString(1), row.getString(2), minute(row, 3)))
        .list();
  }

  private static Instant minute(ResultSet row, int column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant().truncatedTo(ChronoUnit.MINUTES);
  }

  /** One of them. */
  void takeBack(String account, String id) {
    jdbc.sql("delete from oauth2_authorization where principal_name = :account and id = :id")
        .param("account", account)
        .param("id", id)
        .update();
  }

  /** All that somebody was given, or gave to programs. */
  void takeBack(String account) {
    jdbc.sql("delete from oauth2_authorization where principal_name = :account")
        .param("account", account)
        .update();
  }

  /** With nothing left that could be used, exchanged for something, or answered. */
  void deleteExpired() {
    jdbc.sql(
            """
            delete from oauth2_authorization
            where coalesce(
              greatest(authorization_code_expires_at, user_code_expires_at,
                device_code_expires_at, access_token_expires_at, oidc_id_token_expires_at,
                refresh_token_expires_at),
              asked_at + interval '10 minutes') < now()""")
        .update();
  }
}
